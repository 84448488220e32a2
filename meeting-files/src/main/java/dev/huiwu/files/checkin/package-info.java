/**
 * Check-ins as desks and card readers keep them.
 *
 * <p>Start with {@link dev.huiwu.files.checkin.CheckInReader}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.checkin;

import org.jspecify.annotations.NullMarked;
