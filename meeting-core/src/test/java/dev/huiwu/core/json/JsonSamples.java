package dev.huiwu.core.json;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.calendar.CalendarDay;
import dev.huiwu.core.calendar.DayPart;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.calendar.WorkingHours;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.CardId;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CardItem;
import dev.huiwu.core.card.CardMovement;
import dev.huiwu.core.card.CardMovementKind;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.card.CardStock;
import dev.huiwu.core.card.Custodian;
import dev.huiwu.core.card.CustodianDirectory;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.checkin.CheckIn;
import dev.huiwu.core.checkin.CheckInMeans;
import dev.huiwu.core.checkin.CheckInSheet;
import dev.huiwu.core.checkin.CheckInWithdrawal;
import dev.huiwu.core.checkin.CheckOut;
import dev.huiwu.core.checkin.QuorumRule;
import dev.huiwu.core.delivery.Acknowledgement;
import dev.huiwu.core.delivery.DeliveredDocument;
import dev.huiwu.core.delivery.Delivery;
import dev.huiwu.core.delivery.DeliveryChannel;
import dev.huiwu.core.delivery.DeliveryItem;
import dev.huiwu.core.delivery.DeliveryRecipient;
import dev.huiwu.core.delivery.DeliveryRecord;
import dev.huiwu.core.delivery.Waiver;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.leader.SuggestionDecision;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.meeting.SiteScope;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.notification.NotificationCalls;
import dev.huiwu.core.notification.NotificationLog;
import dev.huiwu.core.notification.NotificationMeans;
import dev.huiwu.core.notification.NotificationRecord;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetReport;
import dev.huiwu.core.readiness.FacetState;
import dev.huiwu.core.readiness.SiteFacet;
import dev.huiwu.core.rule.RuleReference;
import dev.huiwu.core.scope.ScopePlace;
import dev.huiwu.core.site.SiteParts;
import dev.huiwu.core.unit.Liaison;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A document of each kind that a host may store or send, with everything in it filled in. */
final class JsonSamples {

    private static final UnitDirectory UNITS = Fixtures.units(3);
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-04-24T09:00:00+08:00");

    private JsonSamples() {}

    /** Returns the documents; those of one type may be several. */
    static List<Object> documents() {
        List<Object> documents = new ArrayList<>(ListValues.suggestions());
        documents.addAll(ReadinessValues.changes());
        documents.addAll(TopicValues.documents());
        documents.addAll(List.of(
                attendee(),
                Fixtures.person(Fixtures.unit(1), 1),
                Fixtures.locked(Fixtures.people(UNITS, 2)),
                ListValues.changed(),
                ListValues.lockedByAnother(),
                ListValues.difference(),
                ListValues.successor(),
                ListValues.erased(),
                ListValues.export(),
                ListValues.agendaItem(),
                ListValues.rules(),
                ListValues.scope(),
                new ScopePlace(Optional.of("局长"), Optional.of(Fixtures.name(1))),
                ListValues.feedback(),
                ListValues.proposal(),
                ListValues.reply(),
                ListValues.declined(),
                ListValues.leaveRules(),
                ListValues.focus(),
                ListValues.area(),
                new SuggestionDecision("G1-U001", true, "市政府秘书长", LocalDate.parse("2026-04-01"), "同意"),
                UnitDirectory.of(List.of(Fixtures.unit(1).toBuilder()
                        .addAliases("旧名")
                        .divisionCode("999100")
                        .externalId("x")
                        .note("备注")
                        .build())),
                LiaisonDirectory.of(List.of(Liaison.builder()
                        .unit(new UnitId("U001"))
                        .name(new PersonName("宋样"))
                        .post("办公室主任")
                        .officePhone("0999-0000002")
                        .mobile("13800000000")
                        .since(LocalDate.parse("2026-01-01"))
                        .until(LocalDate.parse("2026-12-31"))
                        .build())),
                Fixtures.leaders(),
                Fixtures.meeting(),
                inTwoRooms(),
                parts(),
                new SiteFacet(Facet.VIDEO_LINK, "main"),
                WorkCalendar.of(List.of(
                                new CalendarDay(LocalDate.parse("2026-05-01"), "劳动节", false, "示例办发〔2025〕7号"),
                                new CalendarDay(LocalDate.parse("2026-03-09"), "妇女节", true, "本市通知")
                                        .workedOnlyIn(DayPart.MORNING)))
                        .provisional(),
                WorkingHours.OFFICE,
                sheet(),
                sheet().at(START.plusHours(1)),
                QuorumRule.moreThanHalf().toBuilder().bodySize(9).build(),
                log(),
                deliveries(),
                NameCard.of(CardClass.LEADERS, "宋样").with("市发改委"),
                CardPolicy.usual().with("记者席", CardText.FUNCTION),
                cardInventory(),
                CustodianDirectory.of(List.of(Custodian.builder()
                        .cardClass(CardClass.LEADERS)
                        .place("领导柜")
                        .keeper("秘书一科科长")
                        .deputy("秘书一科副科长")
                        .since(LocalDate.parse("2026-01-01"))
                        .until(LocalDate.parse("2026-12-31"))
                        .build())),
                new FacetReport(Facet.SEAT_GUIDE, FacetState.AT_RISK, Map.of("stale", 1), List.of("U001")),
                ReadinessValues.readiness(),
                ReadinessValues.templates(),
                ReadinessValues.duties(),
                ReadinessValues.line(),
                ReadinessValues.rules(),
                findings()));
        return documents;
    }

