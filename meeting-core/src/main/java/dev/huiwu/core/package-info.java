/**
 * What every module says its results with: findings, their texts, and the shape of values.
 *
 * <p>Start with {@link dev.huiwu.core.Findings}. Everything here is immutable and thread-safe unless it says otherwise;
 * nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core;

import org.jspecify.annotations.NullMarked;
