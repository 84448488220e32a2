package dev.huiwu.seating.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.notification.NotificationCall;
import dev.huiwu.core.notification.NotificationMatter;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SampleMeetings;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.card.SeatCards;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuidePages;
import dev.huiwu.seating.guide.PageFormat;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.PlanStage;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.Replanner;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.replan.SeatMove;
import dev.huiwu.seating.sheet.SeatNames;
import dev.huiwu.seating.usher.Usher;
import dev.huiwu.seating.usher.UsherDuty;
import dev.huiwu.seating.usher.UsherPlan;
import dev.huiwu.seating.usher.UsherSettings;
import dev.huiwu.seating.usher.UsherTask;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeWorkOrderTest {

    private static final SeatingRequest REQUEST = SampleMeetings.request("economic-analysis");
    private static final SeatPlan PLAN = SeatingEngine.create().seat(REQUEST);
    private static final OffsetDateTime TEN = OffsetDateTime.parse("2026-04-23T22:00:00+08:00");
    private static final ReplanLimits LAID =
            ReplanLimits.builder().stage(PlanStage.LAID).build();

    /** People of the floor with a card of their own, so many from each of different units. */
    private static final List<Attendee> ONE_A_UNIT = REQUEST.people().stream()
            .filter(person -> !person.onRostrum()
                    && person.card() == CardText.PERSON
                    && !person.important()
                    && person.standIn().isEmpty())
            .collect(Collectors.toMap(
                    Attendee::unit, person -> person, (one, other) -> one, java.util.LinkedHashMap::new))
            .values()
            .stream()
            .toList();

    private static ReplanResult change(ReplanLimits limits, SeatChange... changes) {
        return Replanner.create().replan(PLAN, REQUEST, ChangeOrder.of("临时调整", "市政府秘书长", changes), limits);
    }

    private static WorkOrderSettings.Builder settings() {
        return WorkOrderSettings.builder()
                .number("G1")
                .at(TEN)
                .reason("临时调整")
                .approver("市政府秘书长")
                .limits(LAID);
    }

    private static SeatChange substitute(Attendee person, String name) {
        return new SeatChange.Substitute(
                person.id(),
                new LeaveRequest("公务出差"),
                new SubstituteAttendee(new PersonName(name), Optional.of("副局长")));
    }

    private static Attendee newcomer(UnitId unit, String name) {
        return Attendee.builder()
                .from(ONE_A_UNIT.get(0))
                .id(new PersonId("NEW-1"))
                .unit(unit)
                .name(new PersonName(name))
                .post("科长")
                .zone(Optional.empty())
                .build();
    }

    @Nested
    class OfThreeChangesAtTen {

        private final Attendee ill = ONE_A_UNIT.get(3);
        private final Attendee away = ONE_A_UNIT.get(12);
        private final UnitId more = ONE_A_UNIT.get(30).unit();
        private final ReplanResult change = change(
                LAID,
                new SeatChange.Vacate(ill.id()),
                substitute(away, "𬭚代会"),
                new SeatChange.Grow(more, List.of(newcomer(more, "新来者"))));
        private final ChangeWorkOrder order =
                ChangeWorkOrder.of(change, settings().build());

        @Test
        void r47HasEveryAffectedCardGuideAndCallOnceInWalkingOrder() {
            assertComplete(change, order, PlanStage.LAID);
            assertThat(order.calls())
                    .extracting(NotificationCall::unit)
                    .contains(ill.unit(), away.unit(), more)
                    .doesNotHaveDuplicates();
            assertThat(order.cardsToPrint())
                    .extracting(card -> card.card().text())
                    .contains("𬭚代会", "新来者")
                    .hasSize(2);
            assertThat(order.seats()).allMatch(SeatTask::laid);
        }

        @Test
        void callsSayWhoComesAndWhereTheUnitSitsIfItsSeatsChanged() {
            String substituted = order.call(away.unit()).orElseThrow().say(Language.CHINESE);
            assertThat(substituted).contains("由𬭚代会代会", "座位不变").doesNotContain("座位改为");
            NotificationCall grown = order.call(more).orElseThrow();
            assertThat(grown.about(NotificationMatter.SEATS)).isTrue();
            change.moves().stream().filter(SeatMove::betweenSeats).forEach(move -> {
                Attendee moved = change.request().list().find(move.person()).orElseThrow();
                SeatGuide guide = SeatGuide.of(change.request(), change.plan());
                String told = order.call(moved.unit()).orElseThrow().say(Language.CHINESE);
                if (guide.find(moved.unit()).orElseThrow().people() == 1) {
                    assertThat(told).doesNotContain("其中");
                } else {
                    assertThat(told)
                            .contains(moved.name().orElseThrow().display() + "改坐"
                                    + guide.find(move.person()).orElseThrow().text(Language.CHINESE));
                }
            });
            assertThat(grown.say(Language.CHINESE))
                    .contains(SeatGuide.of(change.request(), change.plan())
                            .find(more)
                            .orElseThrow()
                            .text(Language.CHINESE));
        }

        @Test
        void callsNameEveryDoorThatTheUnitUses() {
            assertNamesDoors(change, order);
        }

        @Test
        void aUnitThatComesNewIsToldItsSeatsAndOfNoGuideThatIsVoid() {
            UnitId unit = ill.unit();
            ReplanResult gone = change(
                    LAID,
                    REQUEST.people().stream()
                            .filter(person -> person.unit().equals(unit))
                            .map(person -> new SeatChange.Vacate(person.id()))
                            .toArray(SeatChange[]::new));
            ReplanResult back = Replanner.create()
                    .replan(
                            gone.plan(),
                            gone.request(),
                            new ChangeOrder(
                                    List.of(new SeatChange.Insert(List.of(newcomer(unit, "新来者")))), "临时变化", "秘书长"),
                            LAID);
            NotificationCall call =
                    ChangeWorkOrder.of(back, settings().build()).call(unit).orElseThrow();
            assertThat(call.say(Language.CHINESE)).contains("贵单位1人座位为：").doesNotContain("作废", "改为");
            assertThat(call.say(Language.ENGLISH))
                    .contains("The seat guide follows.")
                    .doesNotContain("no longer");
        }

        @Test
        void takesAsLongAsItsPartsOneAfterTheOtherButForTheCalls() {
            int seats = order.seats().size();
            int pages = order.documents().size();
            assertThat(order.time())
                    .isEqualTo(new WorkTime(10, 3 * order.calls().size(), 5 + (2 + pages + 1) / 2, seats));
            assertThat(order.time().total()).isEqualTo(10 + 5 + (2 + pages + 1) / 2 + seats);
            assertThat(order.endsAt()).isEqualTo(TEN.plusMinutes(order.time().total()));
        }

        @Test
        void aUnitThatGoesFarBackForOneNewcomerIsNamedWithWhoHasItsSeats() {
            assertThat(order.findings().list())
                    .filteredOn(finding -> finding.code().equals("change-unit-behind"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.subjects()).hasSize(2);
                        assertThat(finding.arguments()).containsEntry("rows", "11");
                        assertThat(finding.zh()).contains("整体后移 11 排：最前的座位由左区 4排1号移到中区 15排3号，原座位让给单位");
                    });
        }

        @Test
        void isSaidToBeTooLateWhenItEndsAfterTheDoorsOpen() {
            OffsetDateTime eight = OffsetDateTime.parse("2026-04-24T07:55:00+08:00");
            ChangeWorkOrder late =
                    ChangeWorkOrder.of(change, settings().at(eight).build());
            assertThat(late.findings().codes()).startsWith("change-too-late");
        }

        @Test
        void readsAsASheetWithNamesForBothWhoLayAndWhoCheck() {
            WorkOrderSheet sheet = WorkOrderSheet.of(
                    order, change, settings().build(), LiaisonDirectory.of(List.of()), Language.CHINESE);
            assertThat(sheet.parts())
                    .extracting(WorkOrderSheet.Part::kind)
                    .containsExactly(
                            WorkOrderSheet.Kind.SEATS, WorkOrderSheet.Kind.CALLS, WorkOrderSheet.Kind.DOCUMENTS);
            assertThat(sheet.parts().get(0).lines())
                    .hasSameSizeAs(order.seats())
                    .extracting(WorkOrderSheet.Line::putDown)
                    .contains("𬭚代会（新打印）", "新来者（新打印）");
            assertThat(sheet.heads()).anyMatch(head -> head.contains("审批人：市政府秘书长"));
            assertThat(sheet.notes()).hasSize(1);
            assertThat(sheet.toString()).doesNotContain("代会");
        }
    }

    /** Every door of a called unit is named; of who sits on the rostrum as well, as that of the others only. */
    private static void assertNamesDoors(ReplanResult change, ChangeWorkOrder order) {
        SeatGuide guide = SeatGuide.of(change.request(), change.plan());
        for (NotificationCall call : order.calls()) {
            if (call.about(NotificationMatter.SEATS)) {
                UnitLocation unit = guide.find(call.unit()).orElseThrow();
                String said = call.say(Language.CHINESE);
                unit.ways().forEach(way -> assertThat(said).contains(way.doorText(Language.CHINESE)));
                assertThat(said.contains("台下人员请由"))
                        .isEqualTo(!unit.ways().isEmpty()
                                && unit.parts().stream().anyMatch(part -> part.kind() == UnitLocation.Kind.ROSTRUM));
            }
        }
    }

    @Nested
    class ByWhatIsDoneAlready {

        private final Attendee ill = ONE_A_UNIT.get(3);

        @Test
        void cardsNotYetLaidAreChangedInTheBoxAndGuidesNotYetSentAreNotTold() {
            ReplanLimits planned = ReplanLimits.fewestMoves();
            ReplanResult change = change(planned, new SeatChange.Vacate(ill.id()));
            ChangeWorkOrder order =
                    ChangeWorkOrder.of(change, settings().limits(planned).build());
            assertThat(order.seats()).isNotEmpty().noneMatch(SeatTask::laid);
            assertThat(order.calls()).noneMatch(call -> call.about(NotificationMatter.SEATS));
            assertThat(order.documents()).extracting(ChangedDocument::fate).containsOnly(DocumentFate.PRINT);
            assertComplete(change, order, PlanStage.PLANNED);
        }

        @Test
        void unitsThatKnowTheirSeatsGetTheirGuideAnewAndTheOldOneBack() {
            ReplanResult change = change(LAID, new SeatChange.Vacate(ill.id()));
            ChangeWorkOrder order = ChangeWorkOrder.of(change, settings().build());
            assertThat(order.documents())
                    .contains(new ChangedDocument(
                            DocumentKind.UNIT_GUIDE, Optional.of(ill.unit().value()), DocumentFate.REPLACE));
            assertThat(order.guidesToPrint()).containsExactly(ill.unit());
        }

        @Test
        void aUnitOfWhichNobodyComesAnyMoreHasItsGuideWithdrawn() {
            UnitId alone = REQUEST.people().stream()
                    .map(Attendee::unit)
                    .filter(unit -> REQUEST.people().stream()
                                    .filter(person -> person.unit().equals(unit))
                                    .count()
                            == 1)
                    .filter(unit -> REQUEST.people().stream()
                            .anyMatch(person -> person.unit().equals(unit) && !person.onRostrum()))
                    .findFirst()
                    .orElseThrow();
            Attendee one = REQUEST.people().stream()
                    .filter(person -> person.unit().equals(alone))
                    .findFirst()
                    .orElseThrow();
            ChangeWorkOrder order = ChangeWorkOrder.of(
                    change(LAID, new SeatChange.Vacate(one.id())), settings().build());
            assertThat(order.documents())
                    .contains(new ChangedDocument(
                            DocumentKind.UNIT_GUIDE, Optional.of(alone.value()), DocumentFate.WITHDRAW));
            assertThat(order.guidesToPrint()).isEmpty();
            NotificationCall call = order.call(alone).orElseThrow();
            assertThat(call.say(Language.CHINESE)).contains("座位指引作废");
            assertThat(call.say(Language.ENGLISH)).contains("seat guide is void");
        }
    }

    /** Returns which place from the left of its row each person of the rostrum has. */
    private static Map<PersonId, Integer> places(SeatPlan plan) {
        Map<PersonId, Integer> places = new HashMap<>();
        Map<Integer, Integer> counted = new HashMap<>();
        plan.rostrum().forEach(chair -> {
            int place = counted.merge(chair.rowIndex(), 1, Integer::sum);
            plan.seatings().stream()
                    .filter(seating -> seating.seat().equals(chair.id()))
                    .forEach(seating -> places.put(seating.person(), place));
        });
        return places;
    }

    @Nested
    class OnTheRostrum {

        @Test
        void whoeverLeavesEveryCardIsTakenUpWhereItLies() {
            Map<PersonId, Integer> was = places(PLAN);
            for (PersonId leader : was.keySet()) {
                ReplanResult change = change(LAID, new SeatChange.Vacate(leader));
                ChangeWorkOrder order = ChangeWorkOrder.of(change, settings().build());
                WorkOrderSheet sheet = WorkOrderSheet.of(
                        order, change, settings().build(), LiaisonDirectory.of(List.of()), Language.CHINESE);
                List<WorkOrderSheet.Line> lines = sheet.parts().stream()
                        .filter(part -> part.kind() == WorkOrderSheet.Kind.SEATS)
                        .flatMap(part -> part.lines().stream())
                        .toList();
                assertThat(lines).extracting(WorkOrderSheet.Line::where).doesNotHaveDuplicates();
                was.forEach((person, place) -> {
                    String name = change.requestBefore()
                            .list()
                            .find(person)
                            .orElseThrow()
                            .name()
                            .orElseThrow()
                            .display();
                    lines.stream()
                            .filter(line -> line.takeAway().startsWith(name))
                            .forEach(line -> assertThat(line.where()).contains("左起第%s座".formatted(place)));
                });
            }
        }

        @Test
        void theRowIsSetAnewWithOneChairLessAndItsCardsAreTold() {
            PersonId fourth = REQUEST.people().stream()
                    .filter(Attendee::onRostrum)
                    .map(Attendee::id)
                    .skip(3)
                    .findFirst()
                    .orElseThrow();
            ReplanResult change = change(LAID, new SeatChange.Vacate(fourth));
            ChangeWorkOrder order = ChangeWorkOrder.of(
                    change,
                    settings()
                            .ushers(UsherSettings.builder()
                                    .addUshers(Usher.of("Y0", UsherTask.LEAD), Usher.of("Y1", UsherTask.HALL))
                                    .mostPeople(10)
                                    .build())
                            .build());
            assertThat(order.chairs()).hasSize(1);
            assertThat(order.chairs().get(0).rostrum()).isTrue();
            assertThat(order.chairs().get(0).before() - order.chairs().get(0).now())
                    .isEqualTo(1);
            assertThat(order.prints(DocumentKind.ROSTRUM_ENTRY)).isTrue();
            assertThat(change.moves().stream().filter(SeatMove::betweenSeats)).isNotEmpty();
            Map<PersonId, Integer> was = places(change.before());
            places(change.plan()).forEach((person, place) -> {
                Attendee leader = change.request().list().find(person).orElseThrow();
                String told =
                        "%s改坐主席台左起第%s座".formatted(leader.name().orElseThrow().display(), place);
                assertThat(order.call(leader.unit())
                                .filter(call -> call.say(Language.CHINESE).contains(told))
                                .isPresent())
                        .as(told)
                        .isEqualTo(!place.equals(was.get(person)));
            });
            assertThat(order.calls())
                    .extracting(call -> call.say(Language.CHINESE))
                    .anySatisfy(said -> assertThat(said).contains("其他座位不变").doesNotContain("作废"));
            assertThat(order.findings().codes()).contains("change-on-rostrum");
            assertNamesDoors(change, order);
            assertComplete(change, order, PlanStage.LAID);
        }
    }

    @Nested
    class AfterAnotherOrder {

        private final Attendee person = ONE_A_UNIT.get(12);
        private final ReplanResult first = change(LAID, substitute(person, "代会甲"));
        private final ReplanResult second = again(first, substitute(person, "代会乙"));

        private ReplanResult again(ReplanResult before, SeatChange... changes) {
            return Replanner.create()
                    .replan(before.plan(), before.request(), ChangeOrder.of("临时调整", "秘书长", changes), LAID);
        }

        private ChangeWorkOrder order(ReplanResult change, ReplanResult... made) {
            return ChangeWorkOrder.of(
                    change,
                    settings()
                            .box(WorkOrderSettings.box(List.of(made), CardPolicy.usual()))
                            .build());
        }

        private List<String> printed(ChangeWorkOrder order) {
            return order.cardsToPrint().stream().map(card -> card.card().text()).toList();
        }

        @Test
        void aCardThatItPutIntoTheBoxIsTakenFromThereOnce() {
            assertThat(printed(order(first))).containsExactly("代会甲");
            assertThat(printed(order(second, first))).containsExactly("代会乙");
            ReplanResult third = again(second, substitute(person, "代会甲"));
            ChangeWorkOrder order = order(third, first, second);
            assertThat(printed(order)).isEmpty();
            assertThat(order.seats()).singleElement().matches(SeatTask::fromBox);
            assertThat(WorkOrderSheet.of(
                                    order, third, settings().build(), LiaisonDirectory.of(List.of()), Language.CHINESE)
                            .parts()
                            .get(0)
                            .lines()
                            .get(0)
                            .putDown())
                    .isEqualTo("代会甲（箱内已有，取出）");
            assertThat(WorkOrderSettings.box(List.of(first, second, third), CardPolicy.usual())
                            .cards())
                    .as("that card stands again")
                    .extracting(card -> card.card().text())
                    .contains("代会乙")
                    .doesNotContain("代会甲");
        }

        @Test
        void aTimeBeforeItsOwnIsAsWell() {
            WorkOrderSettings early = settings().follows(TEN.plusMinutes(1)).build();
            assertThat(ChangeWorkOrder.of(second, early).findings().codes()).contains("change-too-early");
            assertThat(ChangeWorkOrder.of(second, settings().follows(TEN).build())
                            .findings()
                            .codes())
                    .doesNotContain("change-too-early");
        }
    }

    @Nested
    class SaysWhatGotWorse {

        private final Attendee speaker =
                ONE_A_UNIT.get(9).toBuilder().speakingOrder(2).build();
        private final SeatingRequest request = REQUEST.toBuilder()
                .list(AttendeeList.draft(REQUEST.list().replacing(speaker)).lock("市政府秘书长"))
                .build();

        private ReplanResult change(ReplanLimits limits, SeatChange... changes) {
            return Replanner.create().replan(PLAN, request, ChangeOrder.of("临时调整", "市政府秘书长", changes), limits);
        }

        @Test
        void onItsHeadWithUnitsAndSeatsInWords() {
            Attendee one = ONE_A_UNIT.get(5);
            Attendee other = ONE_A_UNIT.get(6);
            SeatId seat = PLAN.seatOf(other.id()).orElseThrow();
            ReplanResult change = change(
                    LAID.toBuilder().extraSplits(2).build(),
                    new SeatChange.MovePerson(one.id(), seat),
                    new SeatChange.Vacate(speaker.id()));
            ChangeWorkOrder order = ChangeWorkOrder.of(change, settings().build());
            assertThat(order.findings().codes()).contains("change-moved-out", "change-speaker-left");
            String name = SeatNames.of(change.request(), change.plan(), Language.CHINESE)
                    .of(seat);
            String unit = REQUEST.units().find(other.unit()).orElseThrow().shortName();
            assertThat(order.findings().list())
                    .anySatisfy(finding -> assertThat(finding.zh())
                            .contains("座位" + name, other.id() + "（" + unit + "）")
                            .doesNotContain(
                                    seat.value(), other.name().orElseThrow().display()));
            assertThat(WorkOrderSheet.of(
                                    order, change, settings().build(), LiaisonDirectory.of(List.of()), Language.CHINESE)
                            .warnings())
                    .as("the order may name people")
                    .hasSameSizeAs(order.findings().list())
                    .anySatisfy(warning -> assertThat(warning)
                            .contains(other.name().orElseThrow().display() + "（" + unit + "）"))
                    .anySatisfy(warning -> assertThat(warning).contains("由谁发言"));
        }

        @Test
        void andNothingOfWhatWasSoBefore() {
            ReplanResult first = change(LAID, substitute(speaker, "代会甲"));
            assertThat(ChangeWorkOrder.of(first, settings().build()).findings().codes())
                    .containsOnlyOnce("speaker-stand-in");
            ReplanResult second = Replanner.create()
                    .replan(
                            first.plan(),
                            first.request(),
                            ChangeOrder.of(
                                    "临时调整",
                                    "秘书长",
                                    new SeatChange.Vacate(ONE_A_UNIT.get(3).id())),
                            LAID);
            assertThat(second.plan().findings().codes()).contains("speaker-stand-in");
            assertThat(ChangeWorkOrder.of(second, settings().build()).findings().codes())
                    .doesNotContain("speaker-stand-in");
        }

        @Test
        void ofTornZonesWithoutTheAdviceToTakeAnotherHall() {
            List<SeatChange> everywhere = new ArrayList<>();
            ONE_A_UNIT
                    .subList(0, 6)
                    .forEach(person -> everywhere.add(new SeatChange.Swap(
                            person.id(),
                            ONE_A_UNIT
                                    .get(ONE_A_UNIT.size() - 1 - everywhere.size())
                                    .id())));
            ReplanResult change = change(LAID, everywhere.toArray(SeatChange[]::new));
            assertThat(change.plan().findings().codes()).contains("zone-torn");
            ChangeWorkOrder order = ChangeWorkOrder.of(change, settings().build());
            assertThat(order.findings().codes()).contains("change-zone-torn").doesNotContain("zone-torn");
            assertThat(order.findings()
                            .and(ChangeWords.of(change).worse(change.plan().findings()))
                            .list())
                    .allSatisfy(
                            finding -> assertThat(finding.zh() + finding.en()).doesNotContain("换会场", "another venue"));
        }

        @Test
        void notOfUnitsAndZonesTornByWhomTheOfficeItselfSeatsElsewhere() {
            Map<UnitId, List<Attendee>> units =
                    REQUEST.people().stream().collect(Collectors.groupingBy(Attendee::unit));
            Attendee moved = ONE_A_UNIT.stream()
                    .filter(person ->
                            units.getOrDefault(person.unit(), List.of()).size() > 2)
                    .findFirst()
                    .orElseThrow();
            Set<SeatId> taken = PLAN.seatings().stream().map(Seating::seat).collect(Collectors.toSet());
            Seat rearmost = REQUEST.venueInUse().seats().stream()
                    .filter(seat -> seat.ordinary() && !taken.contains(seat.id()))
                    .max(Comparator.comparing(Seat::y))
                    .orElseThrow();
            ReplanResult change = change(LAID, new SeatChange.MovePerson(moved.id(), rearmost.id()));
            assertThat(change.plan().findings().stream()
                            .filter(finding -> finding.code().equals("group-torn"))
                            .map(finding -> finding.subjects().get(0)))
                    .contains(moved.unit().value());
            assertThat(ChangeWorkOrder.of(change, settings().build()).findings().codes())
                    .doesNotContain("change-group-torn", "change-zone-torn");
        }

        @Test
        void ofAllHolesInTheFrontRowsAtOnceByName() {
            List<Attendee> inFront = REQUEST.people().stream()
                    .filter(person -> !person.onRostrum()
                            && PLAN.seatOf(person.id())
                                    .flatMap(REQUEST.venueInUse()::seat)
                                    .filter(seat -> seat.block().equals("中区")
                                            && seat.rowIndex() == 1
                                            && Set.of("3", "4").contains(seat.label()))
                                    .isPresent())
                    .toList();
            assertThat(inFront).hasSize(2);
            ReplanResult change = change(
                    LAID,
                    inFront.stream()
                            .map(person -> new SeatChange.Vacate(person.id()))
                            .toArray(SeatChange[]::new));
            assertThat(ChangeWorkOrder.of(change, settings().build()).findings().list())
                    .filteredOn(finding -> finding.code().equals("front-row-hole"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.zh()).contains("2 个空座", "中区 1排3号、中区 1排4号"));
        }

        @Test
        void onlyOfThoseWhoAreNew() {
            Finding before = otherEntrance("P1", "P2");
            assertThat(Worsened.since(Findings.of(before), Findings.of(otherEntrance("P2"))))
                    .isEmpty();
            assertThat(Worsened.since(Findings.of(before), Findings.of(otherEntrance("P1", "P3"))))
                    .containsExactly(otherEntrance("P3"));
        }

        private Finding otherEntrance(String... people) {
            return SeatingTexts.TEXTS.finding(
                    "usher-other-entrance",
                    Severity.WARNING,
                    draft -> draft.about((Object[]) people).with("people", people.length));
        }
    }

    @Nested
    class OfUshers {

        private final UsherSettings ushers = UsherSettings.ofNumber(3);

        private ChangeWorkOrder standInFor(Attendee person) {
            ReplanResult change = change(LAID, substitute(person, "代会丙"));
            return ChangeWorkOrder.of(change, settings().ushers(ushers).build());
        }

        @Test
        void aStandInOnTheSameSeatChangesTheSheetThatNamesHim() {
            Attendee leader = REQUEST.people().stream()
                    .filter(Attendee::onRostrum)
                    .findFirst()
                    .orElseThrow();
            assertThat(standInFor(leader).prints(DocumentKind.ROSTRUM_ENTRY)).isTrue();
            Attendee guest = REQUEST.people().stream()
                    .filter(person -> person.important() && !person.onRostrum())
                    .findFirst()
                    .orElseThrow();
            assertThat(standInFor(guest).subjects(DocumentKind.USHER_SHEET)).hasSize(1);
            assertThat(standInFor(guest).prints(DocumentKind.ROSTRUM_ENTRY)).isFalse();
            assertThat(standInFor(ONE_A_UNIT.get(5)).prints(DocumentKind.USHER_SHEET))
                    .isFalse();
        }

        @Test
        void oneAbsentGuestChangesTheSheetOfHisUsherAndNoneThatNeedNotChange() {
            UsherPlan before = UsherPlan.of(REQUEST, PLAN, ushers);
            for (UsherDuty duty : before.duties()) {
                PersonId guest = duty.people().get(0).person();
                ReplanResult change = change(LAID, new SeatChange.Vacate(guest));
                ChangeWorkOrder order =
                        ChangeWorkOrder.of(change, settings().ushers(ushers).build());
                UsherPlan now = order.ushers().orElseThrow();
                assertThat(now.people()).doesNotContain(guest);
                List<Integer> loads = before.duties().stream()
                        .map(one -> one.people().size() - (one.equals(duty) ? 1 : 0))
                        .toList();
                boolean uneven = Collections.max(loads) - Collections.min(loads) > 1;
                assertThat(order.subjects(DocumentKind.USHER_SHEET))
                        .contains(duty.usher())
                        .hasSize(uneven ? 2 : 1);
                assertThat(order.prints(DocumentKind.ROSTRUM_ENTRY)).isFalse();
                assertThat(order.findings().codes())
                        .as("what was so before is not said again")
                        .doesNotContainAnyElementsOf(before.findings().codes());
            }
        }

        @Test
        void theNextChangeGoesOnFromTheUshersOfTheLastOne() {
            UsherPlan first = UsherPlan.of(REQUEST, PLAN, ushers);
            ReplanResult one = change(
                    LAID,
                    new SeatChange.Vacate(first.duties().get(0).people().get(0).person()));
            UsherPlan second = ChangeWorkOrder.of(
                            one, settings().ushers(ushers).ushersBefore(first).build())
                    .ushers()
                    .orElseThrow();
            PersonId next = second.duties().get(1).people().get(0).person();
            ReplanResult two = Replanner.create()
                    .replan(
                            one.plan(),
                            one.request(),
                            new ChangeOrder(List.of(new SeatChange.Vacate(next)), "临时变化", "秘书长"),
                            LAID);
            ChangeWorkOrder order = ChangeWorkOrder.of(
                    two, settings().ushers(ushers).ushersBefore(second).build());
            assertThat(order.ushers()).contains(second.after(two.request(), two.plan(), ushers));
            assertThat(order.subjects(DocumentKind.USHER_SHEET))
                    .containsAll(
                            order.ushers().orElseThrow().changedSince(second).ushers());
        }
    }

    @Nested
    class OfTheChairs {

        @Test
        void addedOnesAndClosedOnesAreToldByRow() {
            Seat end = REQUEST.venue().seats().stream()
                    .filter(seat -> PLAN.seatings().stream()
                            .anyMatch(seating -> seating.seat().equals(seat.id())))
                    .reduce((one, other) -> other)
                    .orElseThrow();
            ReplanResult change = change(
                    LAID,
                    SeatChange.AddSeats.beside(end, dev.huiwu.seating.venue.HallSide.RIGHT, 2),
                    new SeatChange.LoseSeats(Set.of(end.id())));
            ChangeWorkOrder order = ChangeWorkOrder.of(change, settings().build());
            assertThat(order.chairs())
                    .anySatisfy(task -> assertThat(task.added()).hasSize(2))
                    .anySatisfy(task -> assertThat(task.closed()).containsExactly(end.id()));
            assertComplete(change, order, PlanStage.LAID);
        }
    }

    /** Holds an order against the drawings themselves: what is not on it looks the same but for version and hash. */
    @Nested
    class AgainstTheDrawings {

        static List<List<SeatChange>> changes() {
            PersonId leader = REQUEST.people().stream()
                    .filter(Attendee::onRostrum)
                    .map(Attendee::id)
                    .skip(3)
                    .findFirst()
                    .orElseThrow();
            return List.of(
                    List.of(new SeatChange.Vacate(ONE_A_UNIT.get(3).id())),
                    List.of(substitute(ONE_A_UNIT.get(5), "代会甲")),
                    List.of(new SeatChange.Swap(
                            ONE_A_UNIT.get(9).id(), ONE_A_UNIT.get(40).id())),
                    List.of(new SeatChange.Vacate(leader)),
                    List.of(new SeatChange.Substitute(
                            leader,
                            new LeaveRequest("公务出差"),
                            new SubstituteAttendee(new PersonName("代会乙"), Optional.empty()))),
                    List.of(new SeatChange.LoseSeats(
                            Set.of(PLAN.seatOf(ONE_A_UNIT.get(7).id()).orElseThrow()))));
        }

        @ParameterizedTest
        @MethodSource("changes")
        void exactlyTheDrawingsThatSaySomethingElseAreOnIt(List<SeatChange> changes) {
            ReplanResult change = change(LAID, changes.toArray(SeatChange[]::new));
            ChangeWorkOrder order = ChangeWorkOrder.of(change, settings().build());
            GuidePages before = GuidePages.of(change.requestBefore(), change.before(), Language.CHINESE);
            GuidePages now = GuidePages.of(change.request(), change.plan(), Language.CHINESE);
            assertThat(order.prints(DocumentKind.OVERVIEW))
                    .as("overview")
                    .isNotEqualTo(said(before.overview(), change).equals(said(now.overview(), change)));
            Set<String> boards = REQUEST.venue().entrances().stream()
                    .map(Entrance::id)
                    .filter(id -> !said(before.board(id, PageFormat.A1_PORTRAIT), change)
                            .equals(said(now.board(id, PageFormat.A1_PORTRAIT), change)))
                    .collect(Collectors.toSet());
            assertThat(order.subjects(DocumentKind.ENTRANCE_BOARD)).containsExactlyInAnyOrderElementsOf(boards);
            Set<UnitId> told = Set.copyOf(order.guidesToPrint());
            SeatGuide.of(change.request(), change.plan()).units().stream()
                    .map(UnitLocation::unit)
                    .filter(unit -> !told.contains(unit))
                    .limit(40)
                    .forEach(unit -> assertThat(said(now.unit(unit), change))
                            .as(unit.value())
                            .isEqualTo(said(before.unit(unit), change)));
        }

        /** Returns the texts of a drawing but for the version of the plan. */
        private static List<String> said(GuideDrawing drawing, ReplanResult change) {
            return drawing.texts().stream()
                    .map(text -> text.label().text())
                    .filter(text -> !text.contains(change.before().hash().substring(0, 6))
                            && !text.contains(change.plan().hash().substring(0, 6)))
                    .sorted()
                    .toList();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("changes", 25));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofAnyChangesHasExactlyWhatTheyConcern(long seed) {
        Dice dice = new Dice(seed);
        List<SeatChange> changes = new ArrayList<>();
        List<Attendee> left = new ArrayList<>(ONE_A_UNIT);
        for (int k = dice.between(1, 4); k > 0; k--) {
            Attendee one = left.remove(dice.below(left.size()));
            Attendee other = left.remove(dice.below(left.size()));
            changes.add(
                    switch (dice.below(4)) {
                        case 0 -> new SeatChange.Vacate(one.id());
                        case 1 -> substitute(one, "代会" + (char) ('甲' + k));
                        case 2 -> new SeatChange.Swap(one.id(), other.id());
                        default ->
                            new SeatChange.Insert(List.of(Attendee.builder()
                                    .from(newcomer(one.unit(), "新来" + (char) ('甲' + k)))
                                    .id(new PersonId("NEW-" + k))
                                    .build()));
                    });
        }
        ReplanResult change = change(LAID, changes.toArray(SeatChange[]::new));
        assertComplete(change, ChangeWorkOrder.of(change, settings().build()), PlanStage.LAID);
    }

    /** Holds an order against the two plans: cards, guides, sign-in sheets and calls, all of them and no others, each once. */
    private static void assertComplete(ReplanResult change, ChangeWorkOrder order, PlanStage stage) {
        Map<SeatId, NameCard> hall = cards(change.requestBefore(), change.before());
        assertThat(order.seats())
                .extracting(task -> List.of(task.seat(), task.turn()))
                .doesNotHaveDuplicates();
        order.seats()
                .forEach(task -> task.takeAway()
                        .ifPresent(card -> assertThat(hall.remove(task.seat())).isEqualTo(card.card())));
        order.seats()
                .forEach(task -> task.putDown()
                        .ifPresent(card ->
                                assertThat(hall.put(task.seat(), card.card())).isNull()));
        assertThat(hall).isEqualTo(cards(change.request(), change.plan()));

        SeatGuide before = SeatGuide.of(change.requestBefore(), change.before());
        SeatGuide now = SeatGuide.of(change.request(), change.plan());
        Set<UnitId> guides = new TreeSet<>(REQUEST.units().protocolOrder());
        Set<UnitId> sheets = new TreeSet<>(REQUEST.units().protocolOrder());
        for (Unit unit : change.request().units().units()) {
            Optional<String> was = before.find(unit.id()).map(place -> place.text(Language.CHINESE));
            Optional<String> is = now.find(unit.id()).map(place -> place.text(Language.CHINESE));
            if (is.isPresent() && !is.equals(was)) {
                guides.add(unit.id());
            }
            Map<PersonId, Object> signing = signing(change.request(), change.plan(), unit.id());
            if (!signing.isEmpty() && !signing.equals(signing(change.requestBefore(), change.before(), unit.id()))) {
                sheets.add(unit.id());
            }
        }
        assertThat(order.guidesToPrint()).containsExactlyElementsOf(guides);
        assertThat(order.subjects(DocumentKind.SIGN_IN_SHEET))
                .containsExactlyElementsOf(sheets.stream().map(UnitId::value).toList());
        assertThat(order.documents())
                .extracting(document -> List.of(document.kind(), document.subject()))
                .doesNotHaveDuplicates();
        assertThat(order.calls()).extracting(NotificationCall::unit).doesNotHaveDuplicates();
        Set<UnitId> told = new TreeSet<>(REQUEST.units().protocolOrder());
        told.addAll(guides);
        change.request().list().attendees().stream()
                .filter(person -> change.before().seatOf(person.id()).isPresent())
                .filter(person -> !change.before()
                        .seatOf(person.id())
                        .equals(change.plan().seatOf(person.id())))
                .forEach(person -> told.add(person.unit()));
        change.request().people().stream()
                .filter(person -> person.standIn().isPresent()
                        && !change.requestBefore()
                                .list()
                                .find(person.id())
                                .flatMap(Attendee::standIn)
                                .equals(person.standIn()))
                .forEach(person -> told.add(person.unit()));
        Set<UnitId> here =
                change.request().people().stream().map(Attendee::unit).collect(Collectors.toSet());
        change.requestBefore().people().stream()
                .map(Attendee::unit)
                .filter(unit -> !here.contains(unit))
                .forEach(told::add);
        assertThat(order.calls().stream()
                        .filter(call -> call.about(NotificationMatter.SEATS))
                        .map(NotificationCall::unit))
                .containsExactlyElementsOf(stage.compareTo(PlanStage.SENT) >= 0 ? told : Set.of());
        SeatCards cards = SeatCards.of(change.request(), change.plan(), CardPolicy.usual());
        List<SeatId> walk = cards.cards().stream().map(SeatCard::seat).toList();
        assertThat(order.seats().stream()
                        .map(SeatTask::seat)
                        .filter(walk::contains)
                        .map(walk::indexOf)
                        .toList())
                .isSorted();
    }

    private static Map<SeatId, NameCard> cards(SeatingRequest request, SeatPlan plan) {
        Map<SeatId, NameCard> cards = new HashMap<>();
        SeatCards.of(request, plan, CardPolicy.usual()).cards().forEach(card -> cards.put(card.seat(), card.card()));
        return cards;
    }

    private static Map<PersonId, Object> signing(SeatingRequest request, SeatPlan plan, UnitId unit) {
        Map<PersonId, Object> people = new HashMap<>();
        request.people().stream()
                .filter(person -> person.unit().equals(unit))
                .forEach(person -> people.put(
                        person.id(),
                        List.of(
                                plan.seatOf(person.id()),
                                Objects.requireNonNull(person.standIn().map(SubstituteAttendee::name)))));
        return people;
    }
}
