package dev.huiwu.files.delivery;

import static dev.huiwu.files.delivery.DeliveryColumns.CHANNEL;
import static dev.huiwu.files.delivery.DeliveryColumns.CHANNELS;
import static dev.huiwu.files.delivery.DeliveryColumns.CONTENT;
import static dev.huiwu.files.delivery.DeliveryColumns.DOCUMENT;
import static dev.huiwu.files.delivery.DeliveryColumns.DOCUMENTS;
import static dev.huiwu.files.delivery.DeliveryColumns.GIVEN_AT;
import static dev.huiwu.files.delivery.DeliveryColumns.GIVEN_BY;
import static dev.huiwu.files.delivery.DeliveryColumns.GIVEN_HOW;
import static dev.huiwu.files.delivery.DeliveryColumns.LIAISON;
import static dev.huiwu.files.delivery.DeliveryColumns.PERSON;
import static dev.huiwu.files.delivery.DeliveryColumns.PLAN;
import static dev.huiwu.files.delivery.DeliveryColumns.SENT_AT;
import static dev.huiwu.files.delivery.DeliveryColumns.SENT_BY;
import static dev.huiwu.files.delivery.DeliveryColumns.SITE;
import static dev.huiwu.files.delivery.DeliveryColumns.STATE;
import static dev.huiwu.files.delivery.DeliveryColumns.UNIT;
import static dev.huiwu.files.delivery.DeliveryColumns.UNIT_NAME;
import static dev.huiwu.files.delivery.DeliveryColumns.WAIVED_AT;
import static dev.huiwu.files.delivery.DeliveryColumns.WAIVED_BY;
import static dev.huiwu.files.delivery.DeliveryColumns.WAIVED_WHY;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.delivery.Acknowledgement;
import dev.huiwu.core.delivery.DeliveredDocument;
import dev.huiwu.core.delivery.Delivery;
import dev.huiwu.core.delivery.DeliveryChannel;
import dev.huiwu.core.delivery.DeliveryItem;
import dev.huiwu.core.delivery.DeliveryRecipient;
import dev.huiwu.core.delivery.DeliveryRecord;
import dev.huiwu.core.delivery.Waiver;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.SiteCells;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.UnitCells;
import dev.huiwu.files.internal.Words;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what was sent, acknowledged and waived, {@code deliveries.csv}. Thread-safe. */
public final class DeliveryReader {

    private static final TableReader TABLE = TableReader.of(
                    UNIT,
                    PERSON,
                    DOCUMENT,
                    SITE,
                    PLAN,
                    CONTENT,
                    CHANNEL,
                    SENT_AT,
                    SENT_BY,
                    GIVEN_AT,
                    GIVEN_BY,
                    GIVEN_HOW,
                    WAIVED_AT,
                    WAIVED_BY,
                    WAIVED_WHY)
            .passingOver(UNIT_NAME, LIAISON, STATE)
            .orEmpty();

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Meeting meeting;
    private final UnitCells units;
    private final List<Delivery> sent = new ArrayList<>();
    private final List<Acknowledgement> given = new ArrayList<>();
    private final List<Waiver> waived = new ArrayList<>();

    private DeliveryReader(Meeting meeting, UnitDirectory units) {
        this.meeting = meeting;
        this.units = new UnitCells(units);
    }

    /**
     * Returns what the table says; a row in which nothing is filled in is something still to be sent. A document that is not said
     * is the seat guide, a room the main one, a channel the work chat. Times need their date; an offset that is not said is that
     * of the meeting.
     */
    public static ReadResult<DeliveryRecord> read(String file, byte[] bytes, Meeting meeting, UnitDirectory units) {
        Problems problems = new Problems();
        DeliveryReader reader = new DeliveryReader(meeting, units);
        for (Row row : TABLE.read(file, bytes, problems)) {
            reader.row(row, new Cells(row, problems));
        }
        return ReadResult.of(
                DeliveryRecord.empty()
                        .send(reader.sent)
                        .acknowledge(reader.given)
                        .waive(reader.waived),
                problems.byRow());
    }

