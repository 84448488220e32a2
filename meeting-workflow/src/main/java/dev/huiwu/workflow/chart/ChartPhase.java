package dev.huiwu.workflow.chart;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.workflow.definition.Phase;

/**
 * The band above the columns of a phase.
 *
 * @param phase the phase
 * @param first the first day a step of it is due
 * @param last the last day a step of it is due
 * @param bounds where the band is
 */
public record ChartPhase(Phase phase, ChartDay first, ChartDay last, Bounds bounds) {}
