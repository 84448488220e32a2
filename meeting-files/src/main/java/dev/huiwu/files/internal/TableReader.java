package dev.huiwu.files.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Location;
import dev.huiwu.files.internal.workbook.Workbook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the tables of an office, CSV in any of its encodings and line ends or a sheet of a workbook: title lines above the
 * header, columns in any order and under several names, merged cells, blank rows and sum rows.
 *
 * <p>Which of the two a file is shows in its first bytes, not in its name. Rows are numbered as a spreadsheet shows them.
 * Thread-safe.
 */
public final class TableReader {

    /** The most bytes of a file. */
    public static final int MAX_BYTES = 32 << 20;

    static final int MAX_ROWS = 200_000;
    static final int MAX_COLUMNS = Workbook.MAX_COLUMNS;
    static final int MAX_CHARACTERS = 2_000;
    static final int HEADER_WITHIN = 20;
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");

    private final ImmutableList<Column> columns;
    private final ImmutableSet<Column> passedOver;
    private final ImmutableMap<String, Column> byName;

    private final boolean mayBeEmpty;
    private final int mostCharacters;

    private TableReader(List<Column> columns, Set<Column> passedOver, boolean mayBeEmpty, int mostCharacters) {
        this.mayBeEmpty = mayBeEmpty;
        this.mostCharacters = mostCharacters;
        this.columns = ImmutableList.copyOf(columns);
        this.passedOver = ImmutableSet.copyOf(passedOver);
        Map<String, Column> names = new LinkedHashMap<>();
        for (Column column : columns) {
            names.put(Words.key(column.header()), column);
            column.synonyms().forEach(synonym -> names.put(Words.key(synonym), column));
        }
        this.byName = ImmutableMap.copyOf(names);
    }

    /** Returns a reader of tables with the given columns. */
    public static TableReader of(Column... columns) {
        return new TableReader(ImmutableList.copyOf(columns), Set.of(), false, MAX_CHARACTERS);
    }

    /** Returns a reader that also knows columns it does not read, so that they raise no note. */
    public TableReader passingOver(Column... more) {
        List<Column> all = new ArrayList<>(columns);
        Collections.addAll(all, more);
        return new TableReader(all, ImmutableSet.copyOf(more), mayBeEmpty, mostCharacters);
    }

    /** Returns a reader of tables that fill up in time, so that a header alone is no error but a note. */
    public TableReader orEmpty() {
        return new TableReader(columns, passedOver, true, mostCharacters);
    }

    /** Returns a reader of tables whose cells may hold so many characters (code points). */
    public TableReader withCellsOf(int most) {
        return new TableReader(columns, passedOver, mayBeEmpty, most);
    }

    /** Returns the row that is read of cells once they are written, if it can be; adds everything else to the problems. */
    public Optional<Row> written(String file, int number, Map<Column, String> cells, Problems problems) {
        ImmutableMap.Builder<Column, String> read = ImmutableMap.builder();
        boolean whole = true;
        for (Map.Entry<Column, String> written : cells.entrySet()) {
            String cell = Words.trim(TableWriter.safe(written.getValue()));
            whole &= TableReading.checkCell(
                    cell,
                    mostCharacters,
                    problems,
                    () -> Location.ofCell(file, number, written.getKey().header()));
            if (!cell.isEmpty()) {
                read.put(written.getKey(), TableWriter.unsafe(cell));
            }
        }
        return whole ? Optional.of(new Row(file, number, read.buildOrThrow(), Set.of())) : Optional.empty();
    }

    /** Returns the rows that can be read and adds everything else to the problems. */
    public List<Row> read(String file, byte[] bytes, Problems problems) {
        List<Row> rows = new ArrayList<>();
        read(file, bytes, problems, rows::add);
        return rows;
    }

    /**
     * Gives the rows that can be read, one after another, so that none need be kept; adds everything else to the problems.
     * Returns the columns that the header names.
     */
    public Set<Column> read(String file, byte[] bytes, Problems problems, Consumer<Row> rows) {
        if (bytes.length > MAX_BYTES) {
            problems.error("file-too-large", Location.ofFile(file), "found", bytes.length, "limit", MAX_BYTES);
            return Set.of();
        }
        if (Workbook.recognises(bytes)) {
            return WorkbookLines.open(file, bytes, cells -> known(cells) > 1, HEADER_WITHIN, problems)
                    .map(lines -> {
                        TableReading reading = new TableReading(lines.file(), this, problems, rows);
                        lines.each(reading);
                        return reading.end();
                    })
                    .orElse(Set.of());
        }
        return Decoding.decode(file, bytes, problems)
                .map(text -> {
                    TableReading reading = new TableReading(file, this, problems, rows);
                    new CsvLines(file, problems).each(text, reading);
                    return reading.end();
                })
                .orElse(Set.of());
    }

    /** Says whether the bytes are a workbook that can be opened and has no line that names most of the columns that must be there. */
    public boolean isOtherWorkbook(byte[] bytes) {
        long needed = columns.stream().filter(Column::needed).count();
        return Workbook.recognises(bytes)
                && WorkbookLines.haveNone(
                        bytes,
                        cells -> 2 * columnsOf(cells).filter(Column::needed).count() > needed,
                        HEADER_WITHIN);
    }

    /** Returns the columns, also those passed over. */
    List<Column> columns() {
        return columns;
    }

    /** Returns how many characters a cell may hold. */
    int mostCharacters() {
        return mostCharacters;
    }

    /** Says whether a table may be a header alone. */
    boolean mayBeEmpty() {
        return mayBeEmpty;
    }

    /** Says whether the cells of a column are read. */
    boolean reads(Column column) {
        return !passedOver.contains(column);
    }

    /** Returns the column that a header cell means. */
    Optional<Column> column(String headerCell) {
        if (headerCell.length() > MAX_CHARACTERS) {
            return Optional.empty();
        }
        String key = Words.key(headerCell);
        return Optional.ofNullable(byName.get(key))
                .or(() ->
                        Optional.ofNullable(byName.get(IN_BRACKETS.matcher(key).replaceAll(""))));
    }

    /** Returns how many columns the cells of a line name. */
    long known(List<String> cells) {
        return columnsOf(cells).count();
    }

    private Stream<Column> columnsOf(List<String> cells) {
        return cells.stream().flatMap(cell -> column(cell).stream()).distinct();
    }

    static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::header).toList());
    }
}
