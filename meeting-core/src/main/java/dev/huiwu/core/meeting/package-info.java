/**
 * A meeting: what it is, when it starts and in which rooms.
 *
 * <p>Start with {@link dev.huiwu.core.meeting.Meeting}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.meeting;

import org.jspecify.annotations.NullMarked;
