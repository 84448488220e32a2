package dev.huiwu.seating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the sample tables of the checkout, without the care that real files need. */
public final class SeedTable {

    /** A row: cells by header; a column that is not there reads as empty. */
    public record Row(Map<String, String> cells) {

        /** Returns a cell. */
        public String get(String header) {
            return cells.getOrDefault(header, "");
        }
    }

    private SeedTable() {}

    /** Returns the path of a sample file. */
    public static Path path(String file) {
        return Path.of("../seeds", file);
    }

    /** Returns the rows below the header. */
    public static List<Row> read(String file) {
        try {
            List<List<String>> lines = Files.readAllLines(path(file)).stream()
                    .map(SeedTable::cells)
                    .toList();
            return lines.subList(1, lines.size()).stream()
                    .map(line -> row(lines.get(0), line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> header, List<String> line) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
            cells.put(header.get(i), line.get(i));
        }
        return new Row(cells);
    }

    /** Splits at commas outside quotes. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.replace("\"", ""))
                .toList();
    }
}
