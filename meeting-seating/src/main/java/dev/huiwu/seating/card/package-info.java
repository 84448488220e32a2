/**
 * Which card stands at which seat.
 *
 * <p>Start with {@link dev.huiwu.seating.card.SeatCards}. Everything here is immutable and thread-safe; nothing accepts or returns
 * {@code null}.
 */
@NullMarked
package dev.huiwu.seating.card;

import org.jspecify.annotations.NullMarked;
