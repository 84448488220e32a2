package dev.huiwu.core.delivery;

import java.util.Optional;

/**
 * How far one recipient has come.
 *
 * @param item what the recipient is to have
 * @param state how far that is
 * @param sent what was sent last, in whatever version
 * @param acknowledged the last acknowledgement, of whatever version
 * @param waiver why it need not be acknowledged
 */
public record RecipientState(
        DeliveryItem item,
        DeliveryState state,
        Optional<Delivery> sent,
        Optional<Acknowledgement> acknowledged,
        Optional<Waiver> waiver) {}
