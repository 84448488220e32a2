/** Late changes of a seat plan as a table. Everything here is thread-safe; nothing accepts or returns {@code null}. */
@NullMarked
package dev.huiwu.files.change;

import org.jspecify.annotations.NullMarked;
