/**
 * The readiness of a meeting and its contingency plans as tables, {@code readiness.csv} and {@code contingency.csv}, and the templates of an office.
 *
 * <p>Start with {@link dev.huiwu.files.readiness.ReadinessReader}. Everything here is thread-safe; nothing accepts or returns {@code
 * null}.
 */
@NullMarked
package dev.huiwu.files.readiness;

import org.jspecify.annotations.NullMarked;
