/**
 * Cards on sheets of paper, ready to print, fold and cut.
 *
 * <p>Start with {@link dev.huiwu.print.card.CardSheets}. Everything here is immutable and thread-safe; nothing accepts or returns
 * {@code null}.
 */
@NullMarked
package dev.huiwu.print.card;

import org.jspecify.annotations.NullMarked;