    static Attendee attendee() {
        return Attendee.builder()
                .from(Fixtures.person(Fixtures.unit(1), 1))
                .name(new PersonName("韩拟𬭚"))
                .rank("正处级")
                .delegation("云渚区")
                .important(true)
                .addTopics("T3", "T4")
                .speakingOrder(2)
                .addRoles(AttendeeRole.REPORTER, AttendeeRole.FIXED_NON_VOTING)
                .leave(new LeaveRequest("公务出差"))
                .substitute(new SubstituteAttendee(new PersonName("卓玛.拟措"), Optional.of("副局长")))
                .remark("请假:公务出差;代会:卓玛.拟措(副局长)")
                .externalId("42")
                .build();
    }

    private static CardInventory cardInventory() {
        CardId card = new CardId("C001");
        return new CardInventory(
                LocalDate.parse("2026-01-05"),
                List.of(CardItem.builder()
                        .id(card)
                        .card(NameCard.of(CardClass.ONE_OFF, "宋样"))
                        .person(new PersonId("U001-1"))
                        .unit(new UnitId("U001"))
                        .post("局长")
                        .meeting("plenary-2026")
                        .build()),
                List.of(new CardStock(card, "一号柜", 2)),
                List.of(
                        CardMovement.builder()
                                .kind(CardMovementKind.CHECKED_OUT)
                                .card(card)
                                .count(1)
                                .date(LocalDate.parse("2026-03-18"))
                                .by("专管员")
                                .meeting("plenary-2026")
                                .place("一号柜")
                                .build(),
                        CardMovement.builder()
                                .kind(CardMovementKind.RETIRED)
                                .card(card)
                                .count(1)
                                .date(LocalDate.parse("2026-03-20"))
                                .by("专管员")
                                .place("一号柜")
                                .reason("职务变动")
                                .build()));
    }

    private static Meeting inTwoRooms() {
        return Fixtures.meeting().toBuilder()
                .chair(new PersonId("U001-1"))
                .addRules(new RuleReference("seating", 2))
                .sites(List.of(
                        new MeetingSite("main", "主会场", "V-1", true, Optional.empty()),
                        new MeetingSite(
                                "east",
                                "东会场",
                                "V-2",
                                false,
                                Optional.of(new SiteScope(
                                        Set.of("12"), Set.of(Fixtures.unit(2).id()), Set.of(new PersonId("U001-1"))))),
                        new MeetingSite("west", "西会场", "V-3", false, Optional.empty())))
                .build();
    }

    private static SiteParts parts() {
        return SiteParts.of(inTwoRooms(), Fixtures.locked(Fixtures.people(UNITS, 2)), UNITS);
    }

    private static CheckInSheet sheet() {
        AttendeeList list = Fixtures.locked(Fixtures.people(UNITS, 3));
        PersonId first = list.attendees().get(0).id();
        PersonId second = list.attendees().get(1).id();
        return CheckInSheet.open(list, START, 5)
                .enterAll(List.of(
                        CheckIn.of(first, START.minusMinutes(20), CheckInMeans.DESK),
                        CheckIn.signed(
                                second,
                                START.minusMinutes(10),
                                CheckInMeans.DESK,
                                list.attendees().get(1).name().orElseThrow()),
                        new CheckOut(first, START.plusMinutes(60)),
                        new CheckInWithdrawal(first, START.plusMinutes(61), "U001-9", "看错人")))
                .orThrow();
    }

    private static NotificationLog log() {
        AttendeeList list = Fixtures.locked(Fixtures.people(UNITS, 2));
        return NotificationLog.empty()
                .raise(NotificationCalls.of("N1", START.minusHours(11), UNITS)
                        .list(list, AttendeeList.draft(list.attendees().subList(0, 5)))
                        .build())
                .record(List.of(new NotificationRecord(
                        "N1-U003",
                        START.minusHours(10),
                        "D01",
                        NotificationMeans.PHONE,
                        "拟甲",
                        true,
                        Optional.of("拟乙转告"))));
    }

    private static DeliveryRecord deliveries() {
        DeliveryItem item = new DeliveryItem(
                DeliveryRecipient.of(new UnitId("U001")),
                DeliveredDocument.SEAT_GUIDE,
                "main",
                "0123456789abcdef",
                "fedcba9876543210");
        return DeliveryRecord.empty()
                .send(List.of(new Delivery(item, DeliveryChannel.WORK_CHAT, START.minusHours(20), "D01")))
                .acknowledge(List.of(new Acknowledgement(item, START.minusHours(19), "拟甲", DeliveryChannel.PHONE)))
                .waive(List.of(new Waiver(
                        new DeliveryRecipient(new UnitId("U002"), Optional.of(new PersonId("U002-1"))),
                        DeliveredDocument.NOTICE,
                        "main",
                        START.minusHours(1),
                        "市政府秘书长",
                        "已当面告知")));
    }

    private static Findings findings() {
        return PersonName.check("卓玛.拟措", Location.ofCell("roster.csv", 9, "姓名"), "U001-1")
                .and(PersonName.check("卓玛.拟措", Location.ofPath("meeting.json", "$.chair"), "U001-1"));
    }
}
