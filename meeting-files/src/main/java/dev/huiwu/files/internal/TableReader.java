package dev.huiwu.files.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.huiwu.core.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the CSV tables of an office: any of its encodings and line ends, title lines above the header, columns in any
 * order and under several names, blank rows and sum rows.
 *
 * <p>Rows are numbered as a spreadsheet shows them. Thread-safe.
 */
public final class TableReader {

    /** The most bytes of a file. */
    public static final int MAX_BYTES = 32 << 20;

    static final int MAX_ROWS = 200_000;
    static final int MAX_COLUMNS = 200;
    static final int MAX_CHARACTERS = 2_000;
    private static final int HEADER_WITHIN = 20;
    private static final String END = "\u0003end of the file";
    private static final Pattern SUM = Pattern.compile("(合计|总计|小计|共计)([:(0-9].*)?");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");

    private final ImmutableList<Column> columns;
    private final ImmutableSet<Column> passedOver;
    private final ImmutableMap<String, Column> byName;

    private TableReader(List<Column> columns, Set<Column> passedOver) {
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
        return new TableReader(ImmutableList.copyOf(columns), Set.of());
    }

    /** Returns a reader that also knows columns it does not read, so that they raise no note. */
    public TableReader passingOver(Column... more) {
        List<Column> all = new ArrayList<>(columns);
        Collections.addAll(all, more);
        return new TableReader(all, ImmutableSet.copyOf(more));
    }

