package dev.huiwu.seating.workorder;

import dev.huiwu.core.Language;
import dev.huiwu.seating.guide.internal.BlockNames;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What seats are called on a work order, those of the plan of before as well. */
final class SeatNames {

    private final Language language;
    private final boolean room;
    private final boolean floors;
    private final Map<SeatId, String> names = new HashMap<>();

    SeatNames(ReplanResult change, Language language) {
        this.language = language;
        room = change.request().venue().room().isPresent();
        floors = change.request().venue().floors().size() > 1;
        chairs(change.before().rostrum());
        chairs(change.plan().rostrum());
        seats(change.requestBefore().venueInUse().seats());
        seats(change.request().venueInUse().seats());
    }

    private void chairs(List<Seat> rostrum) {
        Map<Integer, Integer> places = new HashMap<>();
        rostrum.forEach(chair -> names.put(
                chair.id(),
                text(
                        "change-seat-rostrum",
                        "row",
                        chair.row(),
                        "place",
                        places.merge(chair.rowIndex(), 1, Integer::sum))));
    }

    private void seats(List<Seat> seats) {
        seats.forEach(seat -> names.put(
                seat.id(),
                room
                        ? text("change-seat-room", "label", seat.label())
                        : text(
                                "change-seat-hall",
                                "floor",
                                floors ? seat.floor() : "",
                                "block",
                                BlockNames.in(language, seat.block()),
                                "row",
                                seat.row(),
                                "label",
                                seat.label())));
    }

    String of(SeatId seat) {
        return names.getOrDefault(seat, seat.value());
    }

    String all(List<SeatId> seats) {
        return seats.stream().map(this::of).collect(Collectors.joining(language.choose("、", ", ")));
    }

    /** Returns what a row is called. */
    String row(ChairTask task) {
        return task.rostrum()
                ? task.block()
                : text(
                        "change-row",
                        "floor",
                        floors ? task.floor() : "",
                        "block",
                        BlockNames.in(language, task.block()),
                        "row",
                        task.row());
    }

    private String text(String code, Object... namesAndValues) {
        return SeatingTexts.TEXTS.text(language, code, namesAndValues);
    }
}
