/**
 * The search behind {@link dev.huiwu.seating.zoning.ZoningEngine}.
 *
 * <p>Read {@link dev.huiwu.seating.zoning.internal.ZoneSearch} first: a hall falls into islands, an island is walked
 * along a path, a path is cut into a sequence of parts. Then {@link dev.huiwu.seating.zoning.internal.SeatGraph} (what
 * is fixed), {@link dev.huiwu.seating.zoning.internal.Lanes} (what moves), {@link
 * dev.huiwu.seating.zoning.internal.Appraisal} (what it is worth).
 */
@NullMarked
package dev.huiwu.seating.zoning.internal;

import org.jspecify.annotations.NullMarked;
