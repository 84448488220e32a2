package dev.huiwu.seating.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.leader.Leader;
import dev.huiwu.core.leader.LeaderDirectory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.RowStart;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReplannerTest {

    private static final Replanner REPLANNER = Planned.REPLANNER;

    private static final ReplanLimits FEWEST = Planned.FEWEST;

    private static final Planned HALL = hall();

    /** Twenty units of five in a hall of 22 rows, two people in wheelchairs. */
    private static Planned hall() {
        UnitDirectory units = Fixtures.units(20);
        List<Attendee> people = new ArrayList<>(Fixtures.people(units, 5));
        people.replaceAll(person -> person.id().value().matches("U00[37]-4")
                ? person.toBuilder().seatNeed(SeatNeed.WHEELCHAIR).build()
                : person);
        return Planned.of(SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(people))
                .units(units)
                .leaders(Fixtures.leaders())
                .venue(SampleVenues.hall())
                .build());
    }

    private static Attendee newcomer(int unit, int number) {
        return Fixtures.person(Fixtures.unit(unit), number);
    }

    private static PersonId id(String id) {
        return new PersonId(id);
    }

    private static List<String> errors(SeatingRequest request, SeatPlan plan) {
        return SeatingEngine.create().check(request, plan).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .toList();
    }

    @Nested
    class OnTheRostrum {

        private final UnitDirectory units = Fixtures.units(1);

        private Attendee onRostrum(int rank) {
            return Fixtures.person(units.units().get(0), rank).toBuilder()
                    .id(id(Integer.toString(rank)))
                    .zone(Attendee.ROSTRUM)
                    .build();
        }

        private Planned people(int count) {
            return Planned.of(SeatingRequest.builder()
                    .meeting(Fixtures.meeting())
                    .list(Fixtures.locked(IntStream.rangeClosed(1, count)
                            .mapToObj(this::onRostrum)
                            .toList()))
                    .units(units)
                    .venue(SampleVenues.hall())
                    .build());
        }

        private String fromTheLeft(SeatPlan plan) {
            return plan.rostrum().stream()
                    .sorted(Comparator.comparing(Seat::x))
                    .map(chair -> plan.seatings().stream()
                            .filter(seating -> seating.seat().equals(chair.id()))
                            .map(seating -> seating.person().value())
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining(" "));
        }

        private ReplanLimits mode(RostrumMode mode) {
            return ReplanLimits.builder().rostrum(mode).build();
        }

        @Test
        void r35KeepSidesClosesUpOnTheSameSideAndSaysWhoWouldMendThatItIsOffCentre() {
            Planned nine = people(9);
            assertThat(fromTheLeft(nine.plan())).isEqualTo("9 7 5 3 1 2 4 6 8");
            ReplanResult result = nine.change(mode(RostrumMode.KEEP_SIDES), new SeatChange.Vacate(id("4")));
            assertThat(fromTheLeft(result.plan())).isEqualTo("9 7 5 3 1 2 6 8");
            assertThat(result.findings().codes()).containsExactly("rostrum-off-centre");
            Finding said = result.findings().list().get(0);
            assertThat(said.subjects()).containsExactly("9");
            assertThat(said.arguments()).containsEntry("places", "1");
            assertThat(result.moves().stream()
                            .filter(SeatMove::betweenSeats)
                            .map(move -> move.person().value()))
                    .containsExactly("6", "8");
        }

        @Test
        void r35ReRankRestoresTheStrictOrder() {
            ReplanResult result = people(9).change(mode(RostrumMode.RE_RANK), new SeatChange.Vacate(id("4")));
            assertThat(fromTheLeft(result.plan())).isEqualTo("8 6 3 1 2 5 7 9");
            assertThat(result.findings().codes()).isEmpty();
        }

        @Test
        void r35StrictOrderIsTheCustomUntilCardsAreLaidAndSidesAreKeptFromThenOn() {
            assertThat(FEWEST.rostrumMode()).isEqualTo(RostrumMode.RE_RANK);
            assertThat(ReplanLimits.builder().stage(PlanStage.LAID).build().rostrumMode())
                    .isEqualTo(RostrumMode.KEEP_SIDES);
        }

        @ParameterizedTest(name = "{0} people without no. {1}: {2}")
        @CsvSource({
            "9, 9, 7 5 3 1 2 4 6 8, false",
            "9, 1, 9 7 5 3 2 4 6 8, true",
            "8, 7, 5 3 1 2 4 6 8, true",
            "8, 8, 7 5 3 1 2 4 6, false",
            "7, 2, 7 5 3 1 4 6, true",
        })
        void keepSidesSaysWhetherTheRowIsOffCentre(int count, String leaving, String order, boolean off) {
            ReplanResult result =
                    people(count).change(mode(RostrumMode.KEEP_SIDES), new SeatChange.Vacate(id(leaving)));
            assertThat(fromTheLeft(result.plan())).isEqualTo(order);
            assertThat(result.findings().codes().contains("rostrum-off-centre")).isEqualTo(off);
        }

        @Test
        void aGuestJoinsTheShorterSideByRank() {
            ReplanResult result =
                    people(8).change(mode(RostrumMode.KEEP_SIDES), new SeatChange.Insert(List.of(onRostrum(9))));
            assertThat(fromTheLeft(result.plan())).isEqualTo("9 7 5 3 1 2 4 6 8");
        }

        @Test
        void twoPeopleOnTheRostrumSwapAndTheirChairsAreLabelledAnew() {
            ReplanResult result = people(5).change(FEWEST, new SeatChange.Swap(id("2"), id("3")));
            assertThat(fromTheLeft(result.plan())).isEqualTo("5 2 1 3 4");
            assertThat(result.moved()).isEqualTo(2);
            assertThat(result.plan().rostrum())
                    .allSatisfy(chair ->
                            assertThat(result.plan().seatOf(id(chair.label()))).contains(chair.id()));
        }

        @Test
        void aSwapThatStrictOrderWouldUndoIsRefused() {
            assertThat(Planned.refusal(() -> people(5)
                            .change(FEWEST, new SeatChange.Swap(id("2"), id("3")), new SeatChange.Vacate(id("5")))))
                    .containsOnly("change-rostrum-undone");
        }

        @Test
        void aSwapOfBeforeOutlivesAChangeInTheHall() {
            ReplanResult swapped = people(5).change(FEWEST, new SeatChange.Swap(id("2"), id("3")));
            Attendee late = Fixtures.person(units.units().get(0), 9);
            ReplanResult result =
                    new Planned(swapped.request(), swapped.plan()).change(FEWEST, new SeatChange.Insert(List.of(late)));
            assertThat(fromTheLeft(result.plan())).isEqualTo("5 2 1 3 4");
        }

        @Test
        void whoLeavesOnTheLeftMovesThoseFurtherOutAndNobodyElse() {
            ReplanResult result = people(9).change(mode(RostrumMode.KEEP_SIDES), new SeatChange.Vacate(id("5")));
            assertThat(fromTheLeft(result.plan())).isEqualTo("9 7 3 1 2 4 6 8");
            assertThat(result.moves().stream()
                            .filter(SeatMove::betweenSeats)
                            .map(move -> move.person().value()))
                    .containsExactly("7", "9");
            assertThat(result.plan().rostrum().stream().map(Seat::id).distinct())
                    .hasSize(8);
        }

        @Test
        void aRowBehindThatBeginsOnTheOtherSideStaysAndIsNotOffCentre() {
            Planned nine = Planned.of(people(9).request().toBuilder()
                    .venue(Venues.hall("V", "hall", 4, 6).rostrum(5, 4).build())
                    .rowStart(RowStart.OTHER_SIDE)
                    .build());
            ReplanResult result = nine.change(mode(RostrumMode.KEEP_SIDES), new SeatChange.Vacate(id("4")));
            assertThat(result.findings().codes()).containsExactly("rostrum-off-centre");
            assertThat(result.findings().list().get(0).subjects()).containsExactly("5");
            assertThat(result.touchedPeople()).containsExactly(id("4"));
        }

        @Test
        void strictOrderFollowsANewOrderOfTheLeadersAndKeptSidesDoNot() {
            Planned three = people(3);
            Attendee promoted = onRostrum(3);
            SeatingRequest now = three.request().toBuilder()
                    .leaders(LeaderDirectory.of(List.of(Leader.builder()
                            .order(1)
                            .name(promoted.name().orElseThrow())
                            .post(promoted.post())
                            .organisation(units.units().get(0).name())
                            .since(LocalDate.parse("2020-01-01"))
                            .source("example")
                            .build())))
                    .build();
            assertThat(fromTheLeft(three.follow(now, mode(RostrumMode.RE_RANK)).plan()))
                    .isEqualTo("2 3 1");
            assertThat(three.follow(now, mode(RostrumMode.KEEP_SIDES)).moves()).isEmpty();
        }
    }

    @Nested
    class InTheHall {

        private final Planned hall = HALL;

        @Test
        void r35AnAbsenteeOnTheDayMovesNobodyElse() {
            ReplanResult result = hall.change(FEWEST, new SeatChange.Vacate(id("U005-2")));
            assertThat(result.moved()).isZero();
            assertThat(result.fewest()).isTrue();
            assertThat(result.moves())
                    .containsExactly(new SeatMove(
                            id("U005-2"),
                            Optional.of(hall.seat("U005-2")),
                            Optional.empty(),
                            SeatReason.of("change-vacated")));
            assertThat(result.plan().seatings()).hasSize(99);
            assertThat(result.plan().listVersion()).isEqualTo(2);
            assertThat(result.touchedUnits()).containsExactly(new UnitId("U005"));
        }

        @Test
        void whoComesLateSitsWithTheUnitAndFewMakeRoom() {
            ReplanResult result = hall.change(FEWEST, new SeatChange.Insert(List.of(newcomer(2, 6), newcomer(2, 7))));
            assertThat(errors(result.request(), result.plan())).isEmpty();
            assertThat(result.plan().findings().codes()).doesNotContain("group-torn");
            assertThat(result.moved()).isLessThanOrEqualTo(10);
            assertThat(result.moved()).isEqualTo(result.hallMoves());
            assertThat(result.leastMoves()).isLessThanOrEqualTo(result.moved());
            assertThat(result.moves())
                    .filteredOn(move -> move.from().isEmpty())
                    .hasSize(2)
                    .allSatisfy(move -> assertThat(move.reason().code()).isEqualTo("change-inserted"));
        }

        @Test
        void aSwapMovesTheTwoAndNobodyElse() {
            ReplanResult result = hall.change(FEWEST, new SeatChange.Swap(id("U002-1"), id("U002-5")));
            assertThat(result.plan().seatOf(id("U002-1"))).contains(hall.seat("U002-5"));
            assertThat(result.plan().seatOf(id("U002-5"))).contains(hall.seat("U002-1"));
            assertThat(result.touchedPeople()).containsExactlyInAnyOrder(id("U002-1"), id("U002-5"));
            assertThat(result.touchedSeats()).containsExactlyInAnyOrder(hall.seat("U002-1"), hall.seat("U002-5"));
        }

        @Test
        void whoIsMovedToATakenSeatGetsItAndTheOtherOneAnother() {
            ReplanResult result = hall.change(FEWEST, new SeatChange.MovePerson(id("U002-5"), hall.seat("U002-1")));
            assertThat(result.plan().seatOf(id("U002-5"))).contains(hall.seat("U002-1"));
            assertThat(errors(result.request(), result.plan())).isEmpty();
            assertThat(result.moved()).isEqualTo(2);
        }

        @Test
        void aUnitMovesToABlock() {
            ReplanResult result = hall.change(FEWEST, new SeatChange.MoveUnit(new UnitId("U004"), "1", "左区"));
            assertThat(result.plan().seatings().stream()
                            .filter(seating -> seating.person().value().startsWith("U004"))
                            .map(seating -> seating.seat().value()))
                    .allMatch(seat -> seat.contains("左区"));
            assertThat(errors(result.request(), result.plan())).isEmpty();
        }

        @Test
        void unitsGrowAndShrinkTogether() {
            ReplanResult result = hall.change(
                    FEWEST,
                    new SeatChange.Shrink(new UnitId("U006"), 2),
                    new SeatChange.Grow(new UnitId("U005"), List.of(newcomer(5, 6), newcomer(5, 7))));
            assertThat(result.plan().seatings()).hasSize(100);
            assertThat(errors(result.request(), result.plan())).isEmpty();
        }

        @Test
        void lostSeatsAreLeftAndSaidToBeTheReason() {
            Set<SeatId> lost = Set.of(hall.seat("U001-1"), hall.seat("U001-2"));
            ReplanResult result = hall.change(FEWEST, new SeatChange.LoseSeats(lost));
            assertThat(result.plan().seatings()).noneMatch(seating -> lost.contains(seating.seat()));
            assertThat(errors(result.request(), result.plan())).isEmpty();
            assertThat(result.leastMoves()).isGreaterThanOrEqualTo(2);
            assertThat(result.moves())
                    .filteredOn(move -> move.reason().code().equals("change-seat-lost"))
                    .hasSize(2);
        }

        @Test
        void aLostBlockIsLeftByEverybody() {
            ReplanResult result =
                    hall.change(ReplanLimits.builder().extraSplits(10).build(), new SeatChange.LoseBlock("1", "中区"));
            assertThat(result.plan().seatings())
                    .noneMatch(seating -> seating.seat().value().startsWith("1/中区/"));
            assertThat(errors(result.request(), result.plan())).isEmpty();
        }

        @Test
        void addedChairsMayBeUsed() {
            Seat last = hall.request()
                    .venue()
                    .seats()
                    .get(hall.request().venue().seats().size() - 1);
            SeatId added = new SeatId("added-1");
            ReplanResult result = hall.change(
                    FEWEST,
                    new SeatChange.AddSeats(List.of(new Seat(
                            added,
                            last.floor(),
                            last.block(),
                            last.row(),
                            last.rowIndex(),
                            last.place() + 1,
                            "加1",
                            last.x() + 1,
                            last.y(),
                            Set.of()))),
                    new SeatChange.MovePerson(id("U020-5"), added));
            assertThat(result.plan().seatOf(id("U020-5"))).contains(added);
            assertThat(result.request().venue().seats())
                    .hasSize(hall.request().venue().seats().size() + 1);
        }

        @Test
        void whoSitsAlreadyStaysAndOthersMoveInstead() {
            ReplanLimits seated = ReplanLimits.builder()
                    .stage(PlanStage.APPROVED)
                    .putUnitStage(new UnitId("U003"), PlanStage.SEATED)
                    .build();
            ReplanResult result = hall.change(seated, new SeatChange.Insert(List.of(newcomer(2, 6))));
            assertThat(result.moves()).noneMatch(move -> move.person().value().startsWith("U003"));
            assertThat(result.price())
                    .isEqualTo(2
                            * (int) result.moves().stream()
                                    .filter(SeatMove::betweenSeats)
                                    .count());
        }

        @Test
        void aChangeThatCannotBeMadeIsRefusedWithTheOthersOfItsOrder() {
            assertThatThrownBy(() -> hall.change(
                            FEWEST,
                            new SeatChange.Vacate(id("U005-2")),
                            new SeatChange.Vacate(id("nobody")),
                            new SeatChange.MovePerson(id("U001-1"), new SeatId("nowhere"))))
                    .isInstanceOfSatisfying(
                            SeatingException.class,
                            refused -> assertThat(refused.findings().codes())
                                    .containsExactly("change-person-unknown", "change-seat-unsuitable"));
        }

        @Test
        void aLimitOfMovesIsKeptOrTheChangeRefusedWithFigures() {
            ReplanLimits none = ReplanLimits.builder().moves(0).build();
            Set<SeatId> lost = Set.of(hall.seat("U001-1"));
            assertThatThrownBy(() -> hall.change(none, new SeatChange.LoseSeats(lost)))
                    .isInstanceOfSatisfying(
                            SeatingException.class,
                            refused -> assertThat(refused.findings().codes()).containsExactly("change-beyond-moves"));
        }

        @Test
        void aWheelchairUserWhoComesLateGetsAPlace() {
            Attendee late =
                    newcomer(4, 9).toBuilder().seatNeed(SeatNeed.WHEELCHAIR).build();
            ReplanResult result = hall.change(FEWEST, new SeatChange.Insert(List.of(late)));
            SeatId place = result.plan().seatOf(late.id()).orElseThrow();
            assertThat(hall.request().venue().seat(place).orElseThrow().has(SeatFeature.ACCESSIBLE))
                    .isTrue();
            assertThat(result.moved()).isZero();
        }

        @Test
        void aPlanFromScratchIsComparedWhereAsked() {
            ReplanLimits compare =
                    ReplanLimits.builder().compareFromScratch(true).build();
            ReplanResult result = hall.change(compare, new SeatChange.Insert(List.of(newcomer(1, 6))));
            assertThat(result.fromScratch()).isPresent();
            assertThat(result.fromScratch().orElseThrow().moves()).isGreaterThanOrEqualTo(result.moved());
        }

        @Test
        void reasonsCanBeReadInBothLanguages() {
            ReplanResult result = hall.change(FEWEST, new SeatChange.Insert(List.of(newcomer(2, 6))));
            assertThat(result.moves()).isNotEmpty().allSatisfy(move -> {
                assertThat(move.reason().text(Language.CHINESE)).isNotBlank();
                assertThat(move.reason().text(Language.ENGLISH)).isNotBlank();
            });
        }
    }

    @Nested
    class AHandEditedPlan {

        private final Planned hall = HALL;

        private SeatPlan with(SeatPlan plan, String person, SeatId seat) {
            return plan.toBuilder()
                    .seatings(plan.seatings().stream()
                            .map(seating -> seating.person().equals(id(person))
                                    ? Seating.of(id(person), seat, SeatReason.of("fixed"))
                                    : seating)
                            .toList())
                    .build();
        }

        @Test
        void isCheckedLikeOneOfTheEngine() {
            SeatingEngine engine = SeatingEngine.create();
            assertThat(engine.check(hall.request(), hall.plan()))
                    .isEqualTo(hall.plan().findings());
            SeatPlan edited = with(hall.plan(), "U009-3", hall.seat("U010-1"));
            assertThat(engine.check(hall.request(), edited).hasErrors()).isTrue();
        }

        @Test
        void isLeftAloneWhereItIsRight() {
            ReplanResult result = REPLANNER.repair(hall.plan(), hall.request(), FEWEST);
            assertThat(result.moves()).isEmpty();
            assertThat(result.plan()).isEqualTo(hall.plan());
        }

        @Test
        void twoOnOneSeatArePartedAndOthersStay() {
            SeatPlan edited = with(hall.plan(), "U009-3", hall.seat("U010-1"));
            assertThat(errors(hall.request(), edited)).contains("seat-shared");
            ReplanResult result = REPLANNER.repair(edited, hall.request(), FEWEST);
            assertThat(errors(hall.request(), result.plan())).isEmpty();
            assertThat(result.moved()).isEqualTo(1);
        }

        @Test
        void whoHasNoSeatGetsOneAndWheelchairPlacesAreGivenBack() {
            SeatId wheelchair = hall.seat("U003-4");
            SeatPlan edited = with(hall.plan(), "U009-3", wheelchair);
            edited = edited.toBuilder()
                    .seatings(edited.seatings().stream()
                            .filter(seating -> !seating.person().equals(id("U012-2")))
                            .toList())
                    .build();
            ReplanResult result = REPLANNER.repair(edited, hall.request(), FEWEST);
            assertThat(errors(hall.request(), result.plan())).isEmpty();
            assertThat(result.plan().seatOf(id("U003-4"))).contains(wheelchair);
            assertThat(result.plan().seatOf(id("U012-2"))).isPresent();
        }
    }

    @Nested
    class InARoom {

        @Test
        void whoLeavesLeavesAChairAndWhoComesTakesAFreeOne() {
            UnitDirectory units = Fixtures.units(6);
            Planned room = Planned.of(SeatingRequest.builder()
                    .meeting(Fixtures.meeting())
                    .list(Fixtures.locked(Fixtures.people(units, 2)))
                    .units(units)
                    .venue(SampleVenues.room())
                    .build());
            ReplanResult result = room.change(
                    FEWEST, new SeatChange.Vacate(id("U002-1")), new SeatChange.Insert(List.of(newcomer(3, 3))));
            assertThat(result.moved()).isZero();
            assertThat(result.plan().seatOf(id("U003-3"))).isPresent();
            assertThat(errors(result.request(), result.plan())).isEmpty();
        }
    }

    /** Laws that hold for every change; a failure names the seed that repeats it. */
    @Nested
    class ForAnyChange {

        static LongStream seeds() {
            return LongStream.range(0, 40);
        }

        private final Planned hall = HALL;

        private List<SeatChange> changes(Random random) {
            List<SeatChange> changes = new ArrayList<>();
            Set<Integer> units = new HashSet<>();
            for (int k = 0; k < 1 + random.nextInt(4); k++) {
                int unit = 1 + random.nextInt(20);
                if (!units.add(unit)) {
                    continue;
                }
                String name = "U%03d".formatted(unit);
                switch (random.nextInt(5)) {
                    case 0 -> changes.add(new SeatChange.Vacate(id(name + "-" + (1 + random.nextInt(5)))));
                    case 1 -> changes.add(new SeatChange.Insert(List.of(newcomer(unit, 6))));
                    case 2 ->
                        changes.add(
                                new SeatChange.Grow(new UnitId(name), List.of(newcomer(unit, 7), newcomer(unit, 8))));
                    case 3 -> changes.add(new SeatChange.Shrink(new UnitId(name), 1 + random.nextInt(2)));
                    default -> changes.add(new SeatChange.LoseSeats(Set.of(hall.seat(name + "-1"))));
                }
            }
            return changes;
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void pinnedPeopleStayThePlanHoldsTheTouchedIdsAreCompleteAndUndoGivesTheOldBytes(long seed) {
            Random random = new Random(seed);
            List<SeatChange> changes = changes(random);
            Set<PersonId> pinned = hall.request().list().attendees().stream()
                    .map(Attendee::id)
                    .filter(person -> random.nextInt(10) == 0)
                    .filter(person -> !person.value().endsWith("-1"))
                    .collect(Collectors.toSet());
            ReplanLimits limits =
                    ReplanLimits.builder().pinned(pinned).extraSplits(3).build();
            ReplanResult result = hall.change(limits, changes.toArray(SeatChange[]::new));

            assertThat(errors(result.request(), result.plan())).isEmpty();
            Set<PersonId> differing = new HashSet<>();
            Set<SeatId> seats = new HashSet<>();
            Set<PersonId> everybody = new HashSet<>(hall.plan().byPerson().keySet());
            everybody.addAll(result.plan().byPerson().keySet());
            for (PersonId person : everybody) {
                Optional<SeatId> from = hall.plan().seatOf(person);
                Optional<SeatId> to = result.plan().seatOf(person);
                if (!Objects.equals(from, to)) {
                    differing.add(person);
                    from.ifPresent(seats::add);
                    to.ifPresent(seats::add);
                }
                if (pinned.contains(person) && to.isPresent()) {
                    assertThat(to).isEqualTo(from);
                }
            }
            assertThat(result.touchedPeople()).isEqualTo(differing);
            assertThat(result.touchedSeats()).isEqualTo(seats);
            assertThat(result.moved()).isEqualTo(result.hallMoves());
            assertThat(result.leastMoves()).isLessThanOrEqualTo(result.moved());
            assertThat(MeetingJson.write(result.undo())).isEqualTo(MeetingJson.write(hall.plan()));
            assertThat(hall.change(limits, changes.toArray(SeatChange[]::new))).isEqualTo(result);
        }
    }
}
