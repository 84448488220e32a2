/**
 * Ushers: in which order people enter the rostrum, and who meets and takes each other important attendee to the seat.
 *
 * <p>Start with {@link dev.huiwu.seating.usher.UsherPlan}. Everything here is immutable and thread-safe unless it says
 * otherwise; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.seating.usher;

import org.jspecify.annotations.NullMarked;
