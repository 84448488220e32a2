/**
 * Name cards (座签, 席卡, 桌牌): what stands on them, how they are filed, how many there are and where.
 *
 * <p>Start with {@link dev.huiwu.core.card.NameCard}; what an office holds is a {@link dev.huiwu.core.card.CardInventory}. Everything
 * here is immutable and thread-safe; nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.card;

import org.jspecify.annotations.NullMarked;
