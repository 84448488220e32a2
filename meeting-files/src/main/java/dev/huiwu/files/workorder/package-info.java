/** Change work orders as tables. Everything here is thread-safe; nothing accepts or returns {@code null}. */
@NullMarked
package dev.huiwu.files.workorder;

import org.jspecify.annotations.NullMarked;