    /** Returns the rows that can be read and adds everything else to the problems. */
    public List<Row> read(String file, byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.error("file-too-large", Location.ofFile(file), "found", bytes.length, "limit", MAX_BYTES);
            return List.of();
        }
        return Decoding.decode(file, bytes, problems)
                .map(text -> new Reading(file, problems).read(text))
                .orElse(List.of());
    }

    private Optional<Column> column(String headerCell) {
        String key = Words.key(headerCell);
        return Optional.ofNullable(byName.get(key))
                .or(() ->
                        Optional.ofNullable(byName.get(IN_BRACKETS.matcher(key).replaceAll(""))));
    }

    /** One file being read. */
    private final class Reading {

        private final String file;
        private final Problems problems;

        Reading(String file, Problems problems) {
            this.file = file;
            this.problems = problems;
        }

        List<Row> read(String text) {
            List<List<String>> lines = lines(text);
            int header = headerLine(lines);
            if (header < 0) {
                problems.error(
                        "no-header",
                        Location.ofFile(file),
                        "expected",
                        names(columns.stream().filter(Column::needed).toList()));
                return List.of();
            }
            List<Optional<Column>> heads = heads(lines.get(header), header + 1);
            List<Column> known = heads.stream().flatMap(Optional::stream).toList();
            List<Column> missing = columns.stream()
                    .filter(column -> column.needed() && !known.contains(column))
                    .toList();
            missing.forEach(column -> problems.error(
                    "column-missing",
                    Location.ofCell(file, header + 1, column.header()),
                    "column",
                    column.header(),
                    "synonyms",
                    String.join(", ", column.synonyms())));
            if (!missing.isEmpty()) {
                return List.of();
            }
            List<Row> rows = new ArrayList<>();
            boolean anything = false;
            for (int line = header + 1; line < lines.size(); line++) {
                List<String> cells = lines.get(line);
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                anything = true;
                row(cells, line + 1, heads).ifPresent(rows::add);
            }
            if (!anything && !problems.hasErrors()) {
                problems.error("no-rows", Location.ofRow(file, header + 1));
            }
            return rows;
        }

        /** Cuts the text into lines of trimmed cells; stops where quoting is broken or a limit is passed. */
        private List<List<String>> lines(String text) {
            List<List<String>> lines = new ArrayList<>();
            String end = endNotIn(text);
            boolean complete = false;
            try {
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text + "\n" + end);
                for (CsvRecord cells : reader) {
                    if (cells.getFieldCount() == 1 && cells.getField(0).equals(end)) {
                        complete = true;
                        break;
                    }
                    int row = lines.size() + 1;
                    if (row > MAX_ROWS) {
                        problems.error("too-many-rows", Location.ofRow(file, row), "limit", MAX_ROWS);
                        return lines;
                    }
                    if (cells.getFieldCount() > MAX_COLUMNS) {
                        problems.error(
                                "too-many-columns",
                                Location.ofRow(file, row),
                                "found",
                                cells.getFieldCount(),
                                "limit",
                                MAX_COLUMNS);
                        return lines;
                    }
                    lines.add(cells.getFields().stream().map(Words::trim).toList());
                }
            } catch (CsvParseException e) {
                problems.error("csv-malformed", Location.ofRow(file, lines.size() + 1));
                return lines;
            }
            if (!complete) {
                lines.remove(lines.size() - 1);
                problems.error("csv-malformed", Location.ofRow(file, lines.size() + 1));
            }
            return lines;
        }

        private int headerLine(List<List<String>> lines) {
            int best = -1;
            long most = 1;
            for (int line = 0; line < Math.min(HEADER_WITHIN, lines.size()); line++) {
                long known = lines.get(line).stream()
                        .filter(cell -> cell.length() <= MAX_CHARACTERS)
                        .flatMap(cell -> column(cell).stream())
                        .distinct()
                        .count();
                if (known > most) {
                    best = line;
                    most = known;
                }
            }
            return best;
        }

        private List<Optional<Column>> heads(List<String> cells, int row) {
            List<Optional<Column>> heads = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                Optional<Column> column = column(cell);
                if (column.isPresent() && heads.contains(column)) {
                    problems.error(
                            "column-duplicate",
                            Location.ofCell(file, row, column.get().header()),
                            "column",
                            column.get().header(),
                            "found",
                            cell);
                    column = Optional.empty();
                } else if (column.isEmpty() && !cell.isEmpty()) {
                    problems.note("column-unknown", Location.ofCell(file, row, Problems.shown(cell)), "found", cell);
                }
                heads.add(column);
            }
            while (!heads.isEmpty() && cells.get(heads.size() - 1).isEmpty()) {
                heads.remove(heads.size() - 1);
            }
            return heads;
        }

        private Optional<Row> row(List<String> cells, int number, List<Optional<Column>> heads) {
            String first =
                    cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
            if (first.length() <= MAX_CHARACTERS
                    && SUM.matcher(Words.key(first)).matches()) {
                problems.note("sum-row-skipped", Location.ofRow(file, number));
                return Optional.empty();
            }
            boolean whole = true;
            boolean numbersOnly = true;
            Map<Column, String> known = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                if (cell.isEmpty()) {
                    continue;
                }
                Optional<Column> column = i < heads.size() ? heads.get(i) : Optional.empty();
                Location place =
                        Location.ofCell(file, number, column.map(Column::header).orElse(letter(i)));
                whole &= checkCell(cell, place);
                if (i >= heads.size()) {
                    problems.error("extra-cells", place, "expected", heads.size());
                    return Optional.empty();
                }
                boolean read = column.isPresent() && !passedOver.contains(column.get());
                numbersOnly &= !read && cell.chars().allMatch(Character::isDigit);
                if (read) {
                    known.put(column.get(), TableWriter.unsafe(cell));
                }
            }
            return whole && !numbersOnly ? Optional.of(new Row(file, number, known)) : Optional.empty();
        }

        private boolean checkCell(String cell, Location place) {
            if (cell.codePointCount(0, cell.length()) > MAX_CHARACTERS) {
                problems.error("cell-too-long", place, "found", cell.length(), "limit", MAX_CHARACTERS);
                return false;
            }
            return !problems.oddCharacter(cell, true, place);
        }
    }

    /** Returns a line that the text does not hold, so that whoever meets it has read all of the text. */
    private static String endNotIn(String text) {
        String end = END;
        for (int i = 2; text.contains(end); i++) {
            end = END + " " + i;
        }
        return end;
    }

    private static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : letter(index / 26 - 1) + (char) ('A' + index % 26);
    }

    private static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::header).toList());
    }
}
