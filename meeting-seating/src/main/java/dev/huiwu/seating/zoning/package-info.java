/**
 * Cutting a hall into one connected zone per group, by precedence: seats as points, groups as sizes, no people.
 *
 * <p>Start with {@link dev.huiwu.seating.zoning.ZoningProblem}. The seating engine uses this for
 * whole meetings; call it directly when the venue or the people do not come as Huiwu's own values. Everything here is
 * immutable and thread-safe; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.seating.zoning;

import org.jspecify.annotations.NullMarked;
