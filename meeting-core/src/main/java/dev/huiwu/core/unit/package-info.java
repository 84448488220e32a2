/**
 * Organisations that send people, in protocol order, and whom to call there.
 *
 * <p>Start with {@link dev.huiwu.core.unit.UnitDirectory}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.unit;

import org.jspecify.annotations.NullMarked;
