/**
 * What is due on which day, counted from the meeting in working days.
 *
 * <p>Start with {@link dev.huiwu.workflow.schedule.Schedule}. Everything here is immutable and thread-safe; nothing accepts
 * or returns {@code null}.
 */
@NullMarked
package dev.huiwu.workflow.schedule;

import org.jspecify.annotations.NullMarked;
