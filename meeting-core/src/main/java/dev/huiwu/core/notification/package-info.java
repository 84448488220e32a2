/**
 * Who must be told what has changed, and who was.
 *
 * <p>Start with {@link dev.huiwu.core.notification.NotificationCalls}. The sentences are documents for people and hold names
 * of the called unit's own people; nothing else here does. Everything but the builder is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.notification;

import org.jspecify.annotations.NullMarked;
