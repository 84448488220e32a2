/**
 * The search behind {@link dev.huiwu.seating.zoning.ZoningEngine}.
 *
 * <p>Read {@link dev.huiwu.seating.internal.zoning.ZoneSearch} first: a hall falls into islands, an island is walked
 * along a path, a path is cut into a sequence of parts. Then {@link dev.huiwu.seating.internal.zoning.SeatGraph} (what
 * is fixed), {@link dev.huiwu.seating.internal.zoning.Lanes} (what moves), {@link
 * dev.huiwu.seating.internal.zoning.Appraisal} (what it is worth).
 */
@NullMarked
package dev.huiwu.seating.internal.zoning;

import org.jspecify.annotations.NullMarked;
