/**
 * What a list is made from: rules, agenda, replies, feedback and its decisions, as an office's tables, and the folder that
 * holds them.
 *
 * <p>Start with {@link dev.huiwu.files.list.ListFolder}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.list;

import org.jspecify.annotations.NullMarked;
