package dev.huiwu.workflow.chart;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.workflow.definition.Phase;
import java.time.LocalDate;

/**
 * The band above the columns of a phase.
 *
 * @param phase the phase
 * @param from the first day a step of it is due
 * @param until the last day a step of it is due
 * @param bounds where the band is
 */
public record ChartPhase(Phase phase, LocalDate from, LocalDate until, Bounds bounds) {}
