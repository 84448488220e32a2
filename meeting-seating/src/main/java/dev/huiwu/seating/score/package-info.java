/**
 * What a finished seat plan is worth, which unit and which rule the cost comes from, what a change would cost, and how
 * far from the best possible the plan is at most.
 *
 * <p>Start with {@link dev.huiwu.seating.score.ScoredHall} and {@link dev.huiwu.seating.score.ScoreAnalysis}. People,
 * units and seats are named by id only, so that plans of any origin can be compared. Everything here is immutable and
 * thread-safe; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.seating.score;

import org.jspecify.annotations.NullMarked;
