package dev.huiwu.seating.replan;

import static dev.huiwu.seating.replan.Planned.FEWEST;
import static dev.huiwu.seating.replan.Planned.errors;
import static dev.huiwu.seating.replan.Planned.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.huiwu.core.Finding;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SampleMeetings;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.Zones;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.rule.SpareSeats;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.Venues;
import dev.huiwu.seating.zoning.Effort;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An order is carried out as it stands, or refused with words. */
class OrdersTest {

    private static final Venue THREE_BLOCKS = Venues.hall("V", "hall", 6, 6, 6).build();

    private static Planned small() {
        return small(SeatingRules.none());
    }

    private static Planned small(SeatingRules rules) {
        return Planned.of(
                Planned.request(SampleVenues.plain(6, 8), 4, 5).rules(rules).build());
    }

    private static PersonId id(String id) {
        return new PersonId(id);
    }

    private static SeatId seat(String id) {
        return new SeatId(id);
    }

    @Nested
    class ToASeat {

        private static final SeatId LAST = new SeatId("1/中区/1/8");

        @Test
        void thatTheRulesReserveFixesItForThePerson() {
            Planned hall =
                    small(SeatingRules.builder().putReservedSeat(LAST, "guest").build());
            ReplanResult result = hall.change(FEWEST, new SeatChange.MovePerson(id("U004-5"), LAST));
            assertThat(result.plan().seatOf(id("U004-5"))).contains(LAST);
            assertThat(result.hallMoves()).isEqualTo(1);
            assertThat(errors(result)).isEmpty();
            assertThat(SeatingEngine.create().seat(result.request()).seatOf(id("U004-5")))
                    .contains(LAST);
        }

        @Test
        void thatTheVenueKeepsSpareFixesItForThePerson() {
            Planned hall = Planned.of(
                    Planned.request(SampleVenues.with(SampleVenues.plain(6, 8), SeatFeature.SPARE, LAST.value()), 4, 5)
                            .build());
            ReplanResult result = hall.change(FEWEST, new SeatChange.MovePerson(id("U004-5"), LAST));
            assertThat(result.plan().seatOf(id("U004-5"))).contains(LAST);
            assertThat(errors(result)).isEmpty();
        }

        @Test
        void thatTheRulesBlockIsRefused() {
            Planned hall = small(SeatingRules.builder().addBlockedSeat(LAST).build());
            assertThat(refusal(() -> hall.change(FEWEST, new SeatChange.MovePerson(id("U004-5"), LAST))))
                    .containsExactly("change-seat-unsuitable");
        }

        @Test
        void thatIsLostInTheSameOrderIsRefused() {
            SeatId back = seat("1/中区/6/8");
            assertThat(refusal(() -> small().change(
                                    FEWEST,
                                    new SeatChange.MovePerson(id("U004-5"), back),
                                    new SeatChange.LoseSeats(Set.of(back)))))
                    .containsExactly("change-seat-unsuitable");
        }

        @Test
        void isRefusedForWhoIsOnLeave() {
            SeatingRequest request =
                    Planned.edited(small().request(), "U004-5", person -> person.leave(new LeaveRequest("公务出差")));
            assertThat(refusal(() -> Planned.of(request)
                            .change(FEWEST, new SeatChange.MovePerson(id("U004-5"), seat("1/中区/6/8")))))
                    .containsExactly("person-absent");
        }

        @Test
        void outsideTheAreaOfTheUnitIsRefused() {
            Planned hall = Planned.of(Planned.request(THREE_BLOCKS, 4, 5)
                    .rules(SeatingRules.builder()
                            .putUnitArea(new UnitId("U004"), Set.of(HallArea.block("1", "左区")))
                            .build())
                    .build());
            assertThat(refusal(() -> hall.change(FEWEST, new SeatChange.MovePerson(id("U004-5"), seat("1/右区/6/6")))))
                    .containsExactly("change-seat-outside");
        }

