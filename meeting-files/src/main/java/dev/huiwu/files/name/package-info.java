/**
 * Plain lists of names.
 *
 * <p>Start with {@link dev.huiwu.files.name.NameListReader}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.name;

import org.jspecify.annotations.NullMarked;
