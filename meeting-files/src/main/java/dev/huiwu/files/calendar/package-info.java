/**
 * Days off and make-up working days as offices keep them.
 *
 * <p>Start with {@link dev.huiwu.files.calendar.CalendarReader}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.calendar;

import org.jspecify.annotations.NullMarked;
