/**
 * Change work orders (改座工单): everything that has to be done on site, told, printed and sent after a late change of a seat plan.
 *
 * <p>Start with {@link dev.huiwu.seating.workorder.ChangeWorkOrder}. Everything here is immutable and thread-safe; nothing accepts
 * or returns {@code null}.
 */
@NullMarked
package dev.huiwu.seating.workorder;

import org.jspecify.annotations.NullMarked;
