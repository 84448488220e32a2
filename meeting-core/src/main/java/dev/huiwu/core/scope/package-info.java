/**
 * Who attends which type of meeting, by rules, and which units a meeting therefore has.
 *
 * <p>Start with {@link dev.huiwu.core.scope.AttendanceRules}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.scope;

import org.jspecify.annotations.NullMarked;
