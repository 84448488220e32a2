package dev.huiwu.seating.replan;

import static com.google.common.collect.MoreCollectors.onlyElement;
import static dev.huiwu.seating.replan.Planned.FEWEST;
import static dev.huiwu.seating.replan.Planned.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.seating.venue.Rooms;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeWarningsTest {

    private final Planned hall =
            Planned.of(Planned.request(SampleVenues.hall(), 12, 5).build());
    private final Planned room =
            Planned.of(Planned.request(Rooms.uShape("R", "room", 5, 3, 3), 4, 2).build());

    private static PersonId id(String id) {
        return new PersonId(id);
    }

    private static List<Finding> warnings(ReplanResult result, String code) {
        return result.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    @Nested
    class WhenASeatIsTaken {

        private void names(Planned planned, String person, String owner) {
            SeatId seat = planned.seat(owner);
            ReplanResult result = planned.change(FEWEST, new SeatChange.MovePerson(id(person), seat));
            SeatId to = result.plan().seatOf(id(owner)).orElseThrow();
            assertThat(to).isNotEqualTo(seat);
            assertThat(warnings(result, "change-moved-out")).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.subjects()).containsExactly(person, owner);
                assertThat(finding.zh()).contains(owner, to.value(), "互换");
                assertThat(finding.en()).contains(owner, to.value(), "swap");
            });
        }

        @Test
        void itsOwnerIsNamedWithTheSeatOfNow() {
            names(hall, "U002-5", "U002-3");
            names(room, "U002-2", "U003-2");
        }

        @Test
        void nobodyIsNamedWhereTwoExchangeSeatsOrTheChairIsFree() {
            ReplanResult swap = hall.change(FEWEST, new SeatChange.Swap(id("U002-5"), id("U003-5")));
            assertThat(warnings(swap, "change-moved-out")).isEmpty();
            Set<SeatId> taken = hall.plan().byPerson().values().stream()
                    .map(seatings -> seatings.get(0).seat())
                    .collect(Collectors.toSet());
            Seat free = hall.request().venue().seats().stream()
                    .filter(seat -> seat.ordinary() && !taken.contains(seat.id()))
                    .findFirst()
                    .orElseThrow();
            ReplanResult move = hall.change(
                    ReplanLimits.builder().extraSplits(2).build(), new SeatChange.MovePerson(id("U002-5"), free.id()));
            assertThat(warnings(move, "change-moved-out")).isEmpty();
        }
    }

    @Nested
    class WhenAChairAtTheTableIsLost {

        @Test
        void whoHadItIsNamedWithThoseNowAhead() {
            SeatId seat = room.seat("U001-1");
            ReplanResult result = room.change(FEWEST, new SeatChange.LoseSeats(Set.of(seat)));
            SeatId to = result.plan().seatOf(id("U001-1")).orElseThrow();
            assertThat(warnings(result, "change-behind-at-table"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                        assertThat(finding.subjects()).containsExactly("U001-1");
                        assertThat(finding.zh()).contains(seat.value(), to.value(), "7 人");
                        assertThat(finding.en()).contains(seat.value(), to.value(), "7 people");
                    });
        }

        @Test
        void nobodyIsNamedWhereTheLastOneMovesOn() {
            ReplanResult result = room.change(FEWEST, new SeatChange.LoseSeats(Set.of(room.seat("U004-2"))));
            assertThat(result.hallMoves()).isEqualTo(1);
            assertThat(warnings(result, "change-behind-at-table")).isEmpty();
        }
    }

    @Nested
    class WhenAUnitGoesBack {

        /** Single people in rows of two, and room at the back alone. */
        private final Planned queue =
                Planned.of(Planned.request(SampleVenues.plain(8, 2), 7, 2).build());

        @Test
        void byManyRowsItIsNamedWithBothSeatsWhoTookItsOwnAndWhatElseCouldBeDone() {
            ReplanResult result = queue.change(
                    ReplanLimits.builder().moves(2).build(),
                    new SeatChange.LoseSeats(Set.of(queue.seat("U001-1"), queue.seat("U001-2"))));
            assertThat(warnings(result, "change-unit-behind")).singleElement().satisfies(finding -> {
                assertThat(finding.subjects()).containsExactly("U001");
                assertThat(finding.arguments()).containsEntry("rows", "7");
                assertThat(finding.zh()).contains("整体后移 7 排", "少增人");
                assertThat(finding.en()).contains("7 rows back").doesNotContain("has its seats now");
            });
            assertThat(warnings(result, "change-head-behind")).isEmpty();
        }

        @Test
        void whoIsSentBackByOrderIsNot() {
            ReplanResult result = queue.change(
                    ReplanLimits.builder().extraSplits(2).build(), new SeatChange.Swap(id("U001-1"), id("U007-1")));
            assertThat(warnings(result, "change-unit-behind")).isEmpty();
        }
    }

    @Nested
    class WhenAHeadLosesTheSeat {

        @Test
        void theLastColleagueOfTheFirstRowMakesRoom() {
            ReplanResult result = hall.change(FEWEST, new SeatChange.LoseSeats(Set.of(hall.seat("U001-1"))));
            int row = row(hall, result, "U001-1");
            assertThat(List.of("U001-2", "U001-3", "U001-4", "U001-5"))
                    .allSatisfy(colleague ->
                            assertThat(row(hall, result, colleague)).isGreaterThanOrEqualTo(row));
            assertThat(warnings(result, "change-head-behind")).isEmpty();
            SeatMove colleague = result.moves().stream()
                    .filter(move -> move.reason().code().equals("change-for-head"))
                    .collect(onlyElement());
            assertThat(result.plan().seatOf(id("U001-1"))).isEqualTo(colleague.from());
            assertThat(result.hallMoves()).isEqualTo(result.leastMoves() + 1);
        }

        @Test
        void sittingBehindTheColleaguesIsSaidWhereNobodyElseMayMove() {
            Set<SeatId> lost = Set.of(hall.seat("U001-1"));
            ReplanResult result = hall.change(ReplanLimits.builder().moves(2).build(), new SeatChange.LoseSeats(lost));
            assertThat(result.hallMoves()).isEqualTo(2);
            int row = row(hall, result, "U001-1");
            long inFront = List.of("U001-2", "U001-3", "U001-4", "U001-5").stream()
                    .filter(colleague -> row(hall, result, colleague) < row)
                    .count();
            assertThat(inFront).isPositive();
            assertThat(warnings(result, "change-head-behind")).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.subjects()).containsExactly("U001-1", "U001");
                assertThat(finding.arguments()).containsEntry("people", Long.toString(inFront));
            });
        }

        @Test
        void aDeputyWhoMovesBackIsNoMatter() {
            ReplanResult result = hall.change(FEWEST, new SeatChange.LoseSeats(Set.of(hall.seat("U001-2"))));
            assertThat(warnings(result, "change-head-behind")).isEmpty();
        }

        private int row(Planned planned, ReplanResult result, String person) {
            SeatId seat = result.plan().seatOf(id(person)).orElseThrow();
            return planned.request().venue().seat(seat).orElseThrow().rowIndex();
        }
    }

    @Nested
    class WhenSomebodyIsAddedToTheRostrum {

        private final Attendee leader = Fixtures.person(Fixtures.unit(1), 9).toBuilder()
                .zone(Attendee.ROSTRUM)
                .build();

        @Test
        void thereHasToBeOne() {
            assertThat(refusal(() -> room.change(FEWEST, new SeatChange.Insert(List.of(leader)))))
                    .containsExactly("change-no-rostrum");
        }

        @Test
        void somethingHasToSayWhere() {
            Planned led = Planned.of(
                    hall.request().toBuilder().leaders(Fixtures.leaders()).build());
            assertThat(refusal(() -> led.change(FEWEST, new SeatChange.Insert(List.of(leader)))))
                    .containsExactly("change-no-precedence");
            Attendee ranked = leader.toBuilder().rank("副厅级").build();
            ReplanResult result = led.change(FEWEST, new SeatChange.Insert(List.of(ranked)));
            assertThat(result.plan().rostrum())
                    .extracting(Seat::id)
                    .containsExactly(result.plan().seatOf(ranked.id()).orElseThrow());
        }
    }
}
