/**
 * Venues as offices keep them: rows in a table, and beside it what rows do not say.
 *
 * <p>Start with {@link dev.huiwu.files.venue.VenueReader}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.venue;

import org.jspecify.annotations.NullMarked;
