/** How a chart is laid out: grid, routes, tracks, sizes; and how it is painted. */
@NullMarked
package dev.huiwu.workflow.chart.internal;

import org.jspecify.annotations.NullMarked;
