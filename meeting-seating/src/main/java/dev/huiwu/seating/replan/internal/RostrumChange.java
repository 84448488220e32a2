package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.FloorParts;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.order.RostrumOrder;
import dev.huiwu.seating.replan.RostrumMode;
import dev.huiwu.seating.venue.Rostrum;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rostrum after a late change: as it was, in strict order again, or closed up with everybody on his or her side. */
final class RostrumChange {

    private final SeatPlan plan;
    private final SeatingRequest now;
    private final FloorParts.StrictRostrum strict;
    /** The rank of everybody who is on the rostrum now, among all there. */
    private final Map<PersonId, Integer> ranks = new HashMap<>();

    private final List<Seat> chairs = new ArrayList<>();
    private final List<Seating> seatings = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();

    RostrumChange(SeatPlan plan, SeatingRequest now, FloorParts.StrictRostrum strict) {
        this.plan = plan;
        this.now = now;
        this.strict = strict;
        Map<SeatId, Integer> rankOf = new HashMap<>();
        strict.chairs().forEach(chair -> rankOf.put(chair.id(), Integer.valueOf(chair.label())));
        strict.seatings().forEach(seating -> ranks.put(seating.person(), rankOf.getOrDefault(seating.seat(), 0)));
    }

    void make(RostrumMode mode, Map<PersonId, SeatId> places) {
        Map<SeatId, PersonId> sitting = new HashMap<>();
        plan.seatings()
                .forEach(seating ->
                        sitting.put(places.getOrDefault(seating.person(), seating.seat()), seating.person()));
        Set<PersonId> there = new HashSet<>();
        plan.rostrum()
                .forEach(chair -> Optional.ofNullable(sitting.get(chair.id())).ifPresent(there::add));
        if (there.equals(ranks.keySet()) && there.size() == plan.rostrum().size()) {
            stay(places);
        } else if (mode == RostrumMode.RE_RANK) {
            chairs.addAll(strict.chairs());
            seatings.addAll(strict.seatings());
        } else {
            keepSides(sitting);
        }
        found.addAll(strict.findings().list());
    }

    private void stay(Map<PersonId, SeatId> places) {
        chairs.addAll(plan.rostrum());
        plan.seatings().stream()
                .filter(seating -> ranks.containsKey(seating.person()))
                .forEach(seating -> {
                    SeatId place = places.getOrDefault(seating.person(), seating.seat());
                    seatings.add(
                            place.equals(seating.seat())
                                    ? seating
                                    : Seating.of(seating.person(), place, SeatReason.of("change-ordered")));
                });
    }

    private void keepSides(Map<SeatId, PersonId> sitting) {
        Rostrum rostrum = now.venue().rostrum().orElseThrow();
        List<List<PersonId>> rows = new ArrayList<>();
        rostrum.rows().forEach(row -> rows.add(new ArrayList<>()));
        Set<PersonId> placed = new HashSet<>();
        for (Seat chair : plan.rostrum()) {
            PersonId person = sitting.get(chair.id());
            if (person != null && ranks.containsKey(person) && placed.add(person)) {
                rows.get(chair.rowIndex() - 1).add(person);
            }
        }
        ranks.keySet().stream()
                .filter(person -> !placed.contains(person))
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .forEach(person -> join(person, rows, rostrum));
        for (int row = 0; row < rows.size(); row++) {
            List<PersonId> people = rows.get(row);
            List<Seat> line = rostrum.chairs(row, people.size());
            for (int place = 0; place < line.size(); place++) {
                chairs.add(line.get(place).labelled(Integer.toString(rank(people.get(place)))));
                seatings.add(Seating.of(
                        people.get(place),
                        line.get(place).id(),
                        SeatReason.of(
                                "rostrum-closed-up", "row", line.get(place).row(), "people", line.size())));
            }
            offCentre(rostrum.rows().get(row).name(), people);
        }
    }

    private int rank(PersonId person) {
        return ranks.getOrDefault(person, 0);
    }

    /** Puts a newcomer into the first row that has room, on its shorter side, by rank. */
    private void join(PersonId newcomer, List<List<PersonId>> rows, Rostrum rostrum) {
        for (int row = 0; row < rows.size(); row++) {
            List<PersonId> people = rows.get(row);
            if (people.size() < rostrum.rows().get(row).maxChairs()) {
                int first = first(people);
                boolean left = people.isEmpty() || first < expected(people.size() + 1);
                int at = left ? Math.min(first, people.size()) : people.size();
                if (left) {
                    while (at > 0 && rank(people.get(at - 1)) < rank(newcomer)) {
                        at--;
                    }
                } else {
                    at = first + 1;
                    while (at < people.size() && rank(people.get(at)) < rank(newcomer)) {
                        at++;
                    }
                }
                people.add(at, newcomer);
                return;
            }
        }
    }

    /** Returns the place of the highest in a row, from 0 on the left as the hall sees it. */
    private int first(List<PersonId> people) {
        int first = 0;
        for (int place = 1; place < people.size(); place++) {
            first = rank(people.get(place)) < rank(people.get(first)) ? place : first;
        }
        return first;
    }

    private int expected(int people) {
        return RostrumOrder.line(people, now.sideRule()).indexOf(1);
    }

    private void offCentre(String row, List<PersonId> people) {
        if (people.isEmpty()) {
            return;
        }
        int off = first(people) - expected(people.size());
        if (off == 0) {
            return;
        }
        PersonId crossing = off > 0 ? people.get(0) : people.get(people.size() - 1);
        boolean mends = Math.abs(off) == 1;
        found.add(SeatingTexts.TEXTS.finding(
                mends ? "rostrum-off-centre" : "rostrum-far-off-centre",
                Severity.WARNING,
                draft -> draft.about(crossing)
                        .with("row", row)
                        .with("person", crossing)
                        .with("rank", rank(crossing))
                        .with("places", Math.abs(off))));
    }

    List<Seat> chairs() {
        return chairs;
    }

    List<Seating> seatings() {
        return seatings;
    }

    Findings findings() {
        return new Findings(found);
    }
}