        @Test
        void thatSomebodyElseIsOrderedToIsRefusedWithBothIds() {
            SeatId back = seat("1/中区/6/8");
            assertThatThrownBy(() -> small().change(
                                    FEWEST,
                                    new SeatChange.MovePerson(id("U001-1"), back),
                                    new SeatChange.MovePerson(id("U004-5"), back)))
                    .isInstanceOfSatisfying(SeatingException.class, refused -> {
                        assertThat(refused.findings().codes()).containsExactly("change-seat-twice");
                        assertThat(refused.findings().list().get(0).subjects())
                                .contains("U001-1", "U004-5", back.value());
                    });
        }

        @Test
        void besideAUnitKeptApartMakesThatUnitGiveWay() {
            Planned hall = small(SeatingRules.builder()
                    .addKeepApart(new UnitPair(new UnitId("U001"), new UnitId("U004")))
                    .build());
            SeatId taken = hall.seat("U001-5");
            ReplanResult result = hall.change(
                    ReplanLimits.builder().extraSplits(3).build(), new SeatChange.MovePerson(id("U004-5"), taken));
            assertThat(result.plan().seatOf(id("U004-5"))).contains(taken);
            assertThat(errors(result)).isEmpty();
        }
    }

    @Nested
    class ForAUnit {

        private final Planned hall =
                Planned.of(Planned.request(THREE_BLOCKS, 4, 5).build());

        private final String there = hall.seat("U004-1").value().contains("左区") ? "右区" : "左区";

        private final SeatChange away = new SeatChange.MoveUnit(new UnitId("U004"), "1", there);

        @Test
        void movesAllOfItSaysSoAndIsRemembered() {
            ReplanResult result = hall.change(FEWEST, away);
            assertThat(result.moves())
                    .filteredOn(move -> move.person().value().startsWith("U004"))
                    .hasSize(5)
                    .allMatch(move -> move.reason().code().equals("change-unit-moved"));
            assertThat(errors(result)).isEmpty();
            assertThat(SeatingEngine.create().seat(result.request()).seatings())
                    .filteredOn(seating -> seating.person().value().startsWith("U004"))
                    .allMatch(seating -> seating.seat().value().contains(there));
        }

        @Test
        void leavesTheAreaThatTheUnitHad() {
            Planned bound = Planned.of(hall.request().toBuilder()
                    .rules(SeatingRules.builder()
                            .putUnitArea(new UnitId("U004"), Set.of(HallArea.block("1", "左区")))
                            .build())
                    .build());
            ReplanResult result = bound.change(FEWEST, new SeatChange.MoveUnit(new UnitId("U004"), "1", "右区"));
            assertThat(errors(result)).isEmpty();
            assertThat(result.hallMoves()).isGreaterThanOrEqualTo(5);
        }

        @Test
        void isRefusedWithTheIdsOfThoseWhoStay() {
            ReplanLimits limits = ReplanLimits.builder()
                    .addPinned(id("U004-1"))
                    .putPersonStage(id("U004-2"), PlanStage.SEATED)
                    .build();
            assertThatThrownBy(() -> hall.change(limits, away))
                    .isInstanceOfSatisfying(SeatingException.class, refused -> {
                        assertThat(refused.findings().codes()).containsOnly("change-person-stays");
                        assertThat(refused.findings().stream().flatMap(finding -> finding.subjects().stream()))
                                .containsExactlyInAnyOrder("U004-1", "U004-2");
                    });
        }
    }

    @Nested
    class ThatLeavesSomebodyOut {

        @Test
        void leavesNoRuleForThemBehind() {
            SeatingRules rules = SeatingRules.builder()
                    .addAtAisle(id("U002-3"))
                    .putPreferredSeat(id("U002-3"), seat("1/中区/2/2"))
                    .putPreferredSeat(id("U004-5"), seat("1/中区/6/2"))
                    .putCompanion(id("U001-2"), id("U001-1"))
                    .build();
            SeatingRequest request = Planned.edited(
                    Planned.request(
                                    SampleVenues.with(SampleVenues.plain(6, 8), SeatFeature.ACCESSIBLE, "1/中区/1/1"),
                                    4,
                                    5)
                            .rules(rules)
                            .build(),
                    "U001-1",
                    person -> person.seatNeed(SeatNeed.WHEELCHAIR));
            ReplanResult result = Planned.of(request)
                    .change(
                            ReplanLimits.builder().compareFromScratch(true).build(),
                            new SeatChange.Vacate(id("U002-3")),
                            new SeatChange.Vacate(id("U001-1")),
                            new SeatChange.Shrink(new UnitId("U004"), 1));
            assertThat(result.request().rules()).isEqualTo(SeatingRules.none());
            assertThat(result.fromScratch()).isPresent();
        }

