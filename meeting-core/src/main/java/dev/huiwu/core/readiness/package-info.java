/**
 * What must be ready before a meeting can start.
 *
 * <p>Start with {@link dev.huiwu.core.readiness.Facet}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.readiness;

import org.jspecify.annotations.NullMarked;
