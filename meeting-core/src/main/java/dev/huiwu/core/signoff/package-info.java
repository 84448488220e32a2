/**
 * What leaders write on a paper, and with that decide.
 *
 * <p>Start with {@link dev.huiwu.core.signoff.SignOff}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.signoff;

import org.jspecify.annotations.NullMarked;
