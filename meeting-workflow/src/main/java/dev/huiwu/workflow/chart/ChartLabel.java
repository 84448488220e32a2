package dev.huiwu.workflow.chart;

import dev.huiwu.core.drawing.Bounds;

/**
 * The words on an arrow: by which outcome it is taken.
 *
 * @param text the words, on one line
 * @param bounds where they are, beside the arrow
 */
public record ChartLabel(String text, Bounds bounds) {}
