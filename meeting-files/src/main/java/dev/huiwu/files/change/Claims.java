package dev.huiwu.files.change;

import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the rows above have said already: no two rows may say anything of one thing, the same or another. Not thread-safe. */
final class Claims {

    /** Of what a row may say something once. */
    enum Aspect {
        /** Whether a person comes, or who instead. */
        PRESENCE,
        /** Where a person sits. */
        PLACE,
        /** What becomes of a seat. */
        SEAT,
        /** How many people of a unit come. */
        SIZE,
        /** Where a unit sits. */
        AREA,
        /** How long a row of seats is. */
        ROW_END
    }

    private final Map<List<Object>, Integer> rows = new HashMap<>();

    /** Notes that the row says this of something; reports the row above that does so too, if there is one. */
    void claim(Cells cells, Column column, Aspect aspect, Object of) {
        int row = cells.at(column).row().orElse(0);
        int first = Objects.requireNonNullElse(rows.putIfAbsent(List.of(aspect, of), row), row);
        if (first != row && cells.good()) {
            cells.error("late-change-contradiction", column, "row", first, "found", of);
        }
    }
}
