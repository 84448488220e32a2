/**
 * The register of topics as a table, {@code topics.csv}.
 *
 * <p>Start with {@link dev.huiwu.files.topic.TopicReader} and {@link dev.huiwu.files.topic.TopicWriter}. Thread-safe; nothing accepts or
 * returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.topic;

import org.jspecify.annotations.NullMarked;
