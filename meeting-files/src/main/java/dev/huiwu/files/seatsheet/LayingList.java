package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Language;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.WorkbookWriter;
import dev.huiwu.seating.sheet.LayingSheet;

/**
 * Writes the list by which cards are laid (摆台表), a row a card in the order of the walk.
 *
 * <p>Equal lists give equal bytes. Takes time proportional to the cards. Thread-safe.
 */
public final class LayingList {

    private LayingList() {}

    /** Returns the list as a table. */
    public static byte[] writeTable(LayingSheet list) {
        TableWriter table = new TableWriter(list.columns());
        list.lines().forEach(line -> table.row(line.cells()));
        return table.bytes();
    }

    /** Returns the list as a workbook (.xlsx). */
    public static byte[] writeWorkbook(LayingSheet list, Language language) {
        WorkbookWriter sheet = new WorkbookWriter(language.choose("摆台表", "laying list"), list.columns(), 0);
        list.lines().forEach(line -> sheet.row(line.cells()));
        return sheet.bytes();
    }
}
