/**
 * The inventory of name cards as an office keeps it: stock, movements, custodians, counts and comparisons, as CSV and workbooks.
 *
 * <p>Start with {@link dev.huiwu.files.card.CardInventoryReader}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.card;

import org.jspecify.annotations.NullMarked;
