/**
 * How secret papers are, and how secret they may be where the library runs.
 *
 * <p>Start with {@link dev.huiwu.core.secrecy.DeploymentCeiling}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.secrecy;

import org.jspecify.annotations.NullMarked;
