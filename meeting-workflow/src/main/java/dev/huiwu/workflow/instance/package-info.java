/**
 * A process that runs: what happened as a chain of events, and the state that follows from them.
 *
 * <p>Start with {@link dev.huiwu.workflow.instance.ProcessInstance}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.workflow.instance;

import org.jspecify.annotations.NullMarked;
