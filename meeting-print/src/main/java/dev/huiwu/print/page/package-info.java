/**
 * Scenes as pages of a PDF and as pictures.
 *
 * <p>Start with {@link dev.huiwu.print.page.PdfWriter} and {@link dev.huiwu.print.page.PngWriter}; both set texts in the
 * {@link dev.huiwu.print.page.Fonts} they are given. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.print.page;

import org.jspecify.annotations.NullMarked;
