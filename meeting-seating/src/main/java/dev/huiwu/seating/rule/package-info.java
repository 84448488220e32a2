/**
 * What an office asks of a seat plan beyond order and style: seats, areas, pairs, needs, spare places.
 *
 * <p>Start with {@link dev.huiwu.seating.rule.SeatingRules}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.seating.rule;

import org.jspecify.annotations.NullMarked;