        @Test
        void saysWhyNothingCanBeCompared() {
            Planned hall = Planned.of(Planned.request(SampleVenues.plain(2, 10), 2, 9)
                    .rules(SeatingRules.builder()
                            .spareSeats(new SpareSeats(10, false))
                            .build())
                    .build());
            ReplanResult result = hall.change(
                    ReplanLimits.builder().compareFromScratch(true).build(),
                    new SeatChange.Insert(List.of(Fixtures.person(Fixtures.unit(2), 10))));
            assertThat(result.fromScratch()).isEmpty();
            assertThat(result.findings().codes()).contains("change-not-compared");
        }

        @Test
        void saysWhichTopicNobodyReports() {
            SeatingRequest request = Planned.edited(
                    Planned.request(SampleVenues.plain(6, 8), 4, 5).build(),
                    "U001-2",
                    person -> person.addRole(AttendeeRole.REPORTER).addTopic("T3"));
            ReplanResult left = Planned.of(request).change(FEWEST, new SeatChange.Vacate(id("U001-2")));
            assertThat(left.findings().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("change-reporter-left");
                assertThat(finding.zh()).contains("汇报人 U001-2 ", "议题 T3 没有汇报人").doesNotContain("主持词");
            });
        }

        @Test
        void saysWhoNoLongerSpeaks() {
            SeatingRequest request = Planned.edited(
                    Planned.request(SampleVenues.plain(6, 8), 4, 5).build(),
                    "U001-2",
                    person -> person.speakingOrder(1));
            ReplanResult left = Planned.of(request).change(FEWEST, new SeatChange.Vacate(id("U001-2")));
            assertThat(left.findings().codes()).containsExactly("change-speaker-left");
            assertThat(left.findings().list().get(0).subjects()).containsExactly("U001-2", "U001");
            assertThat(Planned.of(request)
                            .change(FEWEST, new SeatChange.Vacate(id("U001-3")))
                            .findings()
                            .codes())
                    .isEmpty();
        }

        @Test
        void saysThatNobodyLeadsAnyMore() {
            SeatingRequest request = Planned.request(SampleVenues.plain(6, 8), 4, 5)
                    .meeting(Meeting.builder()
                            .from(Fixtures.meeting())
                            .chair(id("U001-1"))
                            .build())
                    .build();
            ReplanResult result = Planned.of(request).change(FEWEST, new SeatChange.Vacate(id("U001-1")));
            assertThat(result.plan().findings().codes()).contains("change-leader-left");
        }

