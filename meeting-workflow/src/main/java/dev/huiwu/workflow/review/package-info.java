/**
 * What is wrong with a process before anybody works by it.
 *
 * <p>Start with {@link dev.huiwu.workflow.review.DefinitionReview}. Thread-safe; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.workflow.review;

import org.jspecify.annotations.NullMarked;
