/**
 * The register of topics on a relational database, over the host's data source or inside its transaction.
 *
 * <p>Start with {@link dev.huiwu.store.TopicSchema}, which makes the tables, and {@link dev.huiwu.store.JdbcTopicRegister}. Nothing accepts
 * or returns {@code null}.
 */
@NullMarked
package dev.huiwu.store;

import org.jspecify.annotations.NullMarked;
