/**
 * Where the fonts of documents come from: an office's own licensed faces, or what is installed.
 *
 * <p>Start with {@link dev.huiwu.print.font.FontFolders} for files, or implement {@link dev.huiwu.print.font.FontProvider}.
 * Everything here is immutable and thread-safe; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.print.font;

import org.jspecify.annotations.NullMarked;
