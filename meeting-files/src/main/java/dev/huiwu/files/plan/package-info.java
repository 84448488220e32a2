/**
 * Seat plans as files.
 *
 * <p>Start with {@link dev.huiwu.files.plan.SeatPlanWriter}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.plan;

import org.jspecify.annotations.NullMarked;
