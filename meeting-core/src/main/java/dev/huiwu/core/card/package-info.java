/**
 * Name cards (座签, 席卡, 桌牌): what stands on them and how they are filed.
 *
 * <p>Start with {@link dev.huiwu.core.card.NameCard}. Everything here is immutable and thread-safe; nothing accepts or returns
 * {@code null}.
 */
@NullMarked
package dev.huiwu.core.card;

import org.jspecify.annotations.NullMarked;
