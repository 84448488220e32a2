package dev.huiwu.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Language;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.meeting.SiteScope;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.unit.Liaison;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private static final UnitDirectory UNITS = Fixtures.units(3);
    private static final AttendeeList LIST = Fixtures.locked(Fixtures.people(UNITS, 2));
    private static final Meeting MEETING = Fixtures.meeting();
    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2026-04-23T22:00:00+08:00");

    private static NotificationCalls round(String name) {
        return NotificationCalls.of(name, EVENING, UNITS);
    }

    private static List<String> said(List<NotificationCall> calls, Language language) {
        return calls.stream()
                .map(call -> call.unit() + " " + call.say(language))
                .toList();
    }

    private static AttendeeList with(UnaryOperator<List<Attendee>> change) {
        return LIST.next(change.apply(new ArrayList<>(LIST.attendees())), "改派", "秘书长")
                .lock("秘书长");
    }

    private static NotificationRecord made(String call, boolean readBack) {
        return new NotificationRecord(
                call, EVENING.plusMinutes(10), "D01", NotificationMeans.PHONE, "拟甲", readBack, Optional.empty());
    }

    @Nested
    class TheSentence {

        @Test
        void tellsEveryUnitAnotherTimeInTheOffsetOfTheMeeting() {
            Meeting later = MEETING.toBuilder()
                    .start(OffsetDateTime.parse("2026-04-24T14:30:00+08:00"))
                    .build();
            List<NotificationCall> calls =
                    round("N1").meeting(MEETING, later, LIST).build();
            assertThat(said(calls, Language.CHINESE))
                    .containsExactly(
                            "U001 会议时间由4月24日9:00改为4月24日14:30。",
                            "U002 会议时间由4月24日9:00改为4月24日14:30。",
                            "U003 会议时间由4月24日9:00改为4月24日14:30。");
            assertThat(said(calls, Language.ENGLISH))
                    .first()
                    .isEqualTo("U001 The meeting starts at 2026-04-24 14:30 instead of 2026-04-24 09:00.");
        }

        @Test
        void tellsEveryUnitAnotherPlace() {
            Meeting elsewhere = MEETING.toBuilder()
                    .sites(List.of(new MeetingSite("V-BG", "市民中心礼堂", "V-2", true)))
                    .build();
            List<NotificationCall> calls =
                    round("N1").meeting(MEETING, elsewhere, LIST).build();
            assertThat(said(calls, Language.CHINESE)).hasSize(3).contains("U002 会议地点由会议中心报告厅改为市民中心礼堂。");
            assertThat(calls.get(0).about(NotificationMatter.PLACE)).isTrue();
        }

        @Test
        void tellsThoseWhoGoToAnotherRoomAlone() {
            MeetingSite main = new MeetingSite("V-BG", "会议中心报告厅", "V-BG", true);
            Meeting rooms = MEETING.toBuilder()
                    .sites(List.of(
                            main,
                            new MeetingSite(
                                    "east",
                                    "东区会议室",
                                    "V-E",
                                    false,
                                    Optional.of(SiteScope.of(List.of(), List.of(new UnitId("U002")))))))
                    .build();
            assertThat(said(round("N1").meeting(MEETING, rooms, LIST).build(), Language.CHINESE))
                    .containsExactly("U002 贵单位参会会场由会议中心报告厅改为东区会议室。");
        }

        @Test
        void tellsWhoComesInsteadOfWhomAndWhoJoinsAndLeaves() {
            Attendee other = Fixtures.person(Fixtures.unit(1), 7);
            AttendeeList after = with(people -> {
                people.set(0, other);
                people.remove(3);
                people.add(Fixtures.person(Fixtures.unit(3), 3));
                return people;
            });
            assertThat(said(round("N1").list(LIST, after).build(), Language.CHINESE))
                    .containsExactly("U001 由王拟（副局长）参会，钱拟（局长）不再参会。", "U002 孙拟（副局长）不再参会。", "U003 请李拟（副局长）参加会议。");
            assertThat(said(round("N1").list(LIST, after).build(), Language.ENGLISH))
                    .first()
                    .isEqualTo("U001 王拟 (副局长) attends instead of 钱拟 (局长).");
        }

        @Test
        void tellsThatLeaveWasDeclinedThoughASubstituteWasNamed() {
            SubstituteAttendee instead = new SubstituteAttendee(new PersonName("拟代"), Optional.empty());
            LeaveRequest asked = new LeaveRequest("出差");
            LeaveRequest declined = new LeaveRequest(
                    "出差", Optional.empty(), Optional.of(SignOff.declined("市长", LocalDate.parse("2026-04-20"), "")));
            AttendeeList granted = with(people -> {
                people.set(
                        0,
                        people.get(0).toBuilder()
                                .leave(asked)
                                .substitute(instead)
                                .build());
                return people;
            });
            AttendeeList refused = with(people -> {
                people.set(
                        0,
                        people.get(0).toBuilder()
                                .leave(declined)
                                .substitute(instead)
                                .build());
                return people;
            });
            assertThat(said(round("N1").list(granted, refused).build(), Language.CHINESE))
                    .containsExactly("U001 钱拟（局长）请假未获批准，请本人参会。");
            assertThat(round("N1").list(LIST, refused).build()).isEmpty();
        }

        @Test
        void doesNotCallItAnExchangeWhereTheCapacitiesDiffer() {
            Attendee listening = Fixtures.person(Fixtures.unit(1), 7).toBuilder()
                    .kind(AttendanceKind.OBSERVER)
                    .build();
            AttendeeList after = with(people -> {
                people.set(0, listening);
                return people;
            });
            assertThat(said(round("N1").list(LIST, after).build(), Language.CHINESE))
                    .containsExactly("U001 请王拟（副局长）旁听会议。钱拟（局长）不再参会。");
        }

        @Test
        void namesWhoWasToStandInWhenNeitherComesAnyMore() {
            AttendeeList before = with(people -> {
                people.set(
                        0,
                        people.get(0).toBuilder()
                                .leave(new LeaveRequest("出差"))
                                .substitute(new SubstituteAttendee(new PersonName("拟代"), Optional.empty()))
                                .build());
                return people;
            });
            AttendeeList after = with(people -> {
                people.remove(0);
                return people;
            });
            assertThat(said(round("N1").list(before, after).build(), Language.CHINESE))
                    .containsExactly("U001 代钱拟（局长）参会的拟代不再参会。");
        }

        @Test
        void saysInGoodChineseHowAGuestAndSomebodyOfTheStaffAttend() {
            AttendeeList after = with(people -> {
                people.add(Fixtures.person(Fixtures.unit(2), 11).toBuilder()
                        .kind(AttendanceKind.INVITED)
                        .build());
                people.add(Fixtures.person(Fixtures.unit(2), 12).toBuilder()
                        .kind(AttendanceKind.STAFF)
                        .name(Optional.empty())
                        .build());
                return people;
            });
            assertThat(said(round("N1").list(LIST, after).build(), Language.CHINESE))
                    .singleElement()
                    .asString()
                    .contains("应邀参加会议。", "请贵单位增派1人作为工作人员参加会议");
        }

        @Test
        void asksForAsManyPeopleAsThereArePlacesWithoutAName() {
            AttendeeList after = with(people -> {
                for (int number = 11; number <= 12; number++) {
                    people.add(Fixtures.person(Fixtures.unit(2), number).toBuilder()
                            .name(Optional.empty())
                            .build());
                }
                return people;
            });
            assertThat(said(round("N1").list(LIST, after).build(), Language.CHINESE))
                    .containsExactly("U002 请贵单位增派2人参加会议，并报姓名、职务。");
            assertThat(said(round("N1").list(after, LIST).build(), Language.ENGLISH))
                    .containsExactly("U002 Your unit sends 2 people fewer (participant).");
        }

        @Test
        void tellsLeaveSubstitutesAndOtherCapacities() {
            AttendeeList after = with(people -> {
                people.set(
                        0,
                        people.get(0).toBuilder()
                                .leave(new LeaveRequest("公务出差"))
                                .substitute(new SubstituteAttendee(new PersonName("拟代"), Optional.empty()))
                                .build());
                people.set(
                        2,
                        people.get(2).toBuilder()
                                .kind(AttendanceKind.NON_VOTING)
                                .build());
                people.set(
                        4,
                        people.get(4).toBuilder()
                                .leave(new LeaveRequest("公务出差"))
                                .build());
                return people;
            });
            assertThat(said(round("N1").list(LIST, after).build(), Language.CHINESE))
                    .containsExactly("U001 钱拟（局长）请假，由拟代代会。", "U002 钱拟（局长）改为列席会议。", "U003 钱拟（局长）已准假，不参会。");
        }

        @Test
        void aNameForAPlaceThatWasKeptIsSomebodyWhoJoins() {
            AttendeeList kept = with(people -> {
                people.set(0, people.get(0).toBuilder().name(Optional.empty()).build());
                return people;
            });
            AttendeeList named = kept.next(LIST.attendees(), "补报", "秘书长");
            assertThat(said(round("N1").list(kept, named).build(), Language.CHINESE))
                    .containsExactly("U001 请钱拟（局长）参加会议。");
        }

        @Test
        void isOneCallAUnitInProtocolOrderWithEverything() {
            Meeting later =
                    MEETING.toBuilder().start(MEETING.start().plusHours(1)).build();
            List<NotificationCall> calls = round("N1")
                    .seats(new UnitId("U003"), "座位在5排1号至2号。", "You sit in row 5, seats 1 and 2.")
                    .meeting(MEETING, later, LIST)
                    .build();
            assertThat(calls).extracting(NotificationCall::id).containsExactly("N1-U001", "N1-U002", "N1-U003");
            assertThat(calls.get(2).notices())
                    .extracting(Notice::matter)
                    .containsExactly(NotificationMatter.TIME, NotificationMatter.SEATS);
        }

        @Test
        void isNoneWhereNothingChanged() {
            assertThat(round("N1")
                            .meeting(MEETING, MEETING, LIST)
                            .list(LIST, LIST)
                            .build())
                    .isEmpty();
        }
    }

    @Nested
    class TheLog {

        private final UnitId unit = new UnitId("U001");

        private NotificationCall call(String id, OffsetDateTime at, NotificationMatter... matters) {
            return new NotificationCall(
                    id,
                    unit,
                    at,
                    List.of(matters).stream()
                            .map(matter -> new Notice(matter, "说" + matter + "。", "Say " + matter + "."))
                            .toList());
        }

        private final NotificationLog log = NotificationLog.empty()
                .raise(List.of(call("N1", EVENING, NotificationMatter.TIME, NotificationMatter.LIST)));

        @Test
        void keepsACallOpenUntilItIsRecorded() {
            assertThat(log.open(EVENING.minusMinutes(1))).isEmpty();
            assertThat(log.open(EVENING)).hasSize(1);
            NotificationLog recorded = log.record(List.of(made("N1", true)));
            assertThat(recorded.open(EVENING.plusMinutes(9))).hasSize(1);
            assertThat(recorded.open(EVENING.plusMinutes(10))).isEmpty();
        }

        @Test
        void leavesOutOfAnEarlierCallWhatALaterOneIsAbout() {
            NotificationLog two = log.raise(List.of(call("N2", EVENING.plusMinutes(5), NotificationMatter.TIME)));
            assertThat(two.open(EVENING.plusMinutes(5)))
                    .extracting(one -> one.say(Language.CHINESE))
                    .containsExactly("说list。", "说time。");
            NotificationLog three = two.raise(List.of(call("N3", EVENING.plusMinutes(6), NotificationMatter.LIST)));
            assertThat(three.open(EVENING.plusMinutes(6)))
                    .extracting(NotificationCall::id)
                    .containsExactly("N2", "N3");
            assertThat(three.record(List.of(made("N3", true))).open(EVENING.plusMinutes(10)))
                    .as("what was told of a later change makes the earlier one no news")
                    .extracting(NotificationCall::id)
                    .containsExactly("N2");
        }

        @Test
        void saysWhatIsNotRight() {
            LiaisonDirectory nobody = LiaisonDirectory.of(List.of());
            LiaisonDirectory somebody = LiaisonDirectory.of(List.of(Liaison.builder()
                    .unit(unit)
                    .name(new PersonName("拟甲"))
                    .post("")
                    .build()));
            assertThat(log.check(EVENING, nobody).codes()).containsExactly("call-open", "liaison-missing");
            assertThat(log.check(EVENING, somebody).codes()).containsExactly("call-open");
            NotificationLog recorded = log.record(List.of(made("N1", false)));
            assertThat(recorded.check(EVENING.plusHours(1), somebody).codes()).containsExactly("call-not-read-back");
            assertThat(recorded.record(List.of(made("N1", true))).check(EVENING.plusHours(1), somebody))
                    .isEmpty();
        }

        @Test
        void refusesRecordsOfNoCallAndOfBeforeIt() {
            assertThatThrownBy(() -> log.record(List.of(made("N9", true)))).hasMessageContaining("N9");
            NotificationLog later =
                    NotificationLog.empty().raise(List.of(call("N1", EVENING.plusHours(1), NotificationMatter.TIME)));
            assertThatThrownBy(() -> later.record(List.of(made("N1", true)))).hasMessageContaining("before");
            assertThatThrownBy(() -> log.raise(log.calls())).hasMessageContaining("twice");
        }

        @Test
        void survivesJsonAndBackAndShowsNoNames() {
            NotificationLog recorded = NotificationLog.empty()
                    .raise(round("N1")
                            .list(LIST, with(people -> people.subList(0, 5)))
                            .build())
                    .record(List.of(new NotificationRecord(
                            "N1-U003",
                            EVENING,
                            "D01",
                            new NotificationMeans("fax"),
                            "拟甲",
                            false,
                            Optional.of("拟乙转告"))));
            Location file = Location.ofFile("calls.json");
            assertThat(MeetingJson.read(
                            MeetingJson.parse(MeetingJson.write(recorded), file), NotificationLog.class, file))
                    .isEqualTo(recorded);
            assertThat(recorded.calls().get(0).say(Language.CHINESE)).contains("拟");
            assertThat(recorded.toString()).contains("N1-U003").doesNotContain("拟");
        }
    }
}
