/**
 * The swim-lane chart of a process as a value that any painter can draw.
 *
 * <p>Start with {@link dev.huiwu.workflow.chart.ProcessChart}. Everything here is immutable and thread-safe; nothing accepts
 * or returns {@code null}.
 */
@NullMarked
package dev.huiwu.workflow.chart;

import org.jspecify.annotations.NullMarked;
