package dev.huiwu.core.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.OffsetDateTime;

/**
 * That something was sent (发送记录).
 *
 * @param item what, to whom
 * @param channel how
 * @param at when
 * @param by the id or post of who sent it
 */
public record Delivery(DeliveryItem item, DeliveryChannel channel, OffsetDateTime at, String by) {

    /** Keeps a delivery. */
    public Delivery {
        checkArgument(!by.isBlank(), "The delivery to %s does not say who sent it.", item.recipient());
    }

    /** Returns a text without who sent it. */
    @Override
    public String toString() {
        return "Delivery[to=%s, document=%s, at=%s]".formatted(item.recipient(), item.document(), at);
    }
}
