/**
 * Halls and rooms as points in the plane.
 *
 * <p>Start with {@link dev.huiwu.seating.venue.Venue}; an office's row table becomes one through
 * {@link dev.huiwu.seating.venue.VenuePlan}. Left and right are those of a person in the hall facing the rostrum unless
 * the type is {@link dev.huiwu.seating.venue.RostrumSide}. Everything here is immutable and thread-safe; nothing accepts
 * or returns {@code null}.
 */
@NullMarked
package dev.huiwu.seating.venue;

import org.jspecify.annotations.NullMarked;
