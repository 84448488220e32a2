/**
 * People who attend a meeting and what their seats must offer.
 *
 * <p>Start with {@link dev.huiwu.core.attendee.Attendee}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.attendee;

import org.jspecify.annotations.NullMarked;
