/**
 * Topics (议题): what is proposed for a meeting, from the day it is received until what was decided is done.
 *
 * <p>Start with {@link dev.huiwu.core.topic.Topic}, and {@link dev.huiwu.core.topic.TopicRegister} for many. Everything here is
 * immutable and thread-safe, but for registers, which say so themselves; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.topic;

import org.jspecify.annotations.NullMarked;
