package dev.huiwu.files.list;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.scope.ScopeEntry;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.roster.ListEditKind;
import dev.huiwu.files.roster.ReturnedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rules of a meeting say of a list that was edited by hand; what the sent list had already is not held against it. */
final class ReturnReview {

    /** From how many people on, and from which part of a list, it is said that many have left. */
    private static final int MANY = 5;

    private static final int PART = 10;

    private final ListFolder folder;
    private final AttendeeList sent;
    private final ReturnedList back;
    private final List<Finding> found = new ArrayList<>();

    ReturnReview(ListFolder folder, AttendeeList sent, ReturnedList back) {
        this.folder = folder;
        this.sent = sent;
        this.back = back;
    }

    Findings findings() {
        places();
        removals();
        Findings rules = folder.check(AttendeeList.draft(back.attendees()));
        return new Findings(
                Stream.concat(rules.stream().map(this::placed), found.stream()).toList());
    }

    /** Compares the people of each unit in each capacity with its places. */
    private void places() {
        Map<Capacity, Long> before = sent.attendees().stream().collect(groupingBy(Capacity::of, counting()));
        back.attendees().stream()
                .collect(groupingBy(Capacity::of, LinkedHashMap::new, toList()))
                .forEach((capacity, people) -> {
                    int places = capacity.places(folder);
                    if (people.size() > Math.max(places, before.getOrDefault(capacity, 0L))) {
                        found.add(Problems.TEXTS.finding(
                                places == 0 ? "return-kind-unknown" : "return-too-many",
                                Severity.WARNING,
                                draft -> draft.about(capacity.unit())
                                        .at(row(people.get(people.size() - 1).id())
                                                .orElseThrow())
                                        .with("unit", capacity.unit())
                                        .with("kind", capacity.kind().label())
                                        .with("places", places)
                                        .with("found", people.size())));
                    }
                });
    }

    private void removals() {
        List<PersonId> removed = back.people(ListEditKind.REMOVED);
        removed.stream()
                .filter(id -> sent.find(id).filter(this::isLeader).isPresent())
                .forEach(id -> found.add(Problems.TEXTS.finding(
                        "return-leader-removed",
                        Severity.WARNING,
                        draft -> draft.about(id).with("id", id))));
        int all = sent.attendees().size();
        if (removed.size() >= MANY && removed.size() * PART > all) {
            found.add(Problems.TEXTS.finding(
                    "return-many-removed",
                    Severity.WARNING,
                    draft -> draft.with("found", removed.size()).with("all", all)));
        }
    }

    private boolean isLeader(Attendee person) {
        return folder.leaders().on(folder.meeting().start().toLocalDate()).stream()
                .filter(leader -> person.name().filter(leader.name()::sameAs).isPresent())
                .flatMap(leader -> folder.units().resolve(leader.organisation()).stream())
                .anyMatch(body -> body.id().equals(person.unit()));
    }

    private Finding placed(Finding finding) {
        return finding.subjects().stream()
                .findFirst()
                .flatMap(id -> row(new PersonId(id)))
                .map(row -> Finding.builder().from(finding).location(row).build())
                .orElse(finding);
    }

    private Optional<Location> row(PersonId person) {
        return Optional.ofNullable(back.rows().get(person));
    }

    /** A unit in one capacity. */
    private record Capacity(UnitId unit, AttendanceKind kind) {

        static Capacity of(Attendee person) {
            return new Capacity(person.unit(), person.kind());
        }

        /** Returns how many people the scope has of it. */
        int places(ListFolder folder) {
            return folder.scope().of(unit).stream()
                    .filter(entry -> entry.kind() == kind)
                    .map(ScopeEntry::places)
                    .mapToInt(List::size)
                    .sum();
        }
    }
}
