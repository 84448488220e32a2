/** What the readers share: tables of a file, the words in their cells, and what was found in them. */
@NullMarked
package dev.huiwu.files.internal;

import org.jspecify.annotations.NullMarked;
