/**
 * Sheets that people work from: tables over as many pages as they need.
 *
 * <p>Start with {@link dev.huiwu.print.sheet.TableSheet}. Everything here is immutable and thread-safe unless it says otherwise;
 * nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.print.sheet;

import org.jspecify.annotations.NullMarked;
