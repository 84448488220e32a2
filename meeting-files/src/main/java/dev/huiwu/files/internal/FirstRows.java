package dev.huiwu.files.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * Things of which a table may say more in several rows: the first says what it is, those below leave that empty or repeat it. Not
 * thread-safe.
 *
 * @param <K> by what rows of one thing are known
 */
public final class FirstRows<K> {

    private final Map<K, Row> first = new HashMap<>();

    /** Takes a row of a thing; reports each of the cells in which it says otherwise than the first one did. */
    public void take(K key, Row row, Cells cells, Column... said) {
        Row above = first.computeIfAbsent(key, fresh -> row);
        for (Column column : said) {
            if (!row.isBlank(column) && !row.text(column).equals(above.text(column))) {
                cells.error(
                        "row-says-otherwise",
                        column,
                        "found",
                        row.text(column),
                        "row",
                        above.number(),
                        "first",
                        above.text(column));
            }
        }
    }
}
