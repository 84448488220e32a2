/**
 * Who has come to a meeting, and whether enough members are there.
 *
 * <p>Start with {@link dev.huiwu.core.checkin.CheckInSheet}. Check-in works on a locked list, so it stands above the lists and
 * not among the attendees they hold. Everything here is immutable and thread-safe; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.checkin;

import org.jspecify.annotations.NullMarked;
