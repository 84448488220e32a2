package dev.huiwu.files.seatsheet;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.workbook.SharedTexts;
import dev.huiwu.files.internal.workbook.SheetRow;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.SeatId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/**
 * What a hidden sheet says of the workbook it is in: of which meeting, list and plan it is, who is meant by which text, and which
 * seat lies where.
 *
 * @param meeting the meeting's id
 * @param venue the venue's id
 * @param version the version of the list
 * @param plan the hash of the plan
 * @param texts what stood for each person
 * @param seated who sat where
 * @param seats the seats by place
 */
record SheetMap(
        String meeting,
        String venue,
        int version,
        String plan,
        Map<PersonId, String> texts,
        Map<Sitter, SeatId> seated,
        Map<Place, SeatId> seats) {

    static final String FORMAT = "huiwu-seat-sheet/1";
    static final String NAME = "huiwu";

    private static final String PERSON = "person";
    private static final String SEATED = "seated";
    private static final String SEAT = "seat";
    private static final String END = "end";

    /**
     * Where a seat is in the workbook, by the hidden keys of sheet, row and column, which stay with it whatever is inserted.
     *
     * @param sheet the key of the sheet
     * @param row the key of the row
     * @param column the key of the column
     */
    record Place(String sheet, String row, String column) {}

    SheetMap {
        texts = ImmutableMap.copyOf(texts);
        seated = ImmutableMap.copyOf(seated);
        seats = ImmutableMap.copyOf(seats);
    }

    static SheetMap of(SeatPlan plan, SeatingRequest request, Map<PersonId, String> texts, Map<Place, SeatId> seats) {
        Map<Sitter, SeatId> seated = new LinkedHashMap<>();
        plan.seatings().forEach(one -> seated.put(new Sitter(one.person(), one.turn()), one.seat()));
        return new SheetMap(
                plan.meetingId(), plan.venueId(), request.list().version(), plan.hash(), texts, seated, seats);
    }

    void write(Worksheet sheet) {
        Rows rows = new Rows(sheet);
        rows.add(FORMAT, meeting, venue, Integer.toString(version), plan);
        texts.forEach((person, text) -> rows.add(PERSON, person.value(), TableWriter.safe(text)));
        seated.forEach((sitter, seat) ->
                rows.add(SEATED, sitter.person().value(), sitter.turn().orElse(""), seat.value()));
        seats.forEach((place, seat) -> rows.add(SEAT, place.sheet(), place.row(), place.column(), seat.value()));
        rows.add(END, Integer.toString(texts.size() + seated.size() + seats.size()));
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    }

    /** Writes rows of text. */
    private static final class Rows {
        private final Worksheet sheet;
        private int row;

        Rows(Worksheet sheet) {
            this.sheet = sheet;
        }

        void add(String... cells) {
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    sheet.value(row, column, SharedTexts.escaped(cells[column]));
                }
            }
            row++;
        }
    }

    /** Says whether a sheet that begins so is one of these. */
    static boolean recognises(SheetRow first) {
        return first.cell(0).text().equals(FORMAT);
    }

    /** Reads the sheet; empty if something of it is missing. */
    static Optional<SheetMap> read(List<SheetRow> rows) {
        SheetRow head = rows.get(0);
        SheetRow last = rows.get(rows.size() - 1);
        Map<PersonId, String> texts = new LinkedHashMap<>();
        Map<Sitter, SeatId> seated = new LinkedHashMap<>();
        Map<Place, SeatId> seats = new LinkedHashMap<>();
        for (SheetRow row : rows.subList(1, rows.size())) {
            String second = text(row, 1);
            switch (text(row, 0)) {
                case PERSON -> {
                    if (Cells.isId(second)) {
                        texts.put(new PersonId(second), TableWriter.unsafe(text(row, 2)));
                    }
                }
                case SEATED -> {
                    if (Cells.isId(second) && !text(row, 3).isBlank()) {
                        Optional<String> turn = Optional.of(text(row, 2)).filter(topic -> !topic.isEmpty());
                        seated.put(new Sitter(new PersonId(second), turn), new SeatId(text(row, 3)));
                    }
                }
                case SEAT -> {
                    if (!text(row, 4).isBlank()) {
                        seats.put(new Place(second, text(row, 2), text(row, 3)), new SeatId(text(row, 4)));
                    }
                }
                default -> {
                    // the end, or what somebody wrote there
                }
            }
        }
        int count = texts.size() + seated.size() + seats.size();
        Integer version = Ints.tryParse(text(head, 3));
        return version != null && text(last, 0).equals(END) && text(last, 1).equals(Integer.toString(count))
                ? Optional.of(new SheetMap(text(head, 1), text(head, 2), version, text(head, 4), texts, seated, seats))
                : Optional.empty();
    }

    private static String text(SheetRow row, int column) {
        return row.cell(column).text();
    }
}
