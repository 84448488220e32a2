package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who sits on which seat, and what guides call people and units. */
final class SeatedPeople {

    private final SeatingRequest request;
    private final SeatPlan plan;
    private final Words words;
    private final Map<PersonId, Attendee> people = new HashMap<>();
    private final Map<SeatId, List<Seating>> holders = new HashMap<>();

    SeatedPeople(SeatingRequest request, SeatPlan plan, Words words) {
        this.request = request;
        this.plan = plan;
        this.words = words;
        request.list().attendees().forEach(person -> people.put(person.id(), person));
        plan.seatings()
                .forEach(seating -> holders.computeIfAbsent(seating.seat(), seat -> new ArrayList<>())
                        .add(seating));
    }

    /** Returns who holds a seat, one after the other if they hold it in turn. */
    List<Seating> holders(SeatId seat) {
        return holders.getOrDefault(seat, List.of());
    }

    Attendee person(Seating seating) {
        Attendee person = people.get(seating.person());
        if (person == null) {
            throw new IllegalArgumentException(
                    "The plan seats %s, who is not on the request's list.".formatted(seating.person()));
        }
        return person;
    }

    /** Returns the display name of whoever comes: the stand-in, the person, or a word for nobody named yet. */
    String name(Attendee person) {
        return person.standIn()
                .map(SubstituteAttendee::name)
                .or(person::name)
                .map(PersonName::display)
                .orElse(words.unnamed());
    }

    String shortName(UnitId unit) {
        return request.units().find(unit).map(Unit::shortName).orElse(unit.value());
    }

    /** Returns the capacities of those who are seated, in the order they are declared. */
    List<AttendanceKind> kinds() {
        return plan.seatings().stream()
                .map(seating -> person(seating).kind())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns how many of those who are seated come in a capacity. */
    int count(AttendanceKind kind) {
        return (int) plan.byPerson().values().stream()
                .filter(seatings -> person(seatings.get(0)).kind() == kind)
                .count();
    }
}
