/**
 * Pictures as values: shapes in millimetres on paper, painted by whoever wants them on a page or a screen.
 *
 * <p>Start with {@link dev.huiwu.core.drawing.Scene}. The origin is the upper left corner, y grows downwards, and every
 * length is in millimetres. Text is measured by {@link dev.huiwu.core.drawing.TextMeasure} from a table of the project's
 * own, so a drawing is laid out alike on every machine. Everything here is immutable and thread-safe unless it says
 * otherwise; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.drawing;

import org.jspecify.annotations.NullMarked;
