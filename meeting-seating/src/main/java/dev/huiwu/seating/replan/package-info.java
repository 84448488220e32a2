/**
 * Late changes of a seat plan: somebody stays away, somebody comes, seats are lost, and the fewest people move.
 *
 * <p>Start with {@link dev.huiwu.seating.replan.Replanner}. Everything here is immutable and thread-safe; nothing accepts
 * or returns {@code null}.
 */
@NullMarked
package dev.huiwu.seating.replan;

import org.jspecify.annotations.NullMarked;
