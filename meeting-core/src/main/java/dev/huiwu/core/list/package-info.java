/**
 * The versions of an attendee list, what differs between them, what they come to, and what of them may be given away.
 *
 * <p>Start with {@link dev.huiwu.core.list.AttendeeList}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.list;

import org.jspecify.annotations.NullMarked;
