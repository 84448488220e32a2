/**
 * What units answer to the notice of a meeting, and the list that comes of it.
 *
 * <p>Start with {@link dev.huiwu.core.reply.ReplyCollection}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.reply;

import org.jspecify.annotations.NullMarked;