    private void row(Row row, Cells cells) {
        Optional<UnitId> unit = units.needed(cells, UNIT);
        Optional<PersonId> person = cells.text(PERSON).isPresent()
                ? Optional.of(cells.id(PERSON)).filter(Cells::isId).map(PersonId::new)
                : Optional.empty();
        DeliveredDocument document =
                open(cells, DOCUMENT, DOCUMENTS, DeliveredDocument::new).orElse(DeliveredDocument.SEAT_GUIDE);
        String site = SiteCells.site(cells, SITE, meeting.sites())
                .orElse(meeting.mainSite().code());
        Optional<DeliveryItem> item = row.isBlank(CONTENT)
                ? Optional.empty()
                : unit.map(known -> new DeliveryItem(
                        new DeliveryRecipient(known, person), document, site, row.text(PLAN), row.text(CONTENT)));
        Optional<Delivery> delivery = delivery(row, cells, item);
        Optional<Acknowledgement> acknowledgement = acknowledgement(row, cells, item, delivery);
        Optional<Waiver> waiver =
                waiver(row, cells, unit.map(known -> new DeliveryRecipient(known, person)), document, site);
        if (cells.good()) {
            delivery.ifPresent(sent::add);
            acknowledgement.ifPresent(given::add);
            waiver.ifPresent(waived::add);
        }
    }

    /** Returns what the word in a cell means, or what an office's own code stands for. */
    private static <T> Optional<T> open(Cells cells, Column column, Words<T> words, Function<String, T> ofCode) {
        Optional<T> own = cells.text(column)
                .filter(text ->
                        words.meaning(text).isEmpty() && CODE.matcher(text).matches())
                .map(ofCode);
        return own.isPresent() ? own : cells.word(column, words);
    }

    private Optional<Delivery> delivery(Row row, Cells cells, Optional<DeliveryItem> item) {
        Optional<DeliveryChannel> channel = open(cells, CHANNEL, CHANNELS, DeliveryChannel::new);
        if (row.isBlank(SENT_AT) && row.isBlank(SENT_BY)) {
            return Optional.empty();
        }
        cells.needed(CONTENT);
        Optional<OffsetDateTime> at = cells.neededDatedMoment(SENT_AT, meeting.start());
        String by = cells.needed(SENT_BY);
        return cells.good()
                ? item.flatMap(
                        what -> at.map(time -> new Delivery(what, channel.orElse(DeliveryChannel.WORK_CHAT), time, by)))
                : Optional.empty();
    }

    private Optional<Acknowledgement> acknowledgement(
            Row row, Cells cells, Optional<DeliveryItem> item, Optional<Delivery> delivery) {
        Optional<DeliveryChannel> how = open(cells, GIVEN_HOW, CHANNELS, DeliveryChannel::new);
        if (row.isBlank(GIVEN_AT) && row.isBlank(GIVEN_BY)) {
            return Optional.empty();
        }
        cells.needed(SENT_AT);
        Optional<OffsetDateTime> at = cells.neededDatedMoment(GIVEN_AT, meeting.start());
        String by = cells.needed(GIVEN_BY);
        if (at.isPresent()
                && delivery.filter(one -> at.get().isBefore(one.at())).isPresent()) {
            cells.error(
                    "acknowledged-before-sent",
                    GIVEN_AT,
                    "found",
                    at.get(),
                    "sent",
                    delivery.map(Delivery::at).orElseThrow());
        }
        return cells.good()
                ? item.flatMap(what ->
                        at.map(time -> new Acknowledgement(what, time, by, how.orElse(DeliveryChannel.WORK_CHAT))))
                : Optional.empty();
    }

    private Optional<Waiver> waiver(
            Row row, Cells cells, Optional<DeliveryRecipient> recipient, DeliveredDocument document, String site) {
        if (row.isBlank(WAIVED_AT) && row.isBlank(WAIVED_BY) && row.isBlank(WAIVED_WHY)) {
            return Optional.empty();
        }
        Optional<OffsetDateTime> at = cells.neededDatedMoment(WAIVED_AT, meeting.start());
        String by = cells.needed(WAIVED_BY);
        String why = cells.needed(WAIVED_WHY);
        return cells.good()
                ? recipient.flatMap(one -> at.map(time -> new Waiver(one, document, site, time, by, why)))
                : Optional.empty();
    }
}
