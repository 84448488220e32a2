/**
 * Seat plans: from a locked list and a venue to a seat for everybody, with the reason.
 *
 * <p>Start with {@link dev.huiwu.seating.SeatingEngine}. Everything here is immutable and thread-safe unless it says
 * otherwise; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.seating;

import org.jspecify.annotations.NullMarked;
