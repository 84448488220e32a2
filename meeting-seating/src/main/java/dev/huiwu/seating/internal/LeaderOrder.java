package dev.huiwu.seating.internal;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.leader.Leader;
import dev.huiwu.core.name.ComparisonForm;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.seating.SeatingRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The order of precedence among people: leaders in office on the meeting's date, then the others as listed. */
final class LeaderOrder {

    /**
     * A person with what his or her place follows from.
     *
     * @param attendee the person
     * @param position the place among the leaders of the date, from 1; empty for who is none
     */
    record Ranked(Attendee attendee, OptionalInt position) {}

    private final SeatingRequest request;
    private final LocalDate date;

    LeaderOrder(SeatingRequest request) {
        this.request = request;
        this.date = request.meeting().date();
    }

    List<Ranked> sort(List<Attendee> people) {
        return people.stream()
                .map(person -> new Ranked(person, position(person)))
                .sorted(Comparator.comparingInt(ranked -> ranked.position().orElse(Integer.MAX_VALUE)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Says whether a place in the order is expected: leaders come from the unit, and nobody else sent the person. */
    boolean expected(Attendee person) {
        if (person.roles().contains(AttendeeRole.DELEGATION_HEAD)
                || person.roles().contains(AttendeeRole.DELEGATION_DEPUTY)) {
            return false;
        }
        List<String> names = names(person).map(ComparisonForm::of).toList();
        return request.leaders().leaders().stream()
                .map(Leader::organisation)
                .map(ComparisonForm::of)
                .anyMatch(names::contains);
    }

    private OptionalInt position(Attendee person) {
        return person.name()
                .map(name -> names(person)
                        .map(organisation -> request.leaders().position(date, name, organisation, person.post()))
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty()))
                .orElse(OptionalInt.empty());
    }

    private Stream<String> names(Attendee person) {
        return request.units().find(person.unit()).stream().flatMap(LeaderOrder::names);
    }

    private static Stream<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.aliases().stream());
    }
}
