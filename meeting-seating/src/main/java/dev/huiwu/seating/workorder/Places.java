package dev.huiwu.seating.workorder;

import dev.huiwu.core.Language;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.sheet.SeatNames;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where something is done: seats as lists call them, those of before as well, and chairs of the rostrum by their place in the row. */
final class Places {

    private final Language language;
    private final boolean floors;
    private final SeatNames seats;
    private final Map<SeatId, String> chairs = new HashMap<>();

    Places(ReplanResult change, Language language) {
        this.language = language;
        floors = change.request().venue().floors().size() > 1;
        Map<SeatId, Seat> all = new LinkedHashMap<>();
        change.request().venueInUse().seats().forEach(seat -> all.put(seat.id(), seat));
        change.requestBefore().venueInUse().seats().forEach(seat -> all.putIfAbsent(seat.id(), seat));
        seats = SeatNames.of(all.values(), language);
        chairs(change.before().rostrum());
        chairs(change.plan().rostrum());
    }

    private void chairs(List<Seat> rostrum) {
        Map<Integer, Integer> places = new HashMap<>();
        rostrum.forEach(chair -> chairs.put(
                chair.id(),
                SeatingTexts.TEXTS.text(
                        language,
                        "usher-chair",
                        "row",
                        chair.row(),
                        "place",
                        places.merge(chair.rowIndex(), 1, Integer::sum))));
    }

    String of(SeatId seat) {
        return chairs.getOrDefault(seat, seats.of(seat));
    }

    String all(List<SeatId> those) {
        return those.stream().map(this::of).collect(Collectors.joining(language.choose("、", ", ")));
    }

    /** Returns what the row of a task is called. */
    String row(ChairTask task) {
        return task.rostrum()
                ? task.block()
                : SeatingTexts.TEXTS.text(
                        language,
                        "change-row",
                        "floor",
                        floors ? task.floor() : "",
                        "block",
                        task.block(),
                        "row",
                        task.row());
    }
}
