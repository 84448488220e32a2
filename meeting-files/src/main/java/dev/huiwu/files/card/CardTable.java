package dev.huiwu.files.card;

import dev.huiwu.core.Language;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.WorkbookWriter;
import java.util.ArrayList;
import java.util.List;

/** A table about cards on its way to a file of either form; not thread-safe. */
final class CardTable {

    private final String name;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    CardTable(String zh, String en, Language language, Column... columns) {
        name = language.choose(zh, en);
        header = CardColumns.header(language, columns);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    byte[] csv() {
        TableWriter table = new TableWriter(header);
        rows.forEach(table::row);
        return table.bytes();
    }

    byte[] workbook() {
        WorkbookWriter sheet = new WorkbookWriter(name, header, 0);
        rows.forEach(sheet::row);
        return sheet.bytes();
    }
}
