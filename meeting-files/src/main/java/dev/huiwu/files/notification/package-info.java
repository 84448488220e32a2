/**
 * The calls to make as a table for the desk, and the same table back with what was done.
 *
 * <p>Start with {@link dev.huiwu.files.notification.CallWriter}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.notification;

import org.jspecify.annotations.NullMarked;
