/**
 * The customs by which people are put in order on seats: styles of filling a hall, order on a rostrum and round a room.
 *
 * <p>Everything here is immutable and thread-safe; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.seating.order;

import org.jspecify.annotations.NullMarked;
