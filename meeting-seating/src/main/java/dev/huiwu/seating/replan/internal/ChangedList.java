package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.FloorParts;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.SeatChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of a request while changes are made. */
final class ChangedList {

    private final SeatingRequest request;
    private final Refusals refusals;
    private final List<Attendee> people;

    ChangedList(SeatingRequest request, Refusals refusals) {
        this.request = request;
        this.refusals = refusals;
        people = new ArrayList<>(request.list().attendees());
    }

    /** Returns the list as it is now: the next version, locked, if it differs. */
    AttendeeList list(ChangeOrder order) {
        return people.equals(request.list().attendees())
                ? request.list()
                : request.list().next(people, order.reason(), order.approver()).lock(order.approver());
    }

    Set<PersonId> ids() {
        return people.stream().map(Attendee::id).collect(Collectors.toSet());
    }

    boolean hasUnit(UnitId unit) {
        return people.stream().anyMatch(person -> person.unit().equals(unit));
    }

    Optional<Attendee> find(PersonId id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    boolean unknown(PersonId id) {
        return refusals.refuse(
                find(id).isEmpty(),
                "change-person-unknown",
                draft -> draft.about(id).with("person", id));
    }

    boolean absent(PersonId id) {
        boolean absent = find(id).filter(
                        person -> person.onLeave() && person.standIn().isEmpty())
                .isPresent();
        return refusals.refuse(absent, "person-absent", draft -> draft.about(id).with("person", id));
    }

    void vacate(PersonId id) {
        if (!unknown(id)) {
            people.removeIf(person -> person.id().equals(id));
        }
    }

    void substitute(SeatChange.Substitute change) {
        if (!unknown(change.person())) {
            people.replaceAll(person -> person.id().equals(change.person())
                    ? person.toBuilder()
                            .leave(change.leave())
                            .substitute(change.substitute())
                            .build()
                    : person);
        }
    }

    /** Puts a newcomer behind the last of the unit, or at the end of the list, and into the zone of most of the unit. */
    void insert(Attendee newcomer) {
        PersonId id = newcomer.id();
        boolean refused = refusals.refuse(
                        find(id).isPresent(),
                        "change-person-listed",
                        draft -> draft.about(id).with("person", id))
                || refusals.refuse(
                        request.units().find(newcomer.unit()).isEmpty(),
                        "seating-unknown-unit",
                        draft -> draft.about(id, newcomer.unit())
                                .with("person", id)
                                .with("unit", newcomer.unit()))
                || refusals.refuse(
                        newcomer.onRostrum() && request.venue().rostrum().isEmpty(),
                        "change-no-rostrum",
                        draft -> draft.about(id, request.venue().id())
                                .with("person", id)
                                .with("venue", request.venue().id()))
                || refusals.refuse(
                        newcomer.onRostrum()
                                && newcomer.rank().isEmpty()
                                && !request.leaders().leaders().isEmpty()
                                && !FloorParts.isLeader(request, newcomer),
                        "change-no-precedence",
                        draft -> draft.about(id)
                                .with("person", id)
                                .with("date", request.meeting().date()));
        if (!refused) {
            List<Attendee> colleagues = people.stream()
                    .filter(person -> person.unit().equals(newcomer.unit()))
                    .toList();
            int at = colleagues.isEmpty()
                    ? people.size()
                    : people.lastIndexOf(colleagues.get(colleagues.size() - 1)) + 1;
            people.add(at, withColleagues(newcomer, colleagues));
        }
    }

    /** Returns the newcomer in the zone where most of the unit sit, if nothing is said of a zone. */
    private static Attendee withColleagues(Attendee newcomer, List<Attendee> colleagues) {
        if (newcomer.zone().isPresent() || newcomer.delegation().isPresent()) {
            return newcomer;
        }
        Map<List<Optional<String>>, List<Attendee>> zones = colleagues.stream()
                .filter(person -> !person.onRostrum())
                .collect(Collectors.groupingBy(
                        person -> List.of(person.zone(), person.delegation()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        int most = zones.values().stream().mapToInt(List::size).max().orElse(0);
        return zones.values().stream()
                .filter(those -> those.size() == most)
                .findFirst()
                .map(those -> Attendee.builder()
                        .from(newcomer)
                        .zone(those.get(0).zone())
                        .delegation(those.get(0).delegation())
                        .build())
                .orElse(newcomer);
    }

    void shrink(UnitId unit, int fewer) {
        List<Attendee> staying = people.stream()
                .filter(person -> person.unit().equals(unit)
                        && !person.onRostrum()
                        && !request.fixedSeats().containsKey(person.id()))
                .toList();
        if (!refusals.refuse(
                staying.size() < fewer,
                "change-unit-too-small",
                draft -> draft.about(unit)
                        .with("unit", unit)
                        .with("people", staying.size())
                        .with("fewer", fewer))) {
            staying.subList(staying.size() - fewer, staying.size()).forEach(person -> vacate(person.id()));
        }
    }
}
