package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeField;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The sheet of a seat workbook on which everybody stands with name, unit and seat, the ids hidden. */
final class ListSheet {

    /** What cell A1 of the sheet holds. */
    static final String MARK = "huiwu-list";

    static final int ID = 0;
    static final int TURN = 1;
    static final int NAME = 2;
    static final int UNIT = 3;
    static final int POST = 4;
    static final int KIND = 5;
    static final int ZONE = 6;
    static final int SEAT = 7;

    private static final List<String> HEADER_ZH = List.of(MARK, "轮次", "姓名", "单位", "职务", "参会类别", "分区", "座位");
    private static final List<String> HEADER_EN = List.of(MARK, "turn", "name", "unit", "post", "kind", "zone", "seat");
    private static final int[] WIDTHS = {16, 8, 16, 26, 24, 12, 20, 28};

    private ListSheet() {}

    static List<String> header(Language language) {
        return language.choose(HEADER_ZH, HEADER_EN);
    }

    static void write(Worksheet sheet, SeatPlan plan, SeatingRequest request, SeatTexts seats, Language language) {
        row(sheet, 0, header(language));
        int row = 1;
        boolean turns = false;
        for (Attendee person : request.list().attendees()) {
            List<Seating> seatings = plan.byPerson().getOrDefault(person.id(), List.of());
            if (seatings.isEmpty()) {
                row(sheet, row++, cells(person, request, "", "", language));
            }
            for (Seating seating : seatings) {
                turns |= seating.turn().isPresent();
                row(
                        sheet,
                        row++,
                        cells(person, request, seating.turn().orElse(""), seats.text(seating.seat()), language));
            }
        }
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        sheet.range(0, 0, row + 99, SEAT).style().format("@").set();
        sheet.range(0, 0, 0, SEAT).style().bold().format("@").set();
        sheet.hideColumn(ID);
        if (!turns) {
            sheet.hideColumn(TURN);
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
    }

    private static List<String> cells(
            Attendee person, SeatingRequest request, String turn, String seat, Language language) {
        return List.of(
                person.id().value(),
                turn,
                NameTexts.name(person, request, language),
                request.units()
                        .find(person.unit())
                        .map(unit -> unit.name())
                        .orElse(person.unit().value()),
                person.post(),
                AttendeeField.KIND.text(person),
                request.zone(person),
                seat);
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(row, column, GridPainter.escaped(cells.get(column)));
            }
        }
    }
}
