package dev.huiwu.seating;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.notification.Notice;
import dev.huiwu.core.notification.NotificationCall;
import dev.huiwu.core.notification.NotificationMatter;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.card.CardChanges;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.card.SeatCards;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.ChangeRecord;
import dev.huiwu.seating.replan.PlanStage;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.RostrumMode;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.usher.EntryFile;
import dev.huiwu.seating.usher.EntryOrder;
import dev.huiwu.seating.usher.EntryPlace;
import dev.huiwu.seating.usher.GuidedPerson;
import dev.huiwu.seating.usher.RostrumEntry;
import dev.huiwu.seating.usher.Usher;
import dev.huiwu.seating.usher.UsherDuty;
import dev.huiwu.seating.usher.UsherPlan;
import dev.huiwu.seating.usher.UsherTask;
import dev.huiwu.seating.venue.DrawnSeat;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Landmark;
import dev.huiwu.seating.venue.NumberingScheme;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Rooms;
import dev.huiwu.seating.venue.Rostrum;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.SeatingChart;
import dev.huiwu.seating.venue.StageSide;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.VenueFacts;
import dev.huiwu.seating.venue.VenuePlan;
import dev.huiwu.seating.venue.VenueRow;
import dev.huiwu.seating.venue.Wall;
import dev.huiwu.seating.workorder.ChairTask;
import dev.huiwu.seating.workorder.ChangeWorkOrder;
import dev.huiwu.seating.workorder.ChangedDocument;
import dev.huiwu.seating.workorder.DocumentFate;
import dev.huiwu.seating.workorder.DocumentKind;
import dev.huiwu.seating.workorder.SeatTask;
import dev.huiwu.seating.workorder.WorkTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A document of each kind, with everything in it filled in. */
final class SeatingDocuments {

    private SeatingDocuments() {}

    static List<Object> all() {
        return List.of(
                seatPlan(),
                usherPlan(),
                workOrder(),
                changeRecord(),
                seatCards(),
                new CardChanges(
                        seatCards().cards(),
                        seatCards().cards(),
                        List.of(new CardChanges.Move(
                                seatCards().cards().get(0), seatCards().cards().get(0)))),
                hall(),
                Rooms.facing("V-2", "二楼会议室", 2, 1),
                VenuePlan.builder()
                        .id("V-1")
                        .name("小礼堂")
                        .addRow(row("左区", NumberingScheme.AISLE_TO_WALL_ODD))
                        .facts(facts())
                        .build(),
                SeatingChart.builder()
                        .id("V-3")
                        .name("剧场")
                        .addSeat(new DrawnSeat(
                                "池座",
                                Optional.of("中区"),
                                "1",
                                4,
                                "12",
                                Optional.of("s-12"),
                                10.5,
                                20,
                                Set.of(SeatFeature.ACCESSIBLE),
                                Optional.of(Location.ofPath("chart.json", "$.zones[0]"))))
                        .facts(facts())
                        .build());
    }

    private static SeatPlan seatPlan() {
        Findings findings = PersonName.check("卓玛.拟措", Location.ofCell("roster.csv", 9, "姓名"), "U001-1");
        return SeatPlan.builder()
                .meetingId("2026-04")
                .venueId("V-1")
                .listVersion(2)
                .style(SeatingStyle.ROWS)
                .sideRule(SideRule.SECOND_ON_RIGHT)
                .addRostrum(new Seat(new SeatId("1/主席台/前排/1"), "1", "主席台", "前排", 1, 1, "1", -0.5, -1, Set.of()))
                .addSeatings(new Seating(
                        new PersonId("U001-1"),
                        new SeatId("1/中区/6/12"),
                        SeatReason.of("zone-whole", "unit", "U001"),
                        Optional.of("T3")))
                .findings(findings)
                .build();
    }

