package dev.huiwu.core.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What was sent, acknowledged and waived (送达记录); entries are only added. It does not matter in which order they are entered.
 *
 * @param deliveries what was sent
 * @param acknowledgements what was acknowledged
 * @param waivers what need not be acknowledged
 */
public record DeliveryRecord(List<Delivery> deliveries, List<Acknowledgement> acknowledgements, List<Waiver> waivers) {

    /**
     * Keeps a record.
     *
     * @throws IllegalArgumentException if something was acknowledged that was not sent before in that version and of that plan
     */
    public DeliveryRecord {
        deliveries = ImmutableList.copyOf(deliveries);
        acknowledgements = ImmutableList.copyOf(acknowledgements);
        waivers = ImmutableList.copyOf(waivers);
        ListMultimap<String, Delivery> sent =
                Multimaps.index(deliveries, delivery -> delivery.item().contentHash());
        for (Acknowledgement given : acknowledgements) {
            checkArgument(
                    sent.get(given.item().contentHash()).stream()
                            .anyMatch(delivery -> delivery.item().equals(given.item())
                                    && !delivery.at().isAfter(given.at())),
                    "%s acknowledged %s at %s, which was not sent before.",
                    given.item().recipient(),
                    given.item().document(),
                    given.at());
        }
    }

    /** Returns a record of nothing. */
    public static DeliveryRecord empty() {
        return new DeliveryRecord(List.of(), List.of(), List.of());
    }

    /** Returns this record with what was sent; what it holds already is not entered again. */
    public DeliveryRecord send(Collection<Delivery> more) {
        return new DeliveryRecord(join(deliveries, more), acknowledgements, waivers);
    }

    /** Returns this record with what was acknowledged; what it holds already is not entered again. */
    public DeliveryRecord acknowledge(Collection<Acknowledgement> more) {
        return new DeliveryRecord(deliveries, join(acknowledgements, more), waivers);
    }

    /** Returns this record with what need not be acknowledged; what it holds already is not entered again. */
    public DeliveryRecord waive(Collection<Waiver> more) {
        return new DeliveryRecord(deliveries, acknowledgements, join(waivers, more));
    }

    private static <T> List<T> join(List<T> one, Collection<? extends T> more) {
        Set<T> known = new HashSet<>(one);
        ImmutableList.Builder<T> joined = ImmutableList.<T>builder().addAll(one);
        more.stream().filter(known::add).forEach(joined::add);
        return joined.build();
    }

    /**
     * Returns how far each recipient has come at a moment, in the order given. What a recipient acknowledged counts as long as it
     * is the content that was sent last. Takes time in proportion to items and record.
     *
     * @param current what each recipient is to have, such as {@code GuideDeliveries} gives for a seat plan
     */
    public DeliveryStatus status(List<DeliveryItem> current, OffsetDateTime moment) {
        ListMultimap<DeliveryRecipient, Delivery> sent = Multimaps.index(
                Iterables.filter(deliveries, delivery -> !delivery.at().isAfter(moment)),
                delivery -> delivery.item().recipient());
        ListMultimap<DeliveryRecipient, Acknowledgement> given = Multimaps.index(
                Iterables.filter(acknowledgements, one -> !one.at().isAfter(moment)),
                one -> one.item().recipient());
        ListMultimap<DeliveryRecipient, Waiver> waived =
                Multimaps.index(Iterables.filter(waivers, one -> !one.at().isAfter(moment)), Waiver::recipient);
        return new DeliveryStatus(
                moment,
                current.stream()
                        .map(item -> state(
                                item,
                                sent.get(item.recipient()).stream()
                                        .filter(delivery -> delivery.item().sameMatter(item))
                                        .toList(),
                                given.get(item.recipient()).stream()
                                        .filter(one -> one.item().sameMatter(item))
                                        .toList(),
                                waived.get(item.recipient()).stream()
                                        .filter(waiver -> waiver.covers(item))
                                        .toList()))
                        .toList());
    }

    private static RecipientState state(
            DeliveryItem item, List<Delivery> sent, List<Acknowledgement> given, List<Waiver> waived) {
        Optional<Delivery> last = last(sent, Delivery::at);
        Optional<Waiver> waiver = last(waived, Waiver::at);
        Optional<OffsetDateTime> other = last(
                        sent.stream()
                                .filter(delivery -> !delivery.item().sameContent(item))
                                .toList(),
                        Delivery::at)
                .map(Delivery::at);
        boolean current =
                last.filter(delivery -> delivery.item().sameContent(item)).isPresent();
        boolean acknowledged = current
                && given.stream()
                        .anyMatch(one -> one.item().sameContent(item)
                                && other.filter(at -> at.isAfter(one.at())).isEmpty());
        DeliveryState state = acknowledged
                ? DeliveryState.ACKNOWLEDGED
                : waiver.isPresent()
                        ? DeliveryState.WAIVED
                        : current
                                ? DeliveryState.SENT
                                : last.isPresent() ? DeliveryState.STALE : DeliveryState.NOT_SENT;
        return new RecipientState(item, state, last, last(given, Acknowledgement::at), waiver);
    }

    /** Returns the latest, of equal ones that entered last. */
    private static <T> Optional<T> last(List<T> those, Function<T, OffsetDateTime> at) {
        return those.stream()
                .reduce((one, other) ->
                        Comparator.comparing(at, OffsetDateTime.timeLineOrder()).compare(one, other) > 0 ? one : other);
    }
}
