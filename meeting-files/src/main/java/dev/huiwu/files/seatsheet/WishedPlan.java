package dev.huiwu.files.seatsheet;

import static java.util.Comparator.comparingInt;

import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a plan as a sheet wishes it, good or bad: whoever was not touched stays, with the reason of before. */
final class WishedPlan {

    private static final SeatReason ORDERED = SeatReason.of("change-ordered");

    private WishedPlan() {}

    static SeatPlan of(SeatPlan plan, List<Attendee> people, SheetMap map, Map<Sitter, Optional<SeatId>> wished) {
        Map<Sitter, Optional<SeatId>> changed = new HashMap<>();
        wished.forEach((sitter, seat) -> {
            if (!seat.equals(Optional.ofNullable(map.seated().get(sitter)))) {
                changed.put(sitter, seat);
            }
        });
        if (changed.isEmpty()) {
            return plan;
        }
        Map<PersonId, Integer> order = new HashMap<>();
        people.forEach(person -> order.put(person.id(), order.size()));
        List<Seating> seatings = new ArrayList<>();
        plan.seatings().stream()
                .filter(one -> !changed.containsKey(new Sitter(one.person(), one.turn())))
                .forEach(seatings::add);
        changed.forEach((sitter, seat) ->
                seat.ifPresent(there -> seatings.add(new Seating(sitter.person(), there, ORDERED, sitter.turn()))));
        seatings.sort(comparingInt((Seating one) -> order.getOrDefault(one.person(), order.size()))
                .thenComparing(one -> one.turn().orElse(""))
                .thenComparing(Seating::seat));
        return plan.toBuilder().seatings(seatings).findings(Findings.none()).build();
    }
}
