/**
 * Units, leaders and liaisons as offices keep them.
 *
 * <p>Start with {@link dev.huiwu.files.unit.UnitReader}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.unit;

import org.jspecify.annotations.NullMarked;
