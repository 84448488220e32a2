/**
 * The papers of a meeting's topics as documents for a word processor.
 *
 * <p>Start with {@link dev.huiwu.print.topic.TopicDocuments}. Thread-safe; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.print.topic;

import org.jspecify.annotations.NullMarked;
