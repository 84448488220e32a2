/**
 * Which unit, section or person is answerable for which matter, for longer than one meeting (职责分工).
 *
 * <p>Start with {@link dev.huiwu.core.duty.Duties}. Everything here is immutable and thread-safe; nothing accepts or returns {@code
 * null}.
 */
@NullMarked
package dev.huiwu.core.duty;

import org.jspecify.annotations.NullMarked;
