package dev.huiwu.seating.usher;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * A sheet to hand over (交接单), as a table: to an usher, the order of entry to the lead usher, or a copy of one of them to whoever
 * stands in. It holds names, and no telephone number.
 *
 * @param usher the id of the usher whose people or file it is about; empty if the rostrum has no lead usher
 * @param standIn the id of the stand-in whose copy it is; empty if it is not a copy
 * @param title the heading
 * @param notes lines to stand between heading and table
 * @param columns the heads of the columns; the last ones are to be ticked on paper
 * @param rows the cells of each row, as many as columns; cells to be ticked are empty
 * @param signatures what stands before each line on which somebody signs or writes below the table
 */
public record UsherSheet(
        Optional<String> usher,
        Optional<String> standIn,
        String title,
        List<String> notes,
        List<String> columns,
        List<List<String>> rows,
        List<String> signatures) {

    /** Keeps copies. */
    public UsherSheet {
        notes = ImmutableList.copyOf(notes);
        columns = ImmutableList.copyOf(columns);
        rows = rows.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        signatures = ImmutableList.copyOf(signatures);
        for (List<String> row : rows) {
            checkArgument(
                    row.size() == columns.size(),
                    "A row of an usher's sheet has %s cells; %s are needed.",
                    row.size(),
                    columns.size());
        }
    }

    /** Returns a text without what is on the sheet, which holds names. */
    @Override
    public String toString() {
        return "UsherSheet[usher=%s, rows=%s]".formatted(usher.orElse(""), rows.size());
    }
}
