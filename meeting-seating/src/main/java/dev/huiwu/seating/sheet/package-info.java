/**
 * What stands on the sheets of a plan that people fill in or work from: who signs where, which card is laid where. Writers and printers
 * take these contents, so that a workbook, a table and a page say the same.
 *
 * <p>Start with {@link dev.huiwu.seating.sheet.SignInSheet}. Everything here is immutable and thread-safe; nothing accepts or returns
 * {@code null}.
 */
@NullMarked
package dev.huiwu.seating.sheet;

import org.jspecify.annotations.NullMarked;
