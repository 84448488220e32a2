package dev.huiwu.core.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.scope.AttendanceRule;
import dev.huiwu.core.scope.AttendanceRules;
import dev.huiwu.core.scope.AttendanceScope;
import dev.huiwu.core.scope.AttendanceSelector.ByPost;
import dev.huiwu.core.scope.AttendanceSelector.ByUnit;
import dev.huiwu.core.scope.ScopeRequest;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyCollectionTest {

    private static final OffsetDateTime DEADLINE = OffsetDateTime.parse("2026-04-20T18:00:00+08:00");
    private static final UnitId LEADERS = new UnitId("90001");

    /** The leaders by name, three places of unit 1 of which one is the head's, two of unit 2, one of unit 3. */
    private final AttendanceScope scope = new AttendanceRules(List.of(
                    rule("L", AttendanceKind.PARTICIPANT)
                            .selector(new ByPost(LEADERS, Optional.of("市长")))
                            .build(),
                    rule("A", AttendanceKind.PARTICIPANT)
                            .selector(new ByUnit(id(1)))
                            .addPosts("局长")
                            .places(3)
                            .build(),
                    rule("B", AttendanceKind.PARTICIPANT)
                            .selector(new ByUnit(id(2)))
                            .build(),
                    rule("S", AttendanceKind.STAFF).selector(new ByUnit(id(2))).build(),
                    rule("C", AttendanceKind.PARTICIPANT)
                            .selector(new ByUnit(id(3)))
                            .build()))
            .scope(ScopeRequest.builder()
                    .meetingType(MeetingType.ECONOMIC_ANALYSIS)
                    .date(LocalDate.parse("2026-04-24"))
                    .units(units())
                    .leaders(Fixtures.leaders())
                    .build());

    private static UnitDirectory units() {
        List<Unit> units = new ArrayList<>(Fixtures.units(5).units());
        units.add(Unit.builder()
                .from(Fixtures.unit(6))
                .id(LEADERS)
                .name("市政府领导")
                .shortName("市政府领导")
                .build());
        return UnitDirectory.of(units);
    }

    private static AttendanceRule.Builder rule(String id, AttendanceKind kind) {
        return AttendanceRule.builder()
                .id(id)
                .meetingType(MeetingType.ECONOMIC_ANALYSIS)
                .kind(kind)
                .source("示例府办〔2026〕1号");
    }

    private static UnitId id(int unit) {
        return Fixtures.unit(unit).id();
    }

    private static RepliedPerson person(int number, String post) {
        return RepliedPerson.builder().name(Fixtures.name(number)).post(post).build();
    }

    private static Reply reply(UnitId unit, int hoursBefore, RepliedPerson... people) {
        return Reply.builder()
                .unit(unit)
                .receivedAt(DEADLINE.minusHours(hoursBefore))
                .addPeople(people)
                .build();
    }

    private ReplyCollection replies(Reply... replies) {
        return ReplyCollection.of(scope, List.of(replies), DEADLINE);
    }

    private static Reply declined(UnitId unit) {
        return Reply.builder().unit(unit).receivedAt(DEADLINE).declined("与会议无关").build();
    }

    @Nested
    class TheState {

        @Test
        void isKnownOfEveryUnitAndTheSilentOnesAreNamed() {
            ReplyCollection replies = replies(
                    reply(id(1), 5, person(1, "局长"), person(2, "副局长")), reply(id(2), -3, person(3, ""), person(4, "")));
            assertThat(replies.units())
                    .containsExactly(
                            new UnitReply(LEADERS, ReplyState.COMPLETE, 1, 0, Optional.empty(), false),
                            new UnitReply(
                                    id(1), ReplyState.INCOMPLETE, 3, 2, Optional.of(DEADLINE.minusHours(5)), false),
                            new UnitReply(id(2), ReplyState.COMPLETE, 2, 2, Optional.of(DEADLINE.plusHours(3)), true),
                            new UnitReply(id(3), ReplyState.SILENT, 1, 0, Optional.empty(), false));
            assertThat(replies.silent()).containsExactly(id(3));
            assertThat(replies.findings().codes()).containsExactly("reply-incomplete", "reply-late", "reply-silent");
            assertThat(replies.findings().list().get(0).en())
                    .isEqualTo("Unit U001 has 3 places and has named 2; 1 are missing: call its liaison.");
        }

        @Test
        void followsTheLastReplyOfAUnit() {
            Reply first = reply(id(3), 30, person(1, ""), person(2, ""));
            Reply second = reply(id(3), 2, person(5, ""));
            assertThat(replies(second, first).reply(id(3))).contains(second);
            assertThat(replies(first, second).findings().codes())
                    .containsExactly("reply-replaced", "reply-silent", "reply-silent");
        }
    }

    @Nested
    class TheList {

        @Test
        void hasTheNamedPeopleInTheirUnitsPlacesTheHeadFirst() {
            List<Attendee> people = replies(
                            reply(id(1), 5, person(2, "副局长"), person(1, "局长")), reply(id(3), 1, person(5, "处长")))
                    .list()
                    .attendees();
            assertThat(people)
                    .extracting(attendee -> attendee.unit() + " "
                            + attendee.name().map(PersonName::given).orElse("-") + " " + attendee.post())
                    .containsExactly(
                            "90001 董拟桃 市长",
                            "U001 " + Fixtures.name(1).given() + " 局长",
                            "U001 " + Fixtures.name(2).given() + " 副局长",
                            "U001 - ",
                            "U002 - ",
                            "U003 " + Fixtures.name(5).given() + " 处长",
                            "U002 - ");
        }

        @Test
        void keepsOnePlaceForWhoIsOnLeaveAndWhoComesInstead() {
            RepliedPerson head = RepliedPerson.builder()
                    .from(person(1, "局长"))
                    .leave(new LeaveRequest("公务出差"))
                    .substitute(new SubstituteAttendee(Fixtures.name(9), Optional.of("副局长"), Optional.of("副处级")))
                    .build();
            List<Attendee> unit = replies(reply(id(3), 1, head)).list().attendees().stream()
                    .filter(attendee -> attendee.unit().equals(id(3)))
                    .toList();
            assertThat(unit).singleElement().satisfies(place -> {
                assertThat(place.name()).contains(Fixtures.name(1));
                assertThat(place.substitute().orElseThrow().name()).isEqualTo(Fixtures.name(9));
            });
        }

        @Test
        void givesThePlaceOfALeaderToTheLeaderWhoeverRepliesForIt() {
            RepliedPerson mayor = RepliedPerson.builder()
                    .name(new PersonName("董拟桃"))
                    .post("市长")
                    .leave(new LeaveRequest("出国访问"))
                    .build();
            Attendee place =
                    replies(reply(LEADERS, 1, mayor)).list().attendees().get(0);
            assertThat(place.leave()).isPresent();
            assertThat(place.post()).isEqualTo("市长");
        }

        @Test
        void hasNoPlaceOfAUnitThatDeclined() {
            ReplyCollection replies = replies(declined(id(3)));
            assertThat(replies.list().attendees()).extracting(Attendee::unit).doesNotContain(id(3));
            assertThat(replies.findings().codes()).contains("reply-declined");
        }

        @Test
        void givesPlacesFirstToThoseWhoseCapacityIsSaid() {
            RepliedPerson participant = RepliedPerson.builder()
                    .from(person(2, ""))
                    .kind(AttendanceKind.PARTICIPANT)
                    .build();
            assertThat(replies(reply(id(2), 1, person(1, ""), participant)).list().attendees().stream()
                            .filter(attendee -> attendee.unit().equals(id(2))))
                    .extracting(attendee -> attendee.kind() + " "
                            + attendee.name().map(PersonName::given).orElse(""))
                    .containsExactly(
                            "PARTICIPANT " + Fixtures.name(2).given(),
                            "STAFF " + Fixtures.name(1).given());
        }

        @Test
        void putsPeopleIntoTheCapacityTheirUnitSays() {
            RepliedPerson helper = RepliedPerson.builder()
                    .from(person(7, "科员"))
                    .kind(AttendanceKind.STAFF)
                    .build();
            assertThat(replies(reply(id(2), 1, helper)).list().attendees().stream()
                            .filter(attendee -> attendee.unit().equals(id(2))))
                    .extracting(
                            attendee -> attendee.kind() + " " + attendee.name().isPresent())
                    .containsExactly("PARTICIPANT false", "STAFF true");
        }
    }

    @Nested
    class WhatCannotBeAList {

        private void refused(String code, String text, Reply... replies) {
            ReplyCollection collection = replies(replies);
            assertThat(collection.findings().stream()
                            .filter(finding -> finding.code().equals(code)))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.en()).isEqualTo(text));
            assertThatThrownBy(collection::list).isInstanceOf(FindingsException.class);
        }

        @Test
        void isAUnitNotInvited() {
            refused(
                    "reply-not-invited",
                    "Unit U005 is not invited and has replied with 1 people; ask the unit, and record it as feedback if it"
                            + " should attend.",
                    reply(id(5), 1, person(1, "")));
        }

        @Test
        void areMorePeopleThanPlaces() {
            refused(
                    "reply-too-many",
                    "Unit U003 may send 1 people and has named 3, 2 too many; ask the unit whom to leave out.",
                    reply(id(3), 1, person(1, ""), person(2, ""), person(3, "")));
        }

        @Test
        void isAPersonWhoseCapacityIsFullThoughTheUnitHasPlaces() {
            RepliedPerson second = RepliedPerson.builder()
                    .from(person(2, ""))
                    .kind(AttendanceKind.PARTICIPANT)
                    .build();
            refused(
                    "reply-person-without-place",
                    "Person 2 in the reply of unit U002 (参加) has no place: its capacity is full, or the place is that of a"
                            + " leader in office. Correct the capacity, or give leave and substitute for the one replaced.",
                    reply(
                            id(2),
                            1,
                            RepliedPerson.builder()
                                    .from(second)
                                    .name(Fixtures.name(1))
                                    .build(),
                            second));
        }

        @Test
        void isSomebodyElseInThePlaceOfALeader() {
            assertThat(replies(reply(LEADERS, 1, person(5, "副市长"))).findings().codes())
                    .contains("reply-person-without-place");
        }

        @Test
        void isAPersonTwiceInOneReply() {
            refused(
                    "reply-person-twice",
                    "Person 2 in the reply of unit U002 stands in it twice; delete one.",
                    reply(id(2), 1, person(1, ""), person(1, "")));
        }

        @Test
        void isACapacityInWhichTheUnitDoesNotAttend() {
            refused(
                    "reply-kind-unknown",
                    "Person 1 in the reply of unit U003 is to attend as 出席, in which capacity the unit is not invited;"
                            + " correct it.",
                    reply(
                            id(3),
                            1,
                            RepliedPerson.builder()
                                    .from(person(1, ""))
                                    .kind(AttendanceKind.MEMBER)
                                    .build()));
        }
    }

    /** Whatever units reply, nobody they name is lost. */
    @Nested
    class ForAnyReplies {

        static LongStream seeds() {
            return LongStream.range(0, 200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everybodyIsOnTheListOrInAFinding(long seed) {
            Dice dice = new Dice(seed);
            List<Reply> replies = new ArrayList<>();
            for (UnitId unit : List.of(LEADERS, id(1), id(2), id(3))) {
                List<RepliedPerson> people = new ArrayList<>();
                for (int i = 0; i < 1 + dice.below(3); i++) {
                    RepliedPerson.Builder person =
                            RepliedPerson.builder().from(person(10 * replies.size() + i, dice.pick("", "局长", "市长")));
                    if (dice.percent(50)) {
                        person.kind(dice.pick(AttendanceKind.PARTICIPANT, AttendanceKind.STAFF));
                    }
                    people.add(person.build());
                }
                replies.add(Reply.builder()
                        .unit(unit)
                        .receivedAt(DEADLINE)
                        .people(people)
                        .build());
            }
            ReplyCollection collection = ReplyCollection.of(scope, replies, DEADLINE);
            if (collection.findings().hasErrors()) {
                assertThatThrownBy(collection::list).isInstanceOf(FindingsException.class);
            } else {
                assertThat(collection.list().attendees())
                        .extracting(attendee ->
                                attendee.name().map(PersonName::given).orElse(""))
                        .containsAll(replies.stream()
                                .flatMap(reply -> reply.people().stream())
                                .map(person -> person.name().given())
                                .toList());
            }
        }
    }

    @Test
    void aReplyNamesPeopleOrSaysWhyNobodyComes() {
        assertThatThrownBy(
                        () -> Reply.builder().unit(id(1)).receivedAt(DEADLINE).build())
                .hasMessage("The reply of unit U001 must either name people or say why nobody comes.");
    }
}
