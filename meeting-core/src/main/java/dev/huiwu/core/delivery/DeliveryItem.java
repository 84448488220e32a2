package dev.huiwu.core.delivery;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What one recipient gets, in one version.
 *
 * @param recipient who gets it
 * @param document what it is
 * @param site the code of the room it is about
 * @param planHash the hash of the seat plan it was made of
 * @param contentHash the hash of what it says to this recipient: a new plan that says the same to somebody leaves it as it is
 */
public record DeliveryItem(
        DeliveryRecipient recipient, DeliveredDocument document, String site, String planHash, String contentHash) {

    /** Keeps an item. */
    public DeliveryItem {
        checkArgument(!site.isBlank(), "What %s gets is about a site with a blank code.", recipient);
        checkArgument(!contentHash.isBlank(), "What %s gets has a blank hash.", recipient);
    }

    /** Says whether the other is for the same recipient and about the same, in whatever version. */
    boolean sameMatter(DeliveryItem other) {
        return recipient.equals(other.recipient) && document.equals(other.document) && site.equals(other.site);
    }

    /** Says whether the other says the same to the same recipient. */
    boolean sameContent(DeliveryItem other) {
        return sameMatter(other) && contentHash.equals(other.contentHash);
    }
}
