package dev.huiwu.core.paper;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.secrecy.SecrecyLevel;
import java.util.List;

/**
 * A list as an office hands it out, in one language.
 *
 * @param name what it is in a word: 议程, 督办清单
 * @param title what stands above it
 * @param level how secret it is: the highest level of what it tells of
 * @param heads lines below the title: when, how it stands
 * @param columns the headings, from left to right
 * @param rows a text for each column
 */
public record PaperTable(
        String name,
        String title,
        SecrecyLevel level,
        List<String> heads,
        List<String> columns,
        List<List<String>> rows) {

    /** Keeps copies, and refuses a row with other than a text a column. */
    public PaperTable {
        heads = ImmutableList.copyOf(heads);
        columns = ImmutableList.copyOf(columns);
        rows = rows.stream().<List<String>>map(ImmutableList::copyOf).toList();
        for (List<String> row : rows) {
            checkArgument(
                    row.size() == columns.size(),
                    "A row of \"%s\" has %s texts for %s columns.",
                    name,
                    row.size(),
                    columns.size());
        }
    }
}
