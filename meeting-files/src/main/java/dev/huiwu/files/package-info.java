/**
 * Readers and writers of the files an office keeps; {@code docs/files.md} describes each of them.
 *
 * <p>Start with {@link dev.huiwu.files.meeting.MeetingFolder}, or read one file with a reader of the packages below.
 * Readers take bytes and report every problem of a file at once. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files;

import org.jspecify.annotations.NullMarked;
