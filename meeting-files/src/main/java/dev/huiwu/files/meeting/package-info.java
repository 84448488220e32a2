/**
 * A meeting as a folder of files.
 *
 * <p>Start with {@link dev.huiwu.files.meeting.MeetingFolder}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.meeting;

import org.jspecify.annotations.NullMarked;
