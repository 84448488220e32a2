/**
 * How an office divides its work between units, sections and people, {@code unit-duties.csv}.
 *
 * <p>Start with {@link dev.huiwu.files.duty.UnitDutyReader}. Everything here is thread-safe; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.duty;

import org.jspecify.annotations.NullMarked;