    private static SeatCards seatCards() {
        return new SeatCards(
                List.of(new SeatCard(
                        new SeatId("1/中区/6/12"),
                        new PersonId("U001-1"),
                        Optional.of("T3"),
                        NameCard.of(CardClass.STANDING_PEOPLE, "宋样").with("市发改委"),
                        true)),
                PersonName.check("卓玛.拟措", Location.ofCell("roster.csv", 9, "姓名"), "U001-1"));
    }

    private static UsherPlan usherPlan() {
        OffsetDateTime start = OffsetDateTime.parse("2026-04-24T09:00:00+08:00");
        GuidedPerson met = new GuidedPerson(
                new PersonId("U001-1"), new SeatId("1/中区/6/12"), "前左门内侧", Optional.of("D1"), start.minusMinutes(20));
        GuidedPerson alone = new GuidedPerson(
                new PersonId("U001-2"), new SeatId("1/中区/6/13"), "小礼堂", Optional.empty(), start.minusMinutes(20));
        EntryFile file = new EntryFile(
                Optional.of(HallSide.LEFT), List.of(new EntryPlace(new PersonId("U000-1"), new SeatId("1/主席台/前排/1"))));
        return UsherPlan.builder()
                .meetingId("2026-04")
                .planHash("0123456789abcdef")
                .addUshers(
                        new Usher("Y0", UsherTask.LEAD, Optional.of("韩例"), Optional.of("main"), Optional.of("Y9")),
                        Usher.of("Y1", UsherTask.HALL),
                        Usher.of("Y9", UsherTask.RESERVE))
                .mostPeople(5)
                .rostrum(new RostrumEntry(
                        Optional.of("贵宾室"),
                        start.minusMinutes(15),
                        start.minusMinutes(5),
                        EntryOrder.BY_CHAIR,
                        Optional.of("Y0"),
                        Optional.of("Y9"),
                        List.of(file)))
                .addDuty(new UsherDuty("Y1", Optional.of("Y9"), List.of(met)))
                .addUnattended(alone)
                .findings(PersonName.check("卓玛.拟措", Location.ofCell("roster.csv", 9, "姓名"), "U001-1"))
                .build();
    }

    private static ChangeWorkOrder workOrder() {
        SeatCard card = seatCards().cards().get(0);
        SeatId chair = new SeatId("1/主席台/前排/1");
        return ChangeWorkOrder.builder()
                .number("G1")
                .meetingId("2026-04")
                .at(OffsetDateTime.parse("2026-04-23T22:00:00+08:00"))
                .reason("公务出差")
                .approver("市政府秘书长")
                .planBefore("0123456789abcdef")
                .planNow("fedcba9876543210")
                .addChair(new ChairTask("1", "主席台", "前排", true, 9, 8, List.of(chair), List.of(chair)))
                .addSeat(new SeatTask(
                        card.seat(),
                        card.turn(),
                        Optional.of(card),
                        Optional.of(chair),
                        Optional.of(card),
                        Optional.of(chair),
                        false,
                        true))
                .addCall(new NotificationCall(
                        "G1-U001",
                        new UnitId("U001"),
                        OffsetDateTime.parse("2026-04-23T22:00:00+08:00"),
                        List.of(new Notice(NotificationMatter.SEATS, "座位改了。", "The seats changed."))))
                .addDocument(new ChangedDocument(DocumentKind.UNIT_GUIDE, Optional.of("U001"), DocumentFate.REPLACE))
                .ushers(usherPlan())
                .time(new WorkTime(10, 3, 6, 2))
                .findings(PersonName.check("卓玛.拟措", Location.ofCell("roster.csv", 9, "姓名"), "U001-1"))
                .build();
    }

