package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.Language;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the chairs of a rostrum are called: {@code 主席台左起第3座}. */
public final class RostrumChairs {

    private RostrumChairs() {}

    /** Returns the names of the chairs of a plan, which stand from left to right in each row. */
    public static Map<SeatId, String> names(List<Seat> rostrum, Language language) {
        Map<SeatId, String> names = new HashMap<>();
        Map<Integer, Integer> places = new HashMap<>();
        rostrum.forEach(chair -> names.put(
                chair.id(),
                SeatingTexts.TEXTS.text(
                        language,
                        "usher-chair",
                        "row",
                        BlockNames.in(language, chair.row()),
                        "place",
                        places.merge(chair.rowIndex(), 1, Integer::sum))));
        return names;
    }
}
