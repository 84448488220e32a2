package dev.huiwu.seating.score.internal;

import dev.huiwu.seating.score.Breach;
import dev.huiwu.seating.score.HardRule;
import dev.huiwu.seating.score.ScoredHall;
import dev.huiwu.seating.score.ScoredHall.Kind;
import dev.huiwu.seating.score.ScoredHall.Person;
import dev.huiwu.seating.score.ScoredHall.Place;
import dev.huiwu.seating.zoning.ZoningProblem;
import dev.huiwu.seating.zoning.internal.ZoneLedger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lists every breach of a rule that no plan may break: rule by rule, and in the order of the people. */
final class HardRules {

    private final ScoredHall hall;
    private final Occupants occupants;
    private final List<Breach> found = new ArrayList<>();

    HardRules(ScoredHall hall, Occupants occupants, Map<String, String> seatByPerson, ZoneLedger ledger) {
        this.hall = hall;
        this.occupants = occupants;
        Set<String> known = new HashSet<>();
        for (int p = 0; p < hall.people().size(); p++) {
            Person person = hall.people().get(p);
            known.add(person.id());
            hasASeat(p, person, seatByPerson);
            person.fixedSeat()
                    .filter(fixed -> occupants.seat(fixed) < 0)
                    .ifPresent(fixed -> add(HardRule.BAD_FIXED_SEAT, person.id()));
            if (occupants.seatOf(p) >= 0) {
                mayHaveIt(p, person, occupants.seatOf(p));
            }
        }
        new TreeSet<>(seatByPerson.keySet())
                .stream().filter(id -> !known.contains(id)).forEach(id -> add(HardRule.UNKNOWN_ATTENDEE, id));
        for (ZoningProblem.Apart pair : occupants.problem().apart()) {
            found.addAll(Collections.nCopies(
                    ledger.contacts(pair.one(), pair.other()),
                    new Breach(
                            HardRule.KEEP_APART,
                            List.of(
                                    hall.units().get(pair.one()).id(),
                                    hall.units().get(pair.other()).id()))));
        }
    }

    List<Breach> breaches() {
        return found.stream().sorted(Comparator.comparing(Breach::rule)).toList();
    }

    private void add(HardRule rule, String subject) {
        found.add(new Breach(rule, List.of(subject)));
    }

    private void hasASeat(int p, Person person, Map<String, String> seatByPerson) {
        String seat = seatByPerson.getOrDefault(person.id(), "");
        if (seat.isEmpty()) {
            add(HardRule.UNSEATED, person.id());
        } else if (occupants.seat(seat) < 0) {
            add(HardRule.UNKNOWN_SEAT, person.id());
        } else if (occupants.seatOf(p) < 0) {
            add(HardRule.SEAT_USED_TWICE, seat);
        }
    }

    private void mayHaveIt(int p, Person person, int seat) {
        Place place = hall.seats().get(seat);
        boolean fixed = person.fixedSeat().isPresent();
        if (fixed && !person.fixedSeat().filter(place.id()::equals).isPresent()) {
            add(HardRule.FIXED_SEAT_IGNORED, person.id());
        }
        if (!fixed && occupants.fixedFor(seat) >= 0) {
            add(HardRule.SEAT_FIXED_FOR_OTHER, person.id());
        }
        if (place.kind() == Kind.BLOCKED) {
            add(HardRule.BLOCKED_SEAT_USED, person.id());
        } else if (!fixed && person.needs() != place.kind()) {
            add(HardRule.WRONG_SEAT_KIND, person.id());
        }
        Set<String> allowed = hall.units().get(occupants.unitOf(p)).blocks();
        if (person.free() && !allowed.isEmpty() && !allowed.contains(place.block())) {
            add(HardRule.BLOCK_NOT_ALLOWED, person.id());
        }
    }
}
