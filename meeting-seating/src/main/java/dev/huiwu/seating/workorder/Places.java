package dev.huiwu.seating.workorder;

import dev.huiwu.core.Language;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.internal.BlockNames;
import dev.huiwu.seating.guide.internal.RostrumChairs;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.sheet.SeatNames;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where something is done: seats as lists call them, those of before as well, and chairs of the rostrum by their place in the row. */
final class Places {

    private final Language language;
    private final boolean floors;
    private final SeatNames seats;
    private final Map<SeatId, String> chairsBefore;
    private final Map<SeatId, String> chairs;

    Places(ReplanResult change, Language language) {
        this(change.requestBefore(), change.before(), change.request(), change.plan(), language);
    }

    Places(SeatingRequest before, SeatPlan planBefore, SeatingRequest now, SeatPlan planNow, Language language) {
        this.language = language;
        floors = now.venue().floors().size() > 1;
        Map<SeatId, Seat> all = new LinkedHashMap<>();
        now.venueInUse().seats().forEach(seat -> all.put(seat.id(), seat));
        before.venueInUse().seats().forEach(seat -> all.putIfAbsent(seat.id(), seat));
        seats = SeatNames.of(all.values(), language);
        chairsBefore = RostrumChairs.names(planBefore.rostrum(), language);
        chairs = RostrumChairs.names(planNow.rostrum(), language);
    }

    /** Says whether one of the plans has the seat or the chair. */
    boolean has(SeatId seat) {
        return chairs.containsKey(seat)
                || chairsBefore.containsKey(seat)
                || seats.all().containsKey(seat);
    }

    /** Returns what a seat is called once everything is changed; a chair of the rostrum that is gone by its place of before. */
    String of(SeatId seat) {
        return Optional.ofNullable(chairs.get(seat))
                .or(() -> Optional.ofNullable(chairsBefore.get(seat))
                        .map(gone -> SeatingTexts.TEXTS.text(language, "change-chair-gone", "chair", gone)))
                .orElseGet(() -> seats.of(seat));
    }

    /** Returns what a seat is called by the plan of before. */
    String before(SeatId seat) {
        return Optional.ofNullable(chairsBefore.get(seat)).orElseGet(() -> seats.of(seat));
    }

    /** Returns what a seat is called now, and before where chairs added or taken away change the count of its row. */
    String both(SeatId seat) {
        boolean same = !chairs.containsKey(seat) || !chairsBefore.containsKey(seat) || of(seat).equals(before(seat));
        return same
                ? of(seat)
                : SeatingTexts.TEXTS.text(language, "change-chair-both", "chair", of(seat), "before", before(seat));
    }

    String all(List<SeatId> those) {
        return those.stream().map(this::of).collect(Collectors.joining(language.choose("、", ", ")));
    }

    /** Returns what the row of a task is called. */
    String row(ChairTask task) {
        return task.rostrum()
                ? BlockNames.in(language, task.block())
                : SeatNames.row(floors ? task.floor() : "", task.block(), task.row(), language);
    }
}
