package dev.huiwu.print.sheet;

import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.print.internal.PrintTexts;
import dev.huiwu.seating.sheet.LayingSheet;
import dev.huiwu.seating.sheet.SignInSheet;
import dev.huiwu.seating.usher.UsherSheet;
import dev.huiwu.seating.usher.UsherSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sheets of a meeting on pages of A4: what is handed over to ushers, what people sign, and the list by which cards are laid.
 *
 * <p>Each form is made of the content that its table or workbook is written of, so that both say the same. Thread-safe.
 */
public final class SheetForms {

    private static final List<Double> USHER = List.of(0.9, 1.5, 2.0, 2.4, 2.0, 1.5, 2.4, 0.9, 4.6, 2.2, 1.2, 1.2);
    private static final List<Double> ENTRY = List.of(1.5, 1.5, 1.6, 2.4, 3.2, 2.8, 1.5, 3.0, 1.2, 1.2);
    private static final List<Double> SIGN_IN = List.of(0.9, 2.2, 3.6, 3.4, 2.2, 3.0);
    private static final List<Double> LAYING = List.of(1.0, 1.0, 1.4, 1.4, 1.4, 2.4, 2.5, 2.5, 2.3, 2.5, 1.2, 1.0);

    /** Columns up to this share hold short texts, which stand in the middle. */
    private static final double SHORT = 1.5;

    /** The columns of a {@link LayingSheet} that say floor and block, and the id of the seat. */
    private static final int FLOOR = 1;

    private static final Set<Integer> WHERE = Set.of(FLOOR, 2);
    private static final int SEAT_ID = 5;

    /** How tall the rows are in which somebody ticks, and those in which somebody signs. */
    private static final double TICKED = 9;

    private static final double SIGNED = 11;

    private SheetForms() {}

    /** Returns the order of entry to the rostrum, then the copy of who stands in for the lead usher; nothing if nobody enters. */
    public static List<TableSheet> entry(UsherSheets sheets) {
        return Stream.concat(sheets.rostrum().stream(), sheets.rostrumStandIn().stream())
                .map(sheet -> usher(sheet, ENTRY))
                .toList();
    }

    /** Returns the sheet of each usher, then the copies of those who stand in; nothing if nobody is met. */
    public static List<TableSheet> ushers(UsherSheets sheets) {
        return Stream.concat(sheets.ushers().stream(), sheets.standIns().stream())
                .map(sheet -> usher(sheet, USHER))
                .toList();
    }

    private static TableSheet usher(UsherSheet sheet, List<Double> shares) {
        List<Integer> kept = filled(sheet.rows(), sheet.columns().size(), 3);
        return TableSheet.builder()
                .title(sheet.title())
                .heads(sheet.notes())
                .columns(only(kept, columns(sheet.columns(), shares)))
                .rows(sheet.rows().stream().map(cells -> only(kept, cells)).toList())
                .signatures(sheet.signatures())
                .rowHeight(TICKED)
                .landscape(true)
                .build();
    }

    /** Returns the columns in which something stands, and the last ones, into which people write. */
    private static List<Integer> filled(List<List<String>> rows, int columns, int last) {
        return IntStream.range(0, columns)
                .filter(column -> column >= columns - last
                        || rows.stream().anyMatch(cells -> !cells.get(column).isEmpty()))
                .boxed()
                .toList();
    }

    private static <T> List<T> only(List<Integer> kept, List<T> all) {
        return kept.stream().map(all::get).toList();
    }

    /** Returns the sign-in sheets as one for one desk: unit below unit, none broken over two pages unless it is longer than a page. */
    public static TableSheet signIn(SignInSheet sheets, Language language) {
        return signIn(sheets, TableSheet.SectionStart.WHOLE, language);
    }

    /** Returns the sign-in sheets as one; with {@code NEW_PAGE} each unit begins a page, for units that sign at desks of their own. */
    public static TableSheet signIn(SignInSheet sheets, TableSheet.SectionStart start, Language language) {
        return TableSheet.builder()
                .title(sheets.title())
                .addHeads(sheets.occasion())
                .columns(columns(sheets.columns(), SIGN_IN))
                .sections(sheets.parts().stream()
                        .map(part -> new TableSheet.Section(
                                part.heading(),
                                part.lines().stream()
                                        .map(SignInSheet.Line::cells)
                                        .toList()))
                        .toList())
                .sectionStart(start)
                .rowHeight(SIGNED)
                .footer(plan(sheets.planHash(), language))
                .build();
    }

    /**
     * Returns the list by which cards are laid, a section for each block, without the ids of seats, without columns in which nothing
     * stands, without the floor where there is one, and without floor and block where the heading of the section says them.
     */
    public static TableSheet laying(LayingSheet list, Language language) {
        List<Integer> filled = filled(
                list.lines().stream().map(LayingSheet.Line::cells).toList(),
                list.columns().size(),
                1);
        boolean said = list.parts().stream()
                .allMatch(part -> part.lines().stream()
                                .map(line -> line.seat().block())
                                .distinct()
                                .count()
                        == 1);
        boolean oneFloor = list.lines().stream()
                        .map(line -> line.seat().floor())
                        .distinct()
                        .count()
                <= 1;
        List<Integer> kept = filled.stream()
                .filter(column ->
                        column != SEAT_ID && !(said && WHERE.contains(column)) && !(oneFloor && column == FLOOR))
                .toList();
        return TableSheet.builder()
                .title(list.title())
                .addHeads(list.occasion())
                .columns(only(kept, columns(list.columns(), LAYING)))
                .sections(list.parts().stream()
                        .map(part -> new TableSheet.Section(
                                part.heading(),
                                part.lines().stream()
                                        .map(line -> only(kept, line.cells()))
                                        .toList()))
                        .toList())
                .addSignatures(
                        PrintTexts.TEXTS.text(language, "laying-signs-laid"),
                        PrintTexts.TEXTS.text(language, "laying-signs-checked"),
                        PrintTexts.TEXTS.text(language, "laying-signs-time"))
                .footer(plan(list.planHash(), language))
                .build();
    }

    private static String plan(String hash, Language language) {
        return PrintTexts.TEXTS.text(language, "sheet-plan", "plan", hash.substring(0, Math.min(8, hash.length())));
    }

    private static List<Column> columns(List<String> headings, List<Double> shares) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            double share = shares.get(i);
            columns.add(share <= SHORT ? Column.centred(headings.get(i), share) : Column.of(headings.get(i), share));
        }
        return columns;
    }

    /** Returns the pages of sheets, those of the first one first. */
    public static List<Scene> pages(List<TableSheet> sheets, Language language) {
        return sheets.stream().flatMap(sheet -> sheet.pages(language).stream()).toList();
    }
}
