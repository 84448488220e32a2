package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitCategory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.FloorParts;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.internal.Zones;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.SeatChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of a request while changes are made. */
final class ChangedList {

    private static final String CATEGORY = "category";
    private static final String ROSTRUM = "rostrum";
    private static final String NEXT = "next";

    private final SeatingRequest request;
    private final Refusals refusals;
    private final List<Attendee> people;
    private final List<Finding> found = new ArrayList<>();

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

    /** Returns the newcomer in the zone where most of the unit sit in the hall, if nothing is said of a zone. */
    private Attendee withColleagues(Attendee newcomer, List<Attendee> colleagues) {
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
                .orElseGet(() -> withUnitsAlike(newcomer));
    }

    /** A zone for a newcomer, and what speaks for it: the category, how many sit on the rostrum, or the next unit. */
    private record Choice(String zone, String reason, Object said) {

        Object said(String other) {
            return reason.equals(other) ? said : "";
        }
    }

    /** Returns a newcomer of whose unit nobody sits in the hall in a zone that is there, rather than in one of his or her own behind all. */
    private Attendee withUnitsAlike(Attendee newcomer) {
        List<Attendee> hall = people.stream()
                .filter(person -> !person.onRostrum() && person.kind() == newcomer.kind())
                .toList();
        boolean placed = request.venue().room().isPresent()
                || hall.stream().map(request::zone).anyMatch(request.zone(newcomer)::equals);
        Optional<Choice> choice = placed || hall.isEmpty()
                ? Optional.empty()
                : choice(request.units().unit(newcomer.unit()), hall);
        choice.ifPresent(chosen -> found.add(SeatingTexts.TEXTS.finding(
                "change-zone-chosen",
                Severity.WARNING,
                draft -> draft.about(Stream.of(newcomer.id(), newcomer.unit(), chosen.said(NEXT))
                                .filter(subject -> !subject.equals(""))
                                .toArray())
                        .with("person", newcomer.id())
                        .with("unit", newcomer.unit())
                        .with("zone", chosen.zone())
                        .with(CATEGORY, chosen.said(CATEGORY))
                        .with(ROSTRUM, chosen.said(ROSTRUM))
                        .with(NEXT, chosen.said(NEXT)))));
        return choice.map(chosen -> newcomer.toBuilder().zone(chosen.zone()).build())
                .orElse(newcomer);
    }

    /**
     * Returns where most people of the unit's category sit; else, of a unit on the rostrum, the highest zone; else that of the next unit in
     * protocol order, but where zones are the categories, of which the unit has one of its own.
     */
    private Optional<Choice> choice(Unit unit, List<Attendee> hall) {
        List<Attendee> alike = hall.stream()
                .filter(person -> category(person).equals(Optional.of(unit.category())))
                .toList();
        if (!alike.isEmpty()) {
            return Optional.of(
                    new Choice(zoneOfMost(alike), CATEGORY, unit.category().label()));
        }
        long rostrum = people.stream()
                .filter(person -> person.unit().equals(unit.id()) && person.onRostrum())
                .count();
        if (rostrum > 0) {
            return Optional.of(new Choice(Zones.names(request).get(0), ROSTRUM, rostrum));
        }
        if (hall.stream()
                .allMatch(person -> person.zone().or(person::delegation).isEmpty())) {
            return Optional.empty();
        }
        UnitId next = hall.stream()
                .map(Attendee::unit)
                .min(Comparator.<UnitId>comparingInt(other -> Math.abs(position(other) - unit.protocolPosition()))
                        .thenComparingInt(this::position))
                .orElseThrow();
        List<Attendee> neighbours =
                hall.stream().filter(person -> person.unit().equals(next)).toList();
        return Optional.of(new Choice(zoneOfMost(neighbours), NEXT, next));
    }

    private Optional<UnitCategory> category(Attendee person) {
        return request.units().find(person.unit()).map(Unit::category);
    }

    private int position(UnitId unit) {
        return request.units().find(unit).map(Unit::protocolPosition).orElse(Integer.MAX_VALUE / 2);
    }

    private String zoneOfMost(List<Attendee> those) {
        Map<String, Long> zones =
                those.stream().collect(Collectors.groupingBy(request::zone, LinkedHashMap::new, Collectors.counting()));
        long most = Collections.max(zones.values());
        return zones.entrySet().stream()
                .filter(zone -> zone.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Returns what is to know about how the changes were made. */
    List<Finding> found() {
        return found;
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
