package dev.huiwu.core.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.OffsetDateTime;

/**
 * That a recipient confirmed what was sent (确认).
 *
 * @param item what was confirmed
 * @param at when
 * @param by who confirmed it
 * @param means how
 */
public record Acknowledgement(DeliveryItem item, OffsetDateTime at, String by, DeliveryChannel means) {

    /** Keeps an acknowledgement. */
    public Acknowledgement {
        checkArgument(!by.isBlank(), "The acknowledgement of %s does not say who gave it.", item.recipient());
    }

    /** Returns a text without who confirmed it. */
    @Override
    public String toString() {
        return "Acknowledgement[of=%s, document=%s, at=%s]".formatted(item.recipient(), item.document(), at);
    }
}
