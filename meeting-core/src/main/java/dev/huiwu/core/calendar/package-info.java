/**
 * Working days, with public holidays and the weekends worked for them.
 *
 * <p>Start with {@link dev.huiwu.core.calendar.WorkCalendar}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.calendar;

import org.jspecify.annotations.NullMarked;
