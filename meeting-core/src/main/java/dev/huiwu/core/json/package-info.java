/**
 * JSON documents of the library.
 *
 * <p>Start with {@link dev.huiwu.core.json.MeetingJson}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.json;

import org.jspecify.annotations.NullMarked;
