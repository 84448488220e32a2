package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.workbook.SharedTexts;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DiagonalProperty;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/**
 * Paints one grid of seats on a worksheet. Row 1 and column A are hidden and hold the keys by which places are known again. Not
 * thread-safe.
 */
final class GridPainter {

    /** What cell A1 of a grid begins with; the key of the sheet follows. */
    static final String MARK = "huiwu-seats ";

    /** The key of rows in which people wait who have no seat. */
    static final String WAITING = "waiting";

    static final String TEXT = "@";
    static final String CENTER = "center";
    /** Centres a text over the empty cells beside it: merged cells would be in the way of who drags names. */
    private static final String ACROSS = "centerContinuous";

    static final int FIRST = 2;
    private static final double SEAT_WIDTH = 8.6;
    private static final double AISLE_WIDTH = 2.4;
    private static final int LONG = 8;

    private final Worksheet sheet;
    private final String key;
    private final SeatGrid grid;
    private final Language language;
    private final Map<SheetMap.Place, SeatId> places;
    private final List<Integer> wide = new ArrayList<>();
    private final List<Painted> painted = new ArrayList<>();
    private int row;

    /** The rows of the sheet on which one row of the grid lies, and its columns with seats. */
    private record Painted(int first, int last, Set<Integer> seats) {}

    /** Who sits on seats, and how they are shown. */
    interface People {
        /** Returns who sits there, the first of those who hold the chair in turn. */
        Optional<Attendee> on(SeatId seat);

        /** Returns what stands in the cell of a seat, possibly nothing. */
        String text(SeatId seat);
    }

    /**
     * Starts a grid.
     *
     * @param places takes the place of each seat
     */
    GridPainter(Worksheet sheet, String key, SeatGrid grid, Language language, Map<SheetMap.Place, SeatId> places) {
        this.sheet = sheet;
        this.key = key;
        this.grid = grid;
        this.language = language;
        this.places = places;
    }

    void paint(String title, People people, SheetColours colours, List<String> zones, List<String> waiting) {
        keys();
        heading(title);
        for (int line = 0; line < grid.rows().size(); line++) {
            line(grid.rows().get(line), "r" + (line + 1), people, colours);
        }
        grid.tables().forEach(this::table);
        if (grid.kind() == SeatGrid.Kind.ROSTRUM) {
            row++;
            bar(language.choose("会  场", "HALL"));
        }
        new GridFoot(sheet, wide, language).paint(row + 1, waiting, colours, zones);
        page();
    }

    private int right() {
        return FIRST + Math.max(grid.columns(), 1);
    }

    private void keys() {
        sheet.value(0, 0, MARK + key);
        Set<Integer> used = new LinkedHashSet<>();
        grid.rows().forEach(line -> used.addAll(line.seats().keySet()));
        for (int column = 0; column < grid.columns(); column++) {
            sheet.value(0, FIRST + column, "c" + (column + 1));
            sheet.width(FIRST + column, used.contains(column) ? SEAT_WIDTH : AISLE_WIDTH);
        }
        used.stream().sorted().map(column -> FIRST + column).forEach(wide::add);
        sheet.width(1, 6);
        sheet.width(right(), 6);
        sheet.hideRow(0);
        sheet.hideColumn(0);
        row = 1;
    }

    private void heading(String title) {
        sheet.value(row, 1, escaped(title));
        sheet.range(row, 1, row, right())
                .style()
                .bold()
                .fontSize(16)
                .horizontalAlignment(ACROSS)
                .set();
        sheet.rowHeight(row++, 26);
        sheet.value(
                row,
                1,
                language.choose(
                        "拖动姓名到另一格即为调座；拖到下方“待安排”一行即暂不排座；空格可直接填写名单上的姓名；灰格不可用。第1行和A列是隐藏的定位编号，请勿删除。",
                        "Drag a name to another cell to move the person, or to \"To be seated\" below; a name of the list may be typed on an"
                                + " empty seat; grey seats cannot be used. Row 1 and column A hold hidden keys: do not delete them."));
        sheet.range(row, 1, row, right())
                .style()
                .fontSize(9)
                .fontColor(SheetColours.QUIET)
                .horizontalAlignment(ACROSS)
                .verticalAlignment(CENTER)
                .set();
        sheet.rowHeight(row++, 18);
        if (grid.kind() == SeatGrid.Kind.FLOOR) {
            bar(language.choose("主  席  台", "STAGE"));
        }
        grid.blocks().forEach((column, name) -> {
            sheet.value(row, FIRST + column, escaped(name));
            sheet.style(row, FIRST + column)
                    .bold()
                    .fontColor(SheetColours.QUIET)
                    .horizontalAlignment(CENTER)
                    .set();
        });
        row++;
    }

