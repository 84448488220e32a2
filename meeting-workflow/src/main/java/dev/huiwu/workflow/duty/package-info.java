/**
 * Who does the steps of a process: the duty table (责任分工表) with one answerable person each, stand-ins in their order, absences,
 * and who covers a step at a moment.
 *
 * <p>Start with {@link dev.huiwu.workflow.duty.DutyTable}. Everything here is immutable and thread-safe; nothing accepts or
 * returns {@code null}.
 */
@NullMarked
package dev.huiwu.workflow.duty;

import org.jspecify.annotations.NullMarked;
