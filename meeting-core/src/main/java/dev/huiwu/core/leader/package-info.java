/**
 * Leaders and their order on a given date, and what they have asked about.
 *
 * <p>Start with {@link dev.huiwu.core.leader.LeaderDirectory}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.leader;

import org.jspecify.annotations.NullMarked;
