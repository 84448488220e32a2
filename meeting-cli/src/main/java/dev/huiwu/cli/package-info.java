/**
 * The {@code meeting} command: reads a meeting's folder, calls the library, writes files. It has no rule of its own.
 *
 * <p>Start with {@link dev.huiwu.cli.Meeting}.
 */
@NullMarked
package dev.huiwu.cli;

import org.jspecify.annotations.NullMarked;