    private static ChangeRecord changeRecord() {
        PersonId person = new PersonId("U001-1");
        SeatId seat = new SeatId("1/中区/6/12");
        UnitId unit = new UnitId("U001");
        Seat chair = hall().seats().get(0);
        Attendee newcomer = Attendee.builder()
                .id(new PersonId("U001-9"))
                .name(new PersonName("宋样"))
                .unit(unit)
                .kind(AttendanceKind.PARTICIPANT)
                .build();
        ChangeOrder order = ChangeOrder.of(
                "公务出差",
                "市政府秘书长",
                new SeatChange.Vacate(person),
                new SeatChange.Substitute(
                        person,
                        new LeaveRequest("公务出差"),
                        new SubstituteAttendee(new PersonName("宋样"), Optional.of("副局长"), Optional.of("副处级"))),
                new SeatChange.Insert(List.of(newcomer)),
                new SeatChange.Grow(unit, List.of(newcomer)),
                new SeatChange.Shrink(unit, 1),
                new SeatChange.Swap(person, new PersonId("U001-2")),
                new SeatChange.MovePerson(person, seat),
                new SeatChange.MoveUnit(unit, "1", "中区"),
                new SeatChange.LoseSeats(Set.of(seat)),
                new SeatChange.LoseBlock("1", "中区"),
                new SeatChange.AddSeats(List.of(chair)));
        ReplanLimits limits = ReplanLimits.builder()
                .moves(3)
                .extraSplits(1)
                .worse(0.5)
                .rostrum(RostrumMode.KEEP_SIDES)
                .stage(PlanStage.LAID)
                .putUnitStage(unit, PlanStage.SENT)
                .putPersonStage(person, PlanStage.SEATED)
                .prices(Map.of(PlanStage.PLANNED, 1))
                .addPinned(person)
                .compareFromScratch(true)
                .build();
        return new ChangeRecord(
                MeetingJson.format("change-record"),
                seatPlan(),
                List.of(new ChangeRecord.Round(
                        "G1",
                        Optional.of(OffsetDateTime.parse("2026-04-23T22:00:00+08:00")),
                        order,
                        limits,
                        "fedcba9876543210")));
    }

    private static Rostrum rostrum() {
        return new Rostrum(
                "1",
                "主席台",
                List.of(new Rostrum.Row("前排", 9), new Rostrum.Row("后排", 8, OptionalDouble.of(2))),
                Optional.of(access()));
    }

    private static Rostrum.Access access() {
        return new Rostrum.Access(Optional.of(HallSide.LEFT), List.of(HallSide.LEFT, HallSide.RIGHT));
    }

    private static Entrance entrance() {
        return new Entrance("E1", "正门", "1", Wall.BACK, 0, 9.5, true, true);
    }

    private static VenueRow row(String block, NumberingScheme scheme) {
        return VenueRow.builder()
                .floor("1")
                .row("1")
                .block(block)
                .first(1)
                .last(7)
                .scheme(scheme)
                .addBlocked(3)
                .addAccessible(7)
                .location(Location.ofRow("venues.csv", 2))
                .build();
    }

    private static VenueFacts facts() {
        return VenueFacts.builder()
                .stageSide(StageSide.TOP)
                .seatWidth(600)
                .rowPitch(950)
                .aisle(1200)
                .floorGap(3000)
                .addBlockOrder("左区", "中区")
                .addAisle(new VenueFacts.Aisle("1", "左区", "中区", 1200))
                .addWalkway(new VenueFacts.Walkway("1", "1", 500))
                .addOffset(new VenueFacts.Offset("1", "左区", -100, 0))
                .addPart(new Room.Part("主侧", Room.Ring.INNER, Room.Position.MAIN))
                .addEntrance(entrance())
                .addLandmark(new Landmark("签到台", "1", -9, 9.5))
                .rostrum(rostrum())
                .rostrumAccess(access())
                .seats(418)
                .build();
    }

    private static Venue hall() {
        return Venue.lay(VenuePlan.builder()
                .id("V-1")
                .name("小礼堂")
                .addRows(
                        row("左区", NumberingScheme.AISLE_TO_WALL_ODD),
                        row("中区", NumberingScheme.SEQUENTIAL),
                        row("右区", NumberingScheme.AISLE_TO_WALL_EVEN))
                .facts(VenueFacts.builder()
                        .rostrum(rostrum())
                        .addEntrance(entrance())
                        .addLandmark(new Landmark("签到台", "1", -9, 9.5))
                        .build())
                .build());
    }
}
