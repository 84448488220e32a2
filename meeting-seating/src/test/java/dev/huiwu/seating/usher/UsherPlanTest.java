package dev.huiwu.seating.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.seating.SampleMeetings;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.PersonLocation;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.Way;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Rostrum;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.Wall;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UsherPlanTest {

    private static final SeatingRequest REQUEST = withDoors(SampleMeetings.request("economic-analysis"));
    private static final SeatPlan SEATS = SeatingEngine.create().seat(REQUEST);
    private static final UsherSettings THREE =
            UsherSettings.ofNumber(3).toBuilder().lounge("一楼贵宾室").build();

    /** The doors of the hall, those at the back with a step. */
    private static SeatingRequest withDoors(SeatingRequest request) {
        return request.toBuilder()
                .venue(Venue.builder()
                        .from(request.venue())
                        .entrances(List.of(
                                new Entrance("D1", "前左门", "1", Wall.LEFT, -17, 0.5, true),
                                new Entrance("D2", "前右门", "1", Wall.RIGHT, 17, 0.5, true),
                                new Entrance("D3", "中左门", "1", Wall.LEFT, -17, 12, true),
                                new Entrance("D4", "中右门", "1", Wall.RIGHT, 17, 12, true),
                                new Entrance("D5", "后左门", "1", Wall.BACK, -7, 24, false),
                                new Entrance("D6", "后右门", "1", Wall.BACK, 7, 24, false)))
                        .build())
                .build();
    }

    private static UsherPlan plan(UsherSettings settings) {
        return UsherPlan.of(REQUEST, SEATS, settings);
    }

    private static List<Integer> loads(UsherPlan plan) {
        return plan.duties().stream().map(duty -> duty.people().size()).toList();
    }

    private static List<PersonId> important() {
        return REQUEST.people().stream()
                .filter(Attendee::important)
                .map(Attendee::id)
                .toList();
    }

    private static String name(PersonId person) {
        return REQUEST.list()
                .find(person)
                .flatMap(Attendee::name)
                .map(PersonName::display)
                .orElseThrow();
    }

    @Nested
    class OfTheAnalysisMeeting {

        private final UsherPlan plan = plan(THREE);

        @Test
        void r33ElevenOnTheRostrumEnterInOneFileBehindOneLeadUsher() {
            RostrumEntry entry = plan.rostrum().orElseThrow();
            assertThat(entry.files()).hasSize(1);
            assertThat(entry.people()).hasSize(11);
            assertThat(entry.lead()).contains("Y0");
            assertThat(entry.lounge()).contains("一楼贵宾室");
            assertThat(entry.gatherAt()).isEqualTo("2026-04-24T08:40:00+08:00");
            assertThat(entry.enterAt()).isEqualTo("2026-04-24T08:55:00+08:00");
            assertThat(name(entry.people().get(0))).isEqualTo("董拟桃");
        }

        @Test
        void r33EightOthersOverThreeUshersHaveOneEachAndLoadsDifferByAtMostOne() {
            assertThat(loads(plan)).containsExactlyInAnyOrder(3, 3, 2);
            assertThat(plan.unattended()).isEmpty();
        }

        @Test
        void r33AllNineteenImportantAttendeesAreCoveredExactlyOnce() {
            assertThat(important()).hasSize(19);
            assertThat(plan.people()).containsExactlyInAnyOrderElementsOf(important());
        }

        @Test
        void everybodyMeetsAtTheEntranceNearTheSeat() {
            assertThat(plan.duties())
                    .allSatisfy(duty -> assertThat(duty.people()).allSatisfy(person -> {
                        assertThat(person.point()).matches("[前中后][左右]门");
                        assertThat(person.meetAt()).isEqualTo(OffsetDateTime.parse("2026-04-24T08:40:00+08:00"));
                    }));
        }

        @Test
        void everyUsherHasAStandInWhoIsAnother() {
            assertThat(plan.duties())
                    .allSatisfy(duty -> assertThat(duty.standIn()).isPresent().isNotEqualTo(Optional.of(duty.usher())));
            assertThat(plan.rostrum().orElseThrow().standIn()).isPresent();
            assertThat(plan.findings().hasErrors()).isFalse();
        }
    }

    @Nested
    class WhenUshersAreTooFew {

        @Test
        void theFindingSaysHowManyAreMissing() {
            UsherPlan plan = plan(UsherSettings.ofNumber(2).toBuilder()
                    .mostPeople(3)
                    .lounge("贵宾室")
                    .build());
            assertThat(plan.findings().codes()).contains("usher-short");
            assertThat(plan.findings().stream()
                            .filter(finding -> finding.code().equals("usher-short"))
                            .findFirst()
                            .orElseThrow()
                            .arguments())
                    .containsEntry("missing", "1")
                    .containsEntry("people", "8");
            assertThat(loads(plan)).containsExactly(4, 4);
        }

        @Test
        void nobodyIsForgottenWhereThereIsNone() {
            UsherPlan plan = plan(UsherSettings.builder().build());
            assertThat(plan.unattended()).hasSize(8);
            assertThat(plan.findings().codes())
                    .contains("usher-short", "usher-unattended", "usher-lead-missing", "usher-lounge-missing");
        }
    }

    @Nested
    class WhenAnUsherIsAbsent {

        @Test
        void theStandInTakesOverAndOnlyThoseConcernedAreTold() {
            UsherPlan plan = plan(THREE);
            UsherPlan then = plan.without("Y2");
            UsherDuty lost = plan.duties().get(1);
            String standIn = lost.standIn().orElseThrow();
            assertThat(then.people()).containsExactlyInAnyOrderElementsOf(important());
            assertThat(then.duties()).noneMatch(duty -> duty.usher().equals("Y2"));
            UsherChanges changes = then.changedSince(plan);
            assertThat(changes.people())
                    .extracting(UsherChange::person)
                    .containsExactlyInAnyOrderElementsOf(
                            lost.people().stream().map(GuidedPerson::person).toList());
            assertThat(changes.people()).allSatisfy(change -> {
                assertThat(change.kinds()).containsExactly(UsherChangeKind.USHER);
                assertThat(change.usher()).contains(standIn);
            });
            assertThat(changes.ushers()).contains("Y2", standIn);
        }

        @Test
        void theReserveTakesThePlaceAndIsNoReserveAnyMore() {
            List<Usher> ushers = List.of(
                    Usher.of("L", UsherTask.LEAD),
                    Usher.of("A", UsherTask.HALL),
                    Usher.of("B", UsherTask.HALL),
                    Usher.of("R", UsherTask.RESERVE));
            UsherPlan plan = plan(THREE.toBuilder().ushers(ushers).build());
            assertThat(plan.duties()).allMatch(duty -> duty.standIn().equals(Optional.of("R")));
            UsherPlan then = plan.without("A");
            assertThat(then.duties()).extracting(UsherDuty::usher).containsExactly("R", "B");
            assertThat(then.duties().get(0).people())
                    .isEqualTo(plan.duties().get(0).people());
            assertThat(then.usher("R").map(Usher::task)).contains(UsherTask.HALL);
            assertThat(then.changedSince(plan).ushers()).containsExactlyInAnyOrder("A", "B", "R");
        }

        @Test
        void theStandInLeadsTheRostrum() {
            UsherPlan plan = plan(THREE);
            UsherPlan then = plan.without("Y0");
            assertThat(then.rostrum().orElseThrow().lead())
                    .isEqualTo(plan.rostrum().orElseThrow().standIn());
            assertThat(then.changedSince(plan).people())
                    .hasSize(11)
                    .allMatch(change -> change.kinds().equals(Set.of(UsherChangeKind.USHER)));
        }

        @Test
        void peopleAreSharedWhereNobodyMayTakeAllOfThem() {
            UsherPlan plan = plan(THREE.toBuilder().mostPeople(4).build());
            assertThat(plan.findings().codes()).contains("usher-no-stand-in");
            UsherPlan then = plan.without("Y1");
            assertThat(loads(then)).containsExactly(4, 4);
            assertThat(then.unattended()).isEmpty();
        }

        @Test
        void whoIsNotThereCannotBeAbsent() {
            assertThatThrownBy(() -> plan(THREE).without("Y9"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The plan has no usher Y9.");
        }
    }

    @Nested
    class WhenPointsAreNamed {

        @Test
        void nobodyUsesAnotherEntrance() {
            UsherPlan plan = plan(THREE.toBuilder()
                    .addMeetingPoints(
                            new MeetingPoint("前左门内侧", List.of("D1")), new MeetingPoint("前右门内侧", List.of("D2", "D9")))
                    .build());
            assertThat(plan.duties().stream()
                            .flatMap(duty -> duty.people().stream())
                            .map(GuidedPerson::point))
                    .containsOnly("前左门内侧", "前右门内侧");
            assertThat(plan.findings().codes()).contains("usher-entrance-unknown");
        }

        @Test
        void itIsSaidWhomTheGuideSendsToAnotherEntrance() {
            SeatGuide guide = SeatGuide.of(REQUEST, SEATS);
            UsherPlan plan = plan(THREE.toBuilder()
                    .addMeetingPoint(new MeetingPoint("前左门内侧", List.of("D1")))
                    .build());
            List<String> elsewhere = plan.duties().stream()
                    .flatMap(duty -> duty.people().stream())
                    .map(GuidedPerson::person)
                    .filter(person -> !guide.find(person)
                            .flatMap(PersonLocation::way)
                            .map(Way::entrance)
                            .equals(Optional.of("D1")))
                    .map(PersonId::value)
                    .toList();
            assertThat(elsewhere).isNotEmpty();
            assertThat(plan.findings()
                            .only(finding -> finding.code().equals("usher-other-entrance"))
                            .list())
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.subjects()).containsExactlyInAnyOrderElementsOf(elsewhere));
            assertThat(plan(THREE).findings().codes()).doesNotContain("usher-other-entrance");
        }

        @Test
        void severalPointsOfOneUsherAreToldInTheWayOfEachLanguage() {
            UsherPlan plan = plan(UsherSettings.ofNumber(1).toBuilder()
                    .lounge("一楼贵宾室")
                    .addMeetingPoints(
                            new MeetingPoint("前左门内侧", List.of("D1")), new MeetingPoint("前右门内侧", List.of("D2")))
                    .build());
            assertThat(plan.findings().stream().filter(finding -> finding.code().equals("usher-several-points")))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.zh()).containsPattern("前.门内侧、前.门内侧");
                        assertThat(finding.en()).containsPattern("前.门内侧, 前.门内侧");
                    });
        }

        @Test
        void aPointWithoutEntrancesIsForEverybody() {
            UsherPlan plan = plan(THREE.toBuilder()
                    .addMeetingPoint(new MeetingPoint("一楼大厅", List.of()))
                    .build());
            assertThat(plan.duties().stream()
                            .flatMap(duty -> duty.people().stream())
                            .map(GuidedPerson::point))
                    .containsOnly("一楼大厅");
            assertThat(plan.findings().codes()).doesNotContain("usher-no-entrance", "usher-several-points");
        }

        @Test
        void wheelchairUsersMeetAtADoorWithoutAStep() {
            UsherPlan plan = plan(THREE.toBuilder().wheelchairUsersMet(true).build());
            assertThat(plan.people()).hasSize(23);
            assertThat(plan.duties().stream().flatMap(duty -> duty.people().stream()))
                    .filteredOn(person -> !important().contains(person.person()))
                    .hasSize(4)
                    .allMatch(person -> person.point().matches("[前中][左右]门"));
            assertThat(plan.findings().codes()).doesNotContain("usher-no-level-entrance");
        }
    }

    @Nested
    class WhenTheListChanges {

        @Test
        void whoComesInsteadIsMetTheSameWayAndStandsOnTheSheet() {
            PersonId head = plan(THREE).duties().get(0).people().get(0).person();
            SeatingRequest request = REQUEST.toBuilder()
                    .list(Fixtures.locked(REQUEST.list().attendees().stream()
                            .map(person -> person.id().equals(head)
                                    ? person.toBuilder()
                                            .leave(new LeaveRequest("公务出差"))
                                            .substitute(
                                                    new SubstituteAttendee(new PersonName("韩例晨"), Optional.of("副局长")))
                                            .build()
                                    : person)
                            .toList()))
                    .build();
            UsherPlan plan = UsherPlan.of(request, SEATS, THREE);
            assertThat(plan.changedSince(plan(THREE)).isEmpty()).isTrue();
            UsherSheet sheet = UsherSheets.of(request, SEATS, plan, Language.CHINESE)
                    .ushers()
                    .get(0);
            assertThat(sheet.rows().get(0)).contains("韩例晨", "副局长").anyMatch(cell -> cell.startsWith("代" + name(head)));
        }

        @Test
        void whoStaysAwayIsNotMetAndTheUsherIsTold() {
            UsherPlan before = plan(THREE);
            PersonId head = before.duties().get(0).people().get(0).person();
            SeatingRequest request = REQUEST.toBuilder()
                    .list(Fixtures.locked(REQUEST.list().attendees().stream()
                            .map(person -> person.id().equals(head)
                                    ? person.toBuilder()
                                            .leave(new LeaveRequest("公务出差"))
                                            .build()
                                    : person)
                            .toList()))
                    .build();
            UsherChanges changes = UsherPlan.of(request, SEATS, THREE).changedSince(before);
            assertThat(changes.people()).anySatisfy(change -> {
                assertThat(change.person()).isEqualTo(head);
                assertThat(change.kinds()).containsExactly(UsherChangeKind.LEFT);
            });
            assertThat(changes.ushers()).contains(before.duties().get(0).usher());
        }
    }

    @Nested
    class TheOrderOfEntry {

        private static Venue withSteps(HallSide... sides) {
            Venue venue = REQUEST.venue();
            return Venue.builder()
                    .from(venue)
                    .rostrum(venue.rostrum().orElseThrow().with(new Rostrum.Access(Optional.empty(), List.of(sides))))
                    .build();
        }

        private static RostrumEntry entry(Venue venue) {
            return UsherPlan.of(
                            REQUEST.toBuilder().venue(venue).build(),
                            SEATS,
                            THREE.toBuilder().entryOrder(EntryOrder.BY_CHAIR).build())
                    .rostrum()
                    .orElseThrow();
        }

        private static List<Double> places(EntryFile file) {
            return file.places().stream()
                    .map(place -> SEATS.rostrum().stream()
                            .filter(chair -> chair.id().equals(place.chair()))
                            .map(Seat::x)
                            .findFirst()
                            .orElseThrow())
                    .toList();
        }

        @Test
        void byChairBeginsFarthestFromTheSteps() {
            RostrumEntry entry = entry(withSteps(HallSide.LEFT));
            assertThat(entry.files()).hasSize(1);
            assertThat(entry.people()).hasSize(11);
            assertThat(places(entry.files().get(0)))
                    .isEqualTo(SEATS.rostrum().stream()
                            .map(Seat::x)
                            .sorted((one, other) -> Double.compare(other, one))
                            .toList());
        }

        @Test
        void byChairComesUpInTwoFilesWhereThereAreStepsOnBothSides() {
            RostrumEntry entry = entry(withSteps(HallSide.LEFT, HallSide.RIGHT));
            assertThat(entry.files()).hasSize(2);
            assertThat(places(entry.files().get(0))).containsExactly(0.0, -1.0, -2.0, -3.0, -4.0, -5.0);
            assertThat(places(entry.files().get(1))).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        }

        @Test
        void isByRankWhereNobodyKnowsTheSteps() {
            UsherPlan plan =
                    plan(THREE.toBuilder().entryOrder(EntryOrder.BY_CHAIR).build());
            assertThat(plan.rostrum().orElseThrow().order()).isEqualTo(EntryOrder.BY_RANK);
            assertThat(plan.findings().codes()).contains("usher-steps-unknown");
        }

        @Test
        void changesForThoseWhoWalkBehindSomebodyElse() {
            UsherPlan before = plan(THREE);
            List<PersonId> order = before.rostrum().orElseThrow().people();
            SeatPlan without = SEATS.toBuilder()
                    .seatings(SEATS.seatings().stream()
                            .filter(seating -> !seating.person().equals(order.get(3)))
                            .toList())
                    .build();
            UsherChanges changes = UsherPlan.of(REQUEST, without, THREE).changedSince(before);
            assertThat(changes.people()).extracting(UsherChange::person).containsExactly(order.get(4), order.get(3));
            assertThat(changes.people().get(0).kinds()).containsExactly(UsherChangeKind.ORDER);
            assertThat(changes.ushers()).containsExactly("Y0");
        }
    }

    @Nested
    class Sheets {

        @Test
        void sayWhomToMeetWhereAndWhenAndLeaveRoomForTicks() {
            UsherSheets sheets = UsherSheets.of(REQUEST, SEATS, plan(THREE), Language.CHINESE);
            assertThat(sheets.ushers()).hasSize(3);
            UsherSheet sheet = sheets.ushers().get(0);
            assertThat(sheet.title()).isEqualTo("2026年一季度全市经济运行分析会引导交接单（引导员Y1）");
            assertThat(sheet.columns()).containsSequence("会合点", "会合时间", "座位");
            assertThat(sheet.rows()).allSatisfy(row -> {
                assertThat(row.get(5)).isEqualTo("08:40");
                assertThat(row.get(6)).matches("\\d+排.区左起第\\d+座");
                assertThat(row.subList(10, 12)).containsOnly("");
            });
            assertThat(sheet.toString()).doesNotContain(sheet.rows().get(0).get(1));
        }

        @Test
        void sayTheWayAsTheGuideSaysIt() {
            SeatGuide guide = SeatGuide.of(REQUEST, SEATS);
            UsherPlan plan = plan(THREE);
            UsherSheets sheets = UsherSheets.of(REQUEST, SEATS, plan, Language.CHINESE);
            for (int i = 0; i < 3; i++) {
                List<String> ways = sheets.ushers().get(i).rows().stream()
                        .map(row -> row.get(8))
                        .toList();
                assertThat(ways)
                        .allMatch(way -> way.matches("请由[前中后][左右]门进场，.+"))
                        .isEqualTo(plan.duties().get(i).people().stream()
                                .map(person -> guide.find(person.person())
                                        .flatMap(PersonLocation::way)
                                        .orElseThrow()
                                        .text(Language.CHINESE))
                                .toList());
            }
        }

        @Test
        void leadFromTheEntranceOfTheMeetingPointWhereItIsAnother() {
            UsherPlan plan = plan(THREE.toBuilder()
                    .addMeetingPoint(new MeetingPoint("后左门外", List.of("D5")))
                    .build());
            assertThat(UsherSheets.of(REQUEST, SEATS, plan, Language.ENGLISH).ushers().stream()
                            .flatMap(sheet -> sheet.rows().stream())
                            .map(row -> row.get(8)))
                    .hasSize(8)
                    .allMatch(way -> way.startsWith("Enter by 后左门, "));
        }

        @Test
        void sayToWhichFloorToGoWhereTheSeatHasNoEntrance() {
            Seat above = REQUEST.venue().seats().get(0);
            Venue venue = Venue.builder()
                    .from(REQUEST.venue())
                    .entrances(List.of(new Entrance("D9", "大门", "0", Wall.BACK, 0, 24, true)))
                    .build();
            assertThat(UsherSheets.of(REQUEST.toBuilder().venue(venue).build(), SEATS, plan(THREE), Language.CHINESE)
                            .ushers()
                            .get(0)
                            .rows()
                            .get(0)
                            .get(8))
                    .as("the entrances that the plan names are gone")
                    .isEmpty();
            SeatingRequest request = REQUEST.toBuilder().venue(venue).build();
            UsherPlan plan = UsherPlan.of(request, SEATS, THREE);
            assertThat(UsherSheets.of(request, SEATS, plan, Language.CHINESE)
                            .ushers()
                            .get(0)
                            .rows()
                            .get(0)
                            .get(8))
                    .isEqualTo("请由大门进场，再到" + above.floor() + "楼");
        }

        @Test
        void areSignedByWhoHandsThemOverAndWhoTakesThemOver() {
            UsherSheets sheets = UsherSheets.of(REQUEST, SEATS, plan(THREE), Language.CHINESE);
            assertThat(sheets.ushers().get(0).signatures()).containsExactly("交接人", "接单人（引导员Y1）", "交接时间");
            assertThat(sheets.rostrum().orElseThrow().signatures()).containsExactly("次序核对人", "领位（引导员Y0）", "交接时间");
        }

        @Test
        void haveACopyForWhoStandsIn() {
            UsherPlan plan = plan(THREE);
            UsherSheets sheets = UsherSheets.of(REQUEST, SEATS, plan, Language.CHINESE);
            assertThat(sheets.standIns()).hasSize(3).allSatisfy(copy -> {
                UsherDuty duty = plan.duties().stream()
                        .filter(one -> copy.usher().equals(Optional.of(one.usher())))
                        .findFirst()
                        .orElseThrow();
                assertThat(copy.standIn()).isEqualTo(duty.standIn()).isPresent();
                assertThat(copy.title())
                        .endsWith("（引导员%s，替岗引导员%s用）"
                                .formatted(duty.usher(), copy.standIn().orElseThrow()));
                assertThat(copy.rows())
                        .isEqualTo(
                                sheets.ushers().get(plan.duties().indexOf(duty)).rows());
            });
            UsherSheet entry = sheets.rostrumStandIn().orElseThrow();
            assertThat(entry.title()).matches(".*主席台入场次序单（替岗引导员Y\\d用）");
            assertThat(entry.rows()).isEqualTo(sheets.rostrum().orElseThrow().rows());
        }

        @Test
        void ofOneStandInFollowEachOther() {
            UsherPlan plan = plan(THREE.toBuilder()
                    .ushers(List.of(
                            new Usher("A", UsherTask.HALL, Optional.empty(), Optional.empty(), Optional.of("R")),
                            new Usher("B", UsherTask.HALL, Optional.empty(), Optional.empty(), Optional.of("S")),
                            new Usher("C", UsherTask.HALL, Optional.empty(), Optional.empty(), Optional.of("R")),
                            Usher.of("R", UsherTask.RESERVE),
                            Usher.of("S", UsherTask.RESERVE)))
                    .build());
            assertThat(UsherSheets.of(REQUEST, SEATS, plan, Language.CHINESE).standIns())
                    .extracting(sheet -> sheet.standIn().orElseThrow())
                    .containsExactly("R", "R", "S");
        }

        @Test
        void ofTheRostrumSayInWhichOrderToEnter() {
            UsherSheet sheet = UsherSheets.of(REQUEST, SEATS, plan(THREE), Language.CHINESE)
                    .rostrum()
                    .orElseThrow();
            assertThat(sheet.rows()).hasSize(11);
            assertThat(sheet.notes()).contains("集合：08:40　休息室：一楼贵宾室　入场：08:55", "入场次序：按排名，一列。", "领位：引导员Y0（走在最前）");
            assertThat(sheet.rows().get(0)).contains("董拟桃", "市长");
        }

        @Test
        void areInEnglishToo() {
            UsherSheets sheets = UsherSheets.of(REQUEST, SEATS, plan(THREE), Language.ENGLISH);
            assertThat(sheets.rostrum().orElseThrow().notes())
                    .contains("Gather: 08:40, lounge: 一楼贵宾室. Enter: 08:55.", "They enter by rank, in one file.");
            assertThat(sheets.ushers().get(0).columns()).contains("meet at", "seat");
        }
    }

    @Nested
    class Settings {

        @Test
        void areRefusedWithAFaultThatIsNamed() {
            assertThatThrownBy(() -> UsherSettings.builder()
                            .addUshers(Usher.of("Y1", UsherTask.HALL), Usher.of("Y1", UsherTask.HALL))
                            .build())
                    .hasMessage("Usher Y1 is given twice.");
            assertThatThrownBy(() -> UsherSettings.builder()
                            .addUshers(Usher.of("Y1", UsherTask.LEAD), Usher.of("Y2", UsherTask.LEAD))
                            .build())
                    .hasMessage("Usher Y2 is not the only one who leads the rostrum of a room.");
            assertThatThrownBy(() ->
                            new Usher("Y1", UsherTask.HALL, Optional.empty(), Optional.empty(), Optional.of("Y1")))
                    .hasMessage("Usher Y1 stands in for himself or herself.");
            assertThatThrownBy(() -> UsherSettings.builder()
                            .addMeetingPoints(
                                    new MeetingPoint("前左门", List.of("D1")), new MeetingPoint("前右门", List.of("D1")))
                            .build())
                    .hasMessage("Entrance D1 belongs to two meeting points.");
        }

        @Test
        void keepNamesOutOfTexts() {
            assertThat(new Usher("Y1", UsherTask.HALL, Optional.of("韩例"), Optional.empty(), Optional.empty()))
                    .hasToString("Usher[id=Y1, task=hall]");
        }
    }

    @Test
    void aRoomHasNoOrderOfEntry() {
        SeatingRequest room = SampleMeetings.request("executive");
        UsherPlan plan = UsherPlan.of(room, SeatingEngine.create().seat(room), THREE);
        assertThat(plan.rostrum()).isEmpty();
    }

    @Test
    void whoHasNoSeatInThePlanIsReported() {
        SeatPlan none = SEATS.toBuilder().seatings(List.<Seating>of()).build();
        UsherPlan plan = UsherPlan.of(REQUEST, none, THREE);
        assertThat(plan.people()).isEmpty();
        assertThat(plan.findings().codes()).containsExactly("usher-no-seat");
    }
}
