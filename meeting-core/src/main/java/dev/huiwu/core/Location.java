package dev.huiwu.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where in the input a finding was made.
 *
 * @param file the file's name as the caller gave it, without folders of the machine
 * @param row the line of a table, counted from 1 as a spreadsheet shows it, header lines included
 * @param column the column's header, or its letter where there is no header
 * @param path the place inside a JSON document, such as {@code $.sites[0].venue}, or a cell of a workbook that is no table:
 *     {@code 1层!F12}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Location(String file, OptionalInt row, Optional<String> column, Optional<String> path)
        implements Comparable<Location> {

    /** Returns the place that is a whole file. */
    public static Location ofFile(String file) {
        return new Location(file, OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns the place that is one row of a table. */
    public static Location ofRow(String file, int row) {
        return new Location(file, OptionalInt.of(row), Optional.empty(), Optional.empty());
    }

    /** Returns the place that is one cell of a table. */
    public static Location ofCell(String file, int row, String column) {
        return new Location(file, OptionalInt.of(row), Optional.of(column), Optional.empty());
    }

    /** Returns the place inside a JSON document or a workbook. */
    public static Location ofPath(String file, String path) {
        return new Location(file, OptionalInt.empty(), Optional.empty(), Optional.of(path));
    }

    /** Orders by file, row, column, path. */
    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byRow = Integer.compare(row.orElse(0), other.row.orElse(0));
        if (byRow != 0) {
            return byRow;
        }
        int byColumn = column.orElse("").compareTo(other.column.orElse(""));
        return byColumn != 0 ? byColumn : path.orElse("").compareTo(other.path.orElse(""));
    }

    /** Returns the place as a clerk reads it: {@code roster.csv:12 [单位]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        row.ifPresent(number -> text.append(':').append(number));
        column.ifPresent(name -> text.append(" [").append(name).append(']'));
        path.ifPresent(place -> text.append(' ').append(place));
        return text.toString();
    }
}
