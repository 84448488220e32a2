/**
 * What stands on the papers of a meeting's topics, before it is a table, a workbook or a document, so that all of these say the same.
 *
 * <p>Start with {@link dev.huiwu.core.paper.TopicSheet} and {@link dev.huiwu.core.paper.TopicPapers}. Everything here is immutable and
 * thread-safe; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.paper;

import org.jspecify.annotations.NullMarked;
