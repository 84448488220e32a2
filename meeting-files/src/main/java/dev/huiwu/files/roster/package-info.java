/**
 * Attendee lists as offices keep them, in and out.
 *
 * <p>Start with {@link dev.huiwu.files.roster.RosterReader}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.roster;

import org.jspecify.annotations.NullMarked;
