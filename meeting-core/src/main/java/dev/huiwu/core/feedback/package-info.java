/**
 * What units say about lists, and how that becomes a decided change of one.
 *
 * <p>Start with {@link dev.huiwu.core.feedback.ListFeedback}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.feedback;

import org.jspecify.annotations.NullMarked;
