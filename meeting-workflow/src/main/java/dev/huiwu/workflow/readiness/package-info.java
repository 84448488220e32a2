/**
 * What a process and its people say about the readiness of a meeting: which steps make a facet ready, and whether the contingency plans (应急预案) would work.
 *
 * <p>Start with {@link dev.huiwu.workflow.readiness.ContingencyReview} and {@link dev.huiwu.workflow.readiness.FacetSteps}. Everything here is
 * immutable and thread-safe; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.workflow.readiness;

import org.jspecify.annotations.NullMarked;
