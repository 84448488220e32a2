/**
 * How a piece of work is done: its steps, who owns each, what makes it done, by when, and who stands in.
 *
 * <p>Start with {@link dev.huiwu.workflow.definition.ProcessDefinition}. Everything here is immutable and thread-safe
 * unless it says otherwise; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.workflow.definition;

import org.jspecify.annotations.NullMarked;
