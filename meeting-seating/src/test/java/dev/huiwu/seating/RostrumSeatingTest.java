package dev.huiwu.seating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.seating.order.RowStart;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Rostrum;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.Venue;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rostrums of several rows. */
class RostrumSeatingTest {

    private static final UnitDirectory UNITS = Fixtures.units(1);

    private static Attendee person(int rank, AttendeeRole... roles) {
        return Attendee.builder()
                .id(new PersonId("p" + rank))
                .unit(UNITS.units().get(0).id())
                .kind(AttendanceKind.MEMBER)
                .zone(Attendee.ROSTRUM)
                .addRoles(roles)
                .build();
    }

    private static SeatingRequest.Builder request(List<Attendee> people, Optional<Rostrum.Access> access) {
        Venue hall = Venue.builder()
                .from(SampleVenues.plain(2, 4))
                .rostrum(new Rostrum("1", "主席台", List.of(new Rostrum.Row("前排", 7), new Rostrum.Row("后排", 7)), access))
                .build();
        return SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(people))
                .units(UNITS)
                .venue(hall);
    }

    /** R34: who sits where, seen from the hall, the front row first. */
    @ParameterizedTest(name = "{0} people, {1}, {2}: {3}")
    @CsvSource({
        "7, second-on-right, same-side, 7 5 3 1 2 4 6",
        "11, second-on-right, same-side, 7 5 3 1 2 4 6 / 10 8 9 11",
        "11, second-on-right, other-side, 7 5 3 1 2 4 6 / 11 9 8 10",
        "11, second-on-left-even-mirrored, same-side, 6 4 2 1 3 5 7 / 10 8 9 11"
    })
    void isSeatedByTheRulesThatAreSet(int people, String side, String behind, String seenFromTheHall) {
        SeatPlan plan = SeatingEngine.create()
                .seat(request(
                                IntStream.rangeClosed(1, people)
                                        .mapToObj(rank -> person(rank))
                                        .toList(),
                                Optional.empty())
                        .sideRule(SideRule.ofCode(side))
                        .rowStart(RowStart.ofCode(behind))
                        .build());
        String rows = plan.rostrum().stream()
                .collect(Collectors.groupingBy(
                        Seat::rowIndex, TreeMap::new, Collectors.mapping(Seat::label, Collectors.joining(" "))))
                .values()
                .stream()
                .collect(Collectors.joining(" / "));
        assertThat(rows).isEqualTo(seenFromTheHall);
        plan.rostrum()
                .forEach(seat -> assertThat(plan.seatOf(new PersonId("p" + seat.label())))
                        .contains(seat.id()));
    }

    /** R34. */
    @Test
    void aSpeakerWithNeitherLecternNorStepsAtHandIsReported() {
        List<Attendee> people = List.of(person(1), person(2, AttendeeRole.SPEAKER), person(3));
        Rostrum.Access right = new Rostrum.Access(Optional.empty(), List.of(HallSide.RIGHT));
        Rostrum.Access left = new Rostrum.Access(Optional.empty(), List.of(HallSide.LEFT));
        Rostrum.Access lectern = new Rostrum.Access(Optional.of(HallSide.LEFT), List.of(HallSide.LEFT));
        assertThat(codes(people, right)).doesNotContain("rostrum-speaker-far");
        assertThat(codes(people, left)).contains("rostrum-speaker-far");
        assertThat(codes(people, lectern)).doesNotContain("rostrum-speaker-far");
        List<Attendee> inTurn =
                List.of(person(1), person(2).toBuilder().speakingOrder(1).build(), person(3, AttendeeRole.REPORTER));
        assertThat(codes(inTurn, left)).contains("rostrum-speaker-far");
    }

    private static List<String> codes(List<Attendee> people, Rostrum.Access access) {
        return SeatingEngine.create().seat(request(people, Optional.of(access)).build()).findings().stream()
                .map(finding -> finding.code())
                .toList();
    }
}
