package dev.huiwu.files.delivery;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.delivery.Acknowledgement;
import dev.huiwu.core.delivery.Delivery;
import dev.huiwu.core.delivery.DeliveryItem;
import dev.huiwu.core.delivery.DeliveryRecipient;
import dev.huiwu.core.delivery.DeliveryRecord;
import dev.huiwu.core.delivery.DeliveryState;
import dev.huiwu.core.delivery.DeliveryStatus;
import dev.huiwu.core.delivery.Waiver;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.internal.TableWriter;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the record of deliveries and what is still to be sent as {@code deliveries.csv}, which {@link DeliveryReader} reads
 * back. The table names liaisons and holds no telephone number. Thread-safe.
 */
public final class DeliveryWriter {

    private static final int WAIVER_CELLS = 3;

    private final DeliveryStatus status;
    private final UnitDirectory units;
    private final LiaisonDirectory liaisons;
    private final Language language;
    private final TableWriter table;

    private DeliveryWriter(DeliveryStatus status, UnitDirectory units, LiaisonDirectory liaisons, Language language) {
        this.status = status;
        this.units = units;
        this.liaisons = liaisons;
        this.language = language;
        table = new TableWriter(DeliveryColumns.header(language));
    }

    /**
     * Returns the table: first a row for each recipient who is to be sent the current content, with empty cells for how, when and
     * by whom; then what was sent, a row an acknowledgement, in the order of the record; then what was waived.
     */
    public static byte[] write(
            DeliveryRecord record,
            DeliveryStatus status,
            UnitDirectory units,
            LiaisonDirectory liaisons,
            Language language) {
        DeliveryWriter writer = new DeliveryWriter(status, units, liaisons, language);
        writer.toSend();
        writer.sent(record);
        record.waivers().forEach(writer::waived);
        return writer.table.bytes();
    }

    private void toSend() {
        status.recipients().stream()
                .filter(recipient ->
                        recipient.state() == DeliveryState.NOT_SENT || recipient.state() == DeliveryState.STALE)
                .forEach(recipient -> row(recipient.item(), recipient.state(), Optional.empty(), Optional.empty()));
    }

    private void sent(DeliveryRecord record) {
        ListMultimap<DeliveryItem, Acknowledgement> given =
                ArrayListMultimap.create(Multimaps.index(record.acknowledgements(), Acknowledgement::item));
        Map<Delivery, DeliveryState> states = new HashMap<>();
        status.recipients()
                .forEach(recipient -> recipient.sent().ifPresent(sent -> states.put(sent, recipient.state())));
        for (Delivery delivery : record.deliveries()) {
            List<Acknowledgement> own = given.get(delivery.item()).stream()
                    .filter(one -> !one.at().isBefore(delivery.at()))
                    .toList();
            own.forEach(one -> given.remove(delivery.item(), one));
            DeliveryState state = states.getOrDefault(delivery, DeliveryState.STALE);
            if (own.isEmpty()) {
                row(delivery.item(), state, Optional.of(delivery), Optional.empty());
            }
            own.forEach(one -> row(delivery.item(), state, Optional.of(delivery), Optional.of(one)));
        }
    }

    private void row(DeliveryItem item, DeliveryState state, Optional<Delivery> sent, Optional<Acknowledgement> given) {
        List<String> cells = start(
                item.recipient(),
                word(item.document().label(language), item.document().code()),
                item.site());
        cells.add(item.planHash());
        cells.add(item.contentHash());
        cells.add(liaison(item.recipient()));
        cells.add(language.choose(state.label(), state.code()));
        cells.add(sent.map(
                        one -> word(one.channel().label(language), one.channel().code()))
                .orElse(""));
        cells.add(sent.map(one -> time(one.at())).orElse(""));
        cells.add(sent.map(Delivery::by).orElse(""));
        cells.add(given.map(one -> time(one.at())).orElse(""));
        cells.add(given.map(Acknowledgement::by).orElse(""));
        cells.add(given.map(one -> word(one.means().label(language), one.means().code()))
                .orElse(""));
        cells.addAll(Collections.nCopies(WAIVER_CELLS, ""));
        table.row(cells);
    }

    private void waived(Waiver waiver) {
        List<String> cells = start(
                waiver.recipient(),
                word(waiver.document().label(language), waiver.document().code()),
                waiver.site());
        cells.addAll(List.of("", "", liaison(waiver.recipient())));
        cells.add(language.choose(DeliveryState.WAIVED.label(), DeliveryState.WAIVED.code()));
        cells.addAll(Collections.nCopies(6, ""));
        cells.addAll(List.of(time(waiver.at()), waiver.by(), waiver.reason()));
        table.row(cells);
    }

    private List<String> start(DeliveryRecipient recipient, String document, String site) {
        return new ArrayList<>(List.of(
                recipient.unit().value(),
                units.find(recipient.unit()).map(Unit::name).orElse(""),
                recipient.person().map(PersonId::value).orElse(""),
                document,
                site));
    }

    private String liaison(DeliveryRecipient recipient) {
        return liaisons.find(recipient.unit(), status.moment().toLocalDate())
                .map(one -> one.name().display())
                .orElse("");
    }

    /** Returns the usual word in Chinese, and the code elsewhere, both of which are read back. */
    private String word(String label, String code) {
        return language.choose(label, code);
    }

    private static String time(OffsetDateTime at) {
        return at.toString();
    }
}