        @Test
        void isRefusedWhereAFixedSeatIsLost() {
            Planned hall = Planned.of(Planned.request(SampleVenues.plain(6, 8), 4, 5)
                    .putFixedSeat(id("U001-1"), seat("1/中区/1/1"))
                    .build());
            assertThat(refusal(() -> hall.change(FEWEST, new SeatChange.LoseSeats(Set.of(seat("1/中区/1/1"))))))
                    .containsExactly("fixed-seat-blocked");
        }
    }

    @Nested
    class ForAStandIn {

        private final SeatChange deputy = new SeatChange.Substitute(
                id("U001-1"), new LeaveRequest("公务出差"), new SubstituteAttendee(Fixtures.name(77), Optional.of("副局长")));

        @Test
        void r4KeepsTheSeatAndChangesTheCard() {
            Planned hall = small();
            ReplanLimits seated = ReplanLimits.builder().stage(PlanStage.SEATED).build();
            ReplanResult result = hall.change(seated, deputy);
            assertThat(result.plan().seatings()).isEqualTo(hall.plan().seatings());
            assertThat(result.moved()).isZero();
            assertThat(result.touchedPeople()).containsExactly(id("U001-1"));
            assertThat(result.moves().get(0).reason().code()).isEqualTo("change-substitute");
            assertThat(result.request().list().version()).isEqualTo(2);
            assertThat(result.request().list().find(id("U001-1")).orElseThrow().substitute())
                    .isPresent();
        }

        @Test
        void isNotedOnlyOnce() {
            ReplanResult first = small().change(FEWEST, deputy);
            ReplanResult next =
                    new Planned(first.request(), first.plan()).change(FEWEST, new SeatChange.Vacate(id("U002-5")));
            assertThat(next.touchedPeople()).containsExactly(id("U002-5"));
        }
    }

    @Nested
    class ForAddedChairs {

        private final Planned hall =
                Planned.of(Planned.request(SampleVenues.plain(2, 5), 1, 10).build());

        private Seat at(String id) {
            return hall.request().venue().seat(seat(id)).orElseThrow();
        }

        @Test
        void putsThemAtTheEndsOfRowsAndAmongTheOthers() {
            ReplanResult result = hall.change(
                    FEWEST,
                    SeatChange.AddSeats.beside(at("1/中区/1/5"), HallSide.RIGHT, 2),
                    SeatChange.AddSeats.beside(at("1/中区/2/1"), HallSide.LEFT, 1),
                    new SeatChange.Insert(List.of(Fixtures.person(Fixtures.unit(1), 11))));
            assertThat(result.request().venue().seats().stream().map(Seat::label))
                    .containsExactly("1", "2", "3", "4", "5", "5+1", "5+2", "1+1", "1", "2", "3", "4", "5");
            assertThat(result.plan().seatOf(id("U001-11"))).isPresent();
            assertThat(result.moved()).isZero();
        }

        @Test
        void refusesOneThatStandsInASeat() {
            SeatChange inside = SeatChange.AddSeats.beside(at("1/中区/1/4"), HallSide.RIGHT, 1);
            assertThat(refusal(() -> hall.change(FEWEST, inside))).containsExactly("change-seat-overlaps");
        }
    }

    @Nested
    class WithALimitOfMoves {

        @Test
        void countsThoseBesideWhomTheOrderNames() {
            Planned hall = small();
            ReplanLimits none = ReplanLimits.builder().moves(0).build();
            ReplanResult result = hall.change(none, new SeatChange.Swap(id("U001-1"), id("U004-1")));
            assertThat(result.hallMoves()).isEqualTo(2);
            assertThat(result.fewest()).isTrue();
            assertThat(refusal(() -> hall.change(none, new SeatChange.MovePerson(id("U001-1"), hall.seat("U004-1")))))
                    .containsExactly("change-beyond-moves");
        }
    }

    @Nested
    class WithinLimits {

        private final Planned hall = Planned.of(SampleMeetings.request("economic-analysis").toBuilder()
                .effort(Effort.QUICK)
                .build());

        private Attendee colleague(int index) {
            return hall.request().people().stream()
                    .filter(person -> !person.onRostrum() && person.seatNeed() == SeatNeed.ORDINARY)
                    .toList()
                    .get(index);
        }

        private SeatChange.Grow twoMore(Attendee colleague) {
            return new SeatChange.Grow(
                    colleague.unit(),
                    IntStream.rangeClosed(1, 2)
                            .mapToObj(k -> Attendee.builder()
                                    .id(id("late-" + k))
                                    .unit(colleague.unit())
                                    .kind(colleague.kind())
                                    .zone(colleague.zone())
                                    .build())
                            .toList());
        }

        @Test
        void aLostSeatOfSomebodyWhoDoesNotMoveIsRefusedWithTheId() {
            PersonId sitting = colleague(40).id();
            SeatChange lost =
                    new SeatChange.LoseSeats(Set.of(hall.plan().seatOf(sitting).orElseThrow()));
            assertThat(hall.change(FEWEST, lost).hallMoves()).isPositive();
            for (ReplanLimits limits : List.of(
                    ReplanLimits.builder().addPinned(sitting).build(),
                    ReplanLimits.builder()
                            .putPersonStage(sitting, PlanStage.SEATED)
                            .build())) {
                assertThatThrownBy(() -> hall.change(limits, lost))
                        .isInstanceOf(SeatingException.class)
                        .hasMessageContaining("[change-person-stays]")
                        .hasMessageContaining(sitting.value());
            }
        }

        @Test
        void whoAsksForAGoodPlanMovesNoFewerThanWhoAsksForFewMoves() {
            for (int index = 0; index < 400; index += 57) {
                SeatChange more = twoMore(colleague(index));
                ReplanResult few = hall.change(FEWEST, more);
                ReplanResult good =
                        hall.change(ReplanLimits.builder().worse(0.05).build(), more);
                assertThat(few.hallMoves()).as("person %s", index).isLessThanOrEqualTo(good.hallMoves());
            }
        }

        @Test
        void tooFewMovesAreRefusedWithTheFigureThatWouldDo() {
            SeatChange more = twoMore(colleague(0));
            int needed = hall.change(FEWEST, more).hallMoves();
            assertThat(needed).isPositive();
            assertThatThrownBy(() -> hall.change(ReplanLimits.builder().moves(0).build(), more))
                    .isInstanceOf(SeatingException.class)
                    .hasMessageContaining("[change-needs-moves]")
                    .hasMessageContaining("%d people would have to move", needed);
            assertThat(hall.change(ReplanLimits.builder().moves(needed).build(), more)
                            .hallMoves())
                    .isEqualTo(needed);
        }

        @Test
        void aNewcomerOfAUnitOnTheRostrumAloneSitsWithUnitsAlike() {
            UnitId leaders = new UnitId("90001");
            Attendee newcomer = Attendee.builder()
                    .id(id("late-1"))
                    .unit(leaders)
                    .kind(AttendanceKind.PARTICIPANT)
                    .build();
            assertThat(hall.request().people())
                    .filteredOn(person -> person.unit().equals(leaders))
                    .isNotEmpty()
                    .allMatch(Attendee::onRostrum);
            ReplanResult result = hall.change(FEWEST, new SeatChange.Insert(List.of(newcomer)));
            String zone = result.request()
                    .zone(result.request().list().find(newcomer.id()).orElseThrow());
            assertThat(zone).isEqualTo(Zones.names(hall.request()).get(0));
            assertThat(result.findings().list())
                    .filteredOn(finding -> finding.code().equals("change-zone-chosen"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.zh()).contains(zone, "主席台"));
        }

        @Test
        void aNewcomerOfAUnitWithNobodyElseSitsWithItsCategoryOrTheNextUnit() {
            assertThat(zoneChosen("15004")).contains("同类（市直属事业单位）");
            assertThat(zoneChosen("10001")).contains("建制序列相邻的单位");
        }

        private String zoneChosen(String unit) {
            SeatChange comes = new SeatChange.Insert(List.of(Attendee.builder()
                    .id(id("late-1"))
                    .unit(new UnitId(unit))
                    .kind(AttendanceKind.PARTICIPANT)
                    .build()));
            SeatChange[] changes = Stream.concat(
                            hall.request().people().stream()
                                    .filter(person -> person.unit().value().equals(unit))
                                    .map(person -> new SeatChange.Vacate(person.id())),
                            Stream.of(comes))
                    .toArray(SeatChange[]::new);
            return hall.change(FEWEST, changes).findings().stream()
                    .filter(finding -> finding.code().equals("change-zone-chosen"))
                    .map(Finding::zh)
                    .collect(Collectors.joining());
        }

        @Test
        void refusalsSayWhichChangesAreBehindThem() {
            Attendee one = colleague(0);
            ChangeRefusedException refused = catchThrowableOfType(
                    ChangeRefusedException.class,
                    () -> hall.change(
                            ReplanLimits.builder().moves(0).build(),
                            new SeatChange.Vacate(colleague(200).id()),
                            twoMore(one),
                            new SeatChange.Vacate(colleague(300).id())));
            assertThat(refused.refusals()).singleElement().satisfies(refusal -> {
                assertThat(refusal.finding().code()).isEqualTo("change-needs-moves");
                assertThat(refusal.changes()).containsExactly(1);
            });
        }

        @Test
        void whereEverybodySitsTheRefusalSaysWhyAndAFreeSeatIsAWayOut() {
            ReplanLimits seated = ReplanLimits.builder().stage(PlanStage.SEATED).build();
            SeatChange.Grow more = twoMore(colleague(0));
            ChangeRefusedException refused =
                    catchThrowableOfType(ChangeRefusedException.class, () -> hall.change(seated, more));
            assertThat(refused.findings().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("change-beyond-limits");
                assertThat(finding.zh()).contains("已就座", "只有 0 人可以挪动", "调到");
            });
            Set<SeatId> taken = Set.copyOf(hall.plan().seatings().stream()
                    .map(seating -> seating.seat())
                    .toList());
            SeatId free = hall.request().venueInUse().seats().stream()
                    .filter(seat -> seat.ordinary() && !taken.contains(seat.id()))
                    .map(Seat::id)
                    .findFirst()
                    .orElseThrow();
            Attendee newcomer = more.people().get(0);
            assertThat(hall.change(
                                    seated,
                                    new SeatChange.Insert(List.of(newcomer)),
                                    new SeatChange.MovePerson(newcomer.id(), free))
                            .plan()
                            .seatOf(newcomer.id()))
                    .contains(free);
        }

        @Test
        void nobodyIsTornWhereThereIsAnotherWay() {
            SeatChange more = twoMore(colleague(0));
            ReplanResult whole = hall.change(FEWEST, more);
            ReplanResult mayTear =
                    hall.change(ReplanLimits.builder().extraSplits(1).build(), more);
            assertThat(mayTear.findings().codes()).doesNotContain("change-torn");
            assertThat(mayTear.plan().seatings()).isEqualTo(whole.plan().seatings());
            assertThat(hall.change(
                                    ReplanLimits.builder()
                                            .extraSplits(1)
                                            .moves(0)
                                            .build(),
                                    more)
                            .findings()
                            .codes())
                    .contains("change-torn");
        }

        @Test
        void aLostBlockIsRefusedWithEverythingThatIsShort() {
            assertThat(refusal(() -> hall.change(FEWEST, new SeatChange.LoseBlock("1", "左区"))))
                    .contains("change-no-wheelchair-place", "change-hall-short");
        }

        @Test
        void whoMovesWithTheUnitIsToldSo() {
            assertThat(hall.change(FEWEST, twoMore(colleague(0))).moves())
                    .noneMatch(move -> move.reason().code().equals("change-better"));
        }
    }

    @Nested
    class ThatMakesNoSense {

        @Test
        void isRefusedWhenItIsBuilt() {
            assertThatIllegalArgumentException().isThrownBy(() -> ChangeOrder.of("reason", "office"));
            SeatChange vacate = new SeatChange.Vacate(id("U001-1"));
            assertThatIllegalArgumentException().isThrownBy(() -> ChangeOrder.of(" ", "office", vacate));
            assertThatIllegalArgumentException().isThrownBy(() -> ChangeOrder.of("reason", "", vacate));
            assertThatIllegalArgumentException().isThrownBy(() -> new SeatChange.Insert(List.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> new SeatChange.Grow(new UnitId("U001"), List.of()));
        }

        @Test
        void namesABlockThatTheVenueDoesNotHave() {
            assertThat(refusal(() -> small().change(FEWEST, new SeatChange.LoseBlock("1", "东区"))))
                    .containsExactly("change-block-unknown");
        }

        @Test
        void saysThatTheWholeHallIsShort() {
            assertThat(refusal(() -> small().change(FEWEST, new SeatChange.LoseBlock("1", "中区"))))
                    .containsExactly("change-hall-short");
        }
    }
}
