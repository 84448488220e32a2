/**
 * Reads and writes the rules of an office for its own work, {@code office-rules.csv}.
 *
 * <p>Everything here is thread-safe; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.rule;

import org.jspecify.annotations.NullMarked;
