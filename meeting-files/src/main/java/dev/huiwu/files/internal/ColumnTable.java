package dev.huiwu.files.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A table that is written by its columns, as CSV or as a workbook that says the same. Not thread-safe. */
public final class ColumnTable {

    private final String name;
    private final List<Column> columns;
    private final Language language;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Starts a table without rows.
     *
     * @param name the name of its sheet
     */
    public ColumnTable(String name, List<Column> columns, Language language) {
        this.name = name;
        this.columns = ImmutableList.copyOf(columns);
        this.language = language;
    }

    /** The cells of one row; what is not put is empty, what has no column is left out. */
    public static final class Cells {

        private final Map<Column, String> texts = new HashMap<>();
        private final Map<String, String> byHeader = new HashMap<>();

        /** Puts something into a cell. */
        public Cells put(Column column, Object value) {
            texts.put(column, value.toString());
            byHeader.put(column.header(), value.toString());
            return this;
        }

        /** Puts something into a cell if it is there. */
        public Cells put(Column column, Optional<?> value) {
            value.ifPresent(known -> put(column, known));
            return this;
        }

        /** Returns what is in a cell; empty if nothing is. */
        public String text(Column column) {
            return byHeader.getOrDefault(column.header(), "");
        }

        /** Returns what was put, by column. */
        public Map<Column, String> texts() {
            return ImmutableMap.copyOf(texts);
        }
    }

    /** Adds a row. */
    public void row(Consumer<Cells> fill) {
        Cells cells = new Cells();
        fill.accept(cells);
        row(cells);
    }

    /** Adds a row. */
    public void row(Cells cells) {
        rows.add(columns.stream().map(cells::text).toList());
    }

    /** Returns the table as CSV. */
    public byte[] csv() {
        TableWriter table = new TableWriter(Column.headers(columns, language));
        rows.forEach(table::row);
        return table.bytes();
    }

    /** Returns the table as a workbook of one sheet. */
    public byte[] workbook() {
        WorkbookWriter sheet = new WorkbookWriter(name, Column.headers(columns, language), 0);
        rows.forEach(sheet::row);
        return sheet.bytes();
    }
}
