/**
 * A meeting in several rooms: who sits in which.
 *
 * <p>Start with {@link dev.huiwu.core.site.SiteParts}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.site;

import org.jspecify.annotations.NullMarked;
