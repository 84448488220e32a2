package dev.huiwu.core.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.OffsetDateTime;

/**
 * That a recipient need not acknowledge a document, whatever its version (免确认).
 *
 * @param recipient who
 * @param document what
 * @param site the code of the room it is about
 * @param at since when
 * @param by the id or post of who decided
 * @param reason why
 */
public record Waiver(
        DeliveryRecipient recipient,
        DeliveredDocument document,
        String site,
        OffsetDateTime at,
        String by,
        String reason) {

    /** Keeps a waiver. */
    public Waiver {
        checkArgument(!site.isBlank(), "The waiver for %s is about a site with a blank code.", recipient);
        checkArgument(!by.isBlank(), "The waiver for %s does not say who decided.", recipient);
        checkArgument(!reason.isBlank(), "The waiver for %s does not say why.", recipient);
    }

    boolean covers(DeliveryItem item) {
        return recipient.equals(item.recipient()) && document.equals(item.document()) && site.equals(item.site());
    }

    /** Returns a text without who decided and why. */
    @Override
    public String toString() {
        return "Waiver[for=%s, document=%s, at=%s]".formatted(recipient, document, at);
    }
}