    /** Paints the stage, or from the rostrum the hall, over the middle of the sheet. */
    private void bar(String text) {
        int width = Math.max(1, grid.columns() / 2);
        int left = FIRST + (grid.columns() - width) / 2;
        sheet.value(row, left, text);
        sheet.range(row, left, row, left + width - 1)
                .style()
                .bold()
                .fillColor(SheetColours.STAGE)
                .horizontalAlignment(ACROSS)
                .verticalAlignment(CENTER)
                .set();
        sheet.rowHeight(row++, 30);
    }

    private void line(SeatGrid.Line line, String lineKey, People people, SheetColours colours) {
        for (int empty = 0; empty < line.walkway(); empty++) {
            painted.add(new Painted(row, row++, Set.of()));
        }
        painted.add(new Painted(row, row + 1, line.seats().keySet()));
        line.seats().forEach((column, seat) -> {
            sheet.value(row, FIRST + column, escaped(label(seat)));
            sheet.style(row, FIRST + column)
                    .fontSize(6)
                    .fontColor(SheetColours.QUIET)
                    .horizontalAlignment(CENTER)
                    .format(TEXT)
                    .set();
        });
        sheet.rowHeight(row++, 9);
        sheet.value(row, 0, lineKey);
        for (int end : new int[] {1, right()}) {
            if (!line.label().isEmpty()) {
                sheet.value(row, end, escaped(line.label()));
                sheet.style(row, end)
                        .fontSize(9)
                        .bold()
                        .fontColor(SheetColours.QUIET)
                        .horizontalAlignment(CENTER)
                        .verticalAlignment(CENTER)
                        .wrapText(true)
                        .format(TEXT)
                        .set();
            }
        }
        line.seats().forEach((column, seat) -> {
            places.put(new SheetMap.Place(key, lineKey, "c" + (column + 1)), seat.id());
            seat(seat, FIRST + column, people, colours);
        });
        sheet.rowHeight(row++, 27);
    }

    /** Fills the top of a table, as far as no chair stands there. */
    private void table(SeatGrid.Table table) {
        for (int line = Math.max(0, table.top()); line <= Math.min(table.bottom(), painted.size() - 1); line++) {
            Painted there = painted.get(line);
            for (int column = Math.max(0, table.left());
                    column <= Math.min(table.right(), grid.columns() - 1);
                    column++) {
                for (int at = there.first();
                        at <= there.last() && !there.seats().contains(column);
                        at++) {
                    sheet.style(at, FIRST + column)
                            .fillColor(SheetColours.STAGE)
                            .set();
                }
            }
        }
    }

    private void seat(Seat seat, int column, People people, SheetColours colours) {
        String text = people.text(seat.id());
        if (!text.isEmpty()) {
            sheet.value(row, column, escaped(text));
        }
        var style = sheet.style(row, column)
                .horizontalAlignment(CENTER)
                .verticalAlignment(CENTER)
                .wrapText(true)
                .fontSize(size(text))
                .borderStyle(border(seat))
                .borderColor(SheetColours.LINE)
                .format(TEXT);
        Optional<Attendee> person = people.on(seat.id());
        if (person.isPresent()) {
            style.fillColor(colours.of(person.get()));
        } else if (!seat.usable()) {
            style.fillColor(SheetColours.BLOCKED)
                    .borderStyle(BorderSide.DIAGONAL, BorderStyle.THIN)
                    .diagonalProperty(DiagonalProperty.DIAGONAL_UP)
                    .diagonalProperty(DiagonalProperty.DIAGONAL_DOWN);
        }
        style.set();
    }

    /** Returns the size of the letters in which a text fits its cell. */
    static int size(String text) {
        return text.length() > LONG ? 7 : 10;
    }

    private static BorderStyle border(Seat seat) {
        if (seat.has(SeatFeature.ACCESSIBLE)) {
            return BorderStyle.THICK;
        }
        return seat.ordinary() || !seat.usable() ? BorderStyle.THIN : BorderStyle.MEDIUM_DASHED;
    }

    /** Returns the printed number of a seat, with what is special about it. */
    private String label(Seat seat) {
        StringBuilder label = new StringBuilder(seat.label());
        seat.features().forEach(feature -> label.append(' ').append(language.choose(feature.label(), feature.code())));
        return label.toString();
    }

    private void page() {
        sheet.hideGridLines();
        sheet.freezePane(FIRST, 1);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A3_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 1);
        sheet.leftMargin(0.3f);
        sheet.rightMargin(0.3f);
        sheet.topMargin(0.4f);
        sheet.bottomMargin(0.4f);
    }

    static String escaped(String text) {
        return SharedTexts.escaped(TableWriter.safe(text));
    }
}
