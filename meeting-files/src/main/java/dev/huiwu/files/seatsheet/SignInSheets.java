package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.workbook.PlainArchive;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Makes the sign-in sheets (签到表) of a meeting: whoever comes, unit by unit in protocol order, in a unit in the order of the list,
 * with post, seat and room for a signature.
 *
 * <p>Equal plans give equal bytes. Takes time proportional to the people. Thread-safe.
 */
public final class SignInSheets {

    private static final List<String> ZH = List.of("序号", "姓名", "职务", "座位", "备注", "签名");
    private static final List<String> EN = List.of("no", "name", "post", "seat", "remark", "signature");
    private static final int[] WIDTHS = {5, 11, 18, 17, 10, 12};
    private static final double LINE = 26;

    private SignInSheets() {}

    /** Returns the sheets as a table, one row a person, the unit in front. */
    public static byte[] writeTable(SeatPlan plan, SeatingRequest request, Language language) {
        TableWriter table = new TableWriter(with(language.choose("单位", "unit"), language.choose(ZH, EN)));
        rows(plan, request, language).forEach((unit, rows) -> rows.forEach(row -> table.row(with(unit.name(), row))));
        return table.bytes();
    }

    private static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return all;
    }

    /** Returns the sheets as a workbook (.xlsx): each unit begins a page, the meeting's title stands on all of them. */
    public static byte[] writeWorkbook(SeatPlan plan, SeatingRequest request, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Integer> pageEnds = new ArrayList<>();
        try (Workbook workbook = new Workbook(bytes, "Huiwu", null)) {
            Worksheet sheet = workbook.newWorksheet(language.choose("签到表", "sign-in"));
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.width(column, WIDTHS[column]);
            }
            text(sheet, 0, 0, request.meeting().title() + language.choose("签到表", ": sign-in"));
            sheet.range(0, 0, 0, WIDTHS.length - 1)
                    .style()
                    .bold()
                    .fontSize(16)
                    .horizontalAlignment("centerContinuous")
                    .set();
            sheet.rowHeight(0, 30);
            int row = 1;
            for (Map.Entry<Unit, List<List<String>>> unit :
                    rows(plan, request, language).entrySet()) {
                if (row > 1) {
                    pageEnds.add(row);
                }
                row = block(sheet, row, unit.getKey(), unit.getValue(), language);
            }
            sheet.repeatRows(0);
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.leftMargin(0.4f); // not fitted to the page: programs drop page breaks by hand then
            sheet.rightMargin(0.4f);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PlainArchive.of(bytes.toByteArray(), pageEnds);
    }

    /** Writes one unit and returns the row below it. */
    private static int block(Worksheet sheet, int top, Unit unit, List<List<String>> rows, Language language) {
        text(sheet, top, 0, language.choose("%s（%s人）", "%s (%s people)").formatted(unit.name(), rows.size()));
        sheet.style(top, 0).bold().fontSize(13).verticalAlignment("center").set();
        sheet.rowHeight(top, LINE);
        List<String> header = language.choose(ZH, EN);
        for (int column = 0; column < header.size(); column++) {
            text(sheet, top + 1, column, header.get(column));
        }
        sheet.range(top + 1, 0, top + 1, WIDTHS.length - 1)
                .style()
                .bold()
                .fillColor(SheetColours.STAGE)
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .set();
        int row = top + 2;
        for (List<String> cells : rows) {
            for (int column = 0; column < cells.size(); column++) {
                text(sheet, row, column, cells.get(column));
            }
            sheet.range(row, 0, row, WIDTHS.length - 1)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .verticalAlignment("center")
                    .wrapText(true)
                    .format("@")
                    .set();
            sheet.rowHeight(row++, LINE);
        }
        return row;
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, GridPainter.escaped(text));
        }
    }

    private static Map<Unit, List<List<String>>> rows(SeatPlan plan, SeatingRequest request, Language language) {
        SeatTexts seats = new SeatTexts(SeatGrids.seats(request.venueInUse(), plan), language);
        Map<Unit, List<List<String>>> units = new LinkedHashMap<>();
        for (Unit unit : request.units().units()) {
            List<List<String>> rows = new ArrayList<>();
            for (Attendee person : request.people()) {
                if (person.unit().equals(unit.id())) {
                    rows.add(row(rows.size() + 1, person, plan, seats, language));
                }
            }
            if (!rows.isEmpty()) {
                units.put(unit, rows);
            }
        }
        return units;
    }

    private static List<String> row(int number, Attendee person, SeatPlan plan, SeatTexts seats, Language language) {
        Optional<SubstituteAttendee> standIn = person.standIn();
        String seat = plan.byPerson().getOrDefault(person.id(), List.of()).stream()
                .map(Seating::seat)
                .distinct()
                .map(seats::text)
                .collect(Collectors.joining("、"));
        String remark = standIn.flatMap(instead -> person.name())
                .map(name -> language.choose("代%s参会", "for %s").formatted(name.display()))
                .orElse("");
        return List.of(
                Integer.toString(number),
                standIn.map(SubstituteAttendee::name)
                        .or(person::name)
                        .map(PersonName::display)
                        .orElse(""),
                standIn.map(instead -> instead.post().orElse("")).orElse(person.post()),
                seat,
                remark,
                "");
    }
}
