/**
 * What becomes of somebody's steps when they are away: asked before it happens, and handed over when it does.
 *
 * <p>Start with {@link dev.huiwu.workflow.standin.Handover}. Everything here is immutable and thread-safe; nothing accepts or
 * returns {@code null}.
 */
@NullMarked
package dev.huiwu.workflow.standin;

import org.jspecify.annotations.NullMarked;
