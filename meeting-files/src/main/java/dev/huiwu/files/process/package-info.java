/**
 * Processes and schedules as offices keep them.
 *
 * <p>Start with {@link dev.huiwu.files.process.ProcessReader}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.process;

import org.jspecify.annotations.NullMarked;
