package dev.huiwu.files.internal;

import java.util.HashMap;
import java.util.Map;

/** The ids of a table's rows, each of which has one of its own. Not thread-safe. */
public final class Ids {

    private final Map<String, Integer> rows = new HashMap<>();

    /** Returns the id of a row; an error if it is none, or stood in a row above. */
    public String next(Cells cells, Column column) {
        String id = cells.id(column);
        Integer first = id.isEmpty()
                ? null
                : rows.putIfAbsent(id, cells.at(column).row().orElseThrow());
        if (first != null) {
            cells.error("duplicate-id", column, "id", id, "row", first);
        }
        return id;
    }
}
