/**
 * Logs to which entries are only added, each carrying the hash of the one before, so that a change shows.
 *
 * <p>Start with {@link dev.huiwu.core.chain.HashChain}. Everything here is immutable and thread-safe; nothing accepts or
 * returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.chain;

import org.jspecify.annotations.NullMarked;
