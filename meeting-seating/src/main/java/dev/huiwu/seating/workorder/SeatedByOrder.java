package dev.huiwu.seating.workorder;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.SeatMove;
import dev.huiwu.seating.venue.SeatId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People whose seats the office itself ordered: that they sit apart from unit and zone is no news to it. */
final class SeatedByOrder {

    private static final Set<String> TORN = Set.of("zone-torn", "group-torn", "group-split");

    private final SeatingRequest request;
    private final List<Attendee> people;
    private final Findings ofOthers;

    /** Looks at what is torn besides, with the seats of these people fixed; {@code before} is what was found before the change. */
    SeatedByOrder(ReplanResult change, Findings before) {
        request = change.request();
        people = change.moves().stream()
                .filter(move -> move.reason().code().equals("change-ordered"))
                .map(SeatMove::person)
                .flatMap(person -> request.list().find(person).stream())
                .toList();
        Map<PersonId, SeatId> fixed = new LinkedHashMap<>(request.fixedSeats());
        people.forEach(person -> change.plan().seatOf(person.id()).ifPresent(seat -> fixed.put(person.id(), seat)));
        ofOthers = people.isEmpty()
                ? Findings.none()
                : Worsened.since(
                        before,
                        SeatingEngine.create()
                                .check(request.toBuilder().fixedSeats(fixed).build(), change.plan()));
    }

    /** Says whether the finding is that a unit or a zone is torn, by those of its people alone who sit where they were ordered to. */
    boolean tears(Finding finding) {
        return TORN.contains(finding.code())
                && people.stream().anyMatch(person -> isOf(finding, person))
                && ofOthers.stream()
                        .noneMatch(other -> other.code().equals(finding.code())
                                && other.subjects().equals(finding.subjects()));
    }

    private boolean isOf(Finding finding, Attendee person) {
        return List.of(person.unit().value(), request.zone(person)).containsAll(finding.subjects());
    }
}
