/**
 * Rules of an office for its own work (办会制度), in versions: which one holds on which day.
 *
 * <p>Start with {@link dev.huiwu.core.rule.OfficeRules}. Everything here is immutable and thread-safe; nothing accepts or returns {@code
 * null}.
 */
@NullMarked
package dev.huiwu.core.rule;

import org.jspecify.annotations.NullMarked;
