package dev.huiwu.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** In what form a table comes; the same cells make the same table in each. */
public enum Tables {
    CSV {
        @Override
        public byte[] file(List<List<String>> rows) {
            return rows.stream()
                    .map(row -> row.stream()
                            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\r\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    WORKBOOK {
        @Override
        public byte[] file(List<List<String>> rows) {
            StringBuilder xml = new StringBuilder();
            for (int row = 0; row < rows.size(); row++) {
                xml.append(RawWorkbook.row(
                        row + 1, rows.get(row).stream().map(Tables::escaped).toArray(String[]::new)));
            }
            return new RawWorkbook().sheet("名单", xml.toString()).bytes();
        }
    };

    /** Returns a file with the rows. */
    public abstract byte[] file(List<List<String>> rows);

    /** Writes what XML cannot hold as spreadsheets do. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character < ' ' || Character.getType(character) == Character.SURROGATE) {
                escaped.append("_x%04X_".formatted(character));
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
