package dev.huiwu.files.internal;

import dev.huiwu.core.Location;
import dev.huiwu.files.internal.workbook.CellRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The search for a table's header among its first lines: the line that names most of the columns. Not thread-safe. */
final class HeaderSearch {

    private final String file;
    private final TableReader table;
    private final List<Line> lines;
    private final Problems problems;
    private int row;
    private int bottom;

    HeaderSearch(String file, TableReader table, List<Line> lines, Problems problems) {
        this.file = file;
        this.table = table;
        this.lines = lines;
        this.problems = problems;
    }

    /** Returns the header if it has all columns it needs; reports why not otherwise. */
    Optional<TableHeader> find() {
        int best = -1;
        long most = 1;
        for (int line = 0; line < lines.size(); line++) {
            long known = table.known(lines.get(line).cells());
            if (known > most) {
                best = line;
                most = known;
            }
        }
        if (best < 0) {
            if (!isOfAnotherEncoding()) {
                noHeader();
            }
            return Optional.empty();
        }
        row = lines.get(best).number();
        bottom = lines.get(best).merged().values().stream()
                .filter(range -> range.top() == row)
                .mapToInt(CellRange::bottom)
                .max()
                .orElse(row);
        List<Optional<Column>> heads = heads(headerTexts(lines.subList(best, lines.size())));
        return hasAllNeeded(heads) ? Optional.of(new TableHeader(row, bottom, heads)) : Optional.empty();
    }

    private void noHeader() {
        problems.error(
                "no-header",
                Location.ofFile(file),
                "expected",
                TableReader.names(
                        table.columns().stream().filter(Column::needed).toList()));
    }

    /** Reports text that some program read in the wrong encoding, if that is why there is no header. */
    private boolean isOfAnotherEncoding() {
        for (Line line : lines) {
            List<String> restored = line.cells().stream()
                    .map(cell -> Garbled.restored(cell).orElse(cell))
                    .toList();
            if (table.known(restored) > 1) {
                int cell = 0;
                while (restored.get(cell).equals(line.cells().get(cell))) {
                    cell++;
                }
                problems.error(
                        "text-garbled",
                        Location.ofRow(file, line.number()),
                        "expected",
                        Problems.shown(restored.get(cell)));
                return true;
            }
            if (Garbled.isLost(String.join("", line.cells()))) {
                problems.error("text-lost", Location.ofRow(file, line.number()));
                return true;
            }
        }
        return false;
    }

    /** Returns what the header says of each column, where it has several rows the lower one if that is known or alone. */
    private List<String> headerTexts(List<Line> lines) {
        List<String> texts = new ArrayList<>();
        for (Line line : lines) {
            if (line.number() > bottom) {
                break;
            }
            for (int i = 0; i < line.cells().size(); i++) {
                boolean elsewhere = (line.covered(i) && line.number() > row) || isRepeated(line, i);
                String text = elsewhere ? "" : line.cells().get(i);
                if (i >= texts.size()) {
                    texts.add(text);
                } else if (!text.isEmpty()
                        && (table.column(text).isPresent()
                                || table.column(texts.get(i)).isEmpty())) {
                    texts.set(i, text);
                }
            }
        }
        return texts;
    }

    private static boolean isRepeated(Line line, int place) {
        return Optional.ofNullable(line.merged().get(place))
                .filter(range -> range.left() < place)
                .isPresent();
    }

    private List<Optional<Column>> heads(List<String> cells) {
        List<Optional<Column>> found = new ArrayList<>();
        for (String cell : cells) {
            Optional<Column> column = table.column(cell);
            if (column.isPresent() && found.contains(column)) {
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
            found.add(column);
        }
        while (!found.isEmpty() && cells.get(found.size() - 1).isEmpty()) {
            found.remove(found.size() - 1);
        }
        return found;
    }

    private boolean hasAllNeeded(List<Optional<Column>> heads) {
        List<Column> known = heads.stream().flatMap(Optional::stream).toList();
        List<Column> missing = table.columns().stream()
                .filter(column -> column.needed() && !known.contains(column))
                .toList();
        missing.forEach(column -> problems.error(
                "column-missing",
                Location.ofCell(file, row, column.header()),
                "column",
                column.header(),
                "synonyms",
                String.join(", ", column.synonyms())));
        return missing.isEmpty();
    }
}
