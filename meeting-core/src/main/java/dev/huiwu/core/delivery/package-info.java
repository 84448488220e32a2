/**
 * What was delivered to whom before a meeting, in which version, and who has acknowledged it.
 *
 * <p>Start with {@link dev.huiwu.core.delivery.DeliveryRecord}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.delivery;

import org.jspecify.annotations.NullMarked;
