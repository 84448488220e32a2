/** Codes that telephones read: {@link dev.huiwu.print.code.QrCode}. Nothing accepts or returns {@code null}. */
@NullMarked
package dev.huiwu.print.code;

import org.jspecify.annotations.NullMarked;
