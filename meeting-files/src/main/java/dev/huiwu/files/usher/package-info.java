/**
 * The ushers of a meeting as a table, and the sheets that are handed to them.
 *
 * <p>Start with {@link dev.huiwu.files.usher.UsherReader}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.usher;

import org.jspecify.annotations.NullMarked;
