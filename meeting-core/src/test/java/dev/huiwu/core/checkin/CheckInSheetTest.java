package dev.huiwu.core.checkin;

import static dev.huiwu.core.attendee.AttendanceKind.INVITED;
import static dev.huiwu.core.attendee.AttendanceKind.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.fixture.AnyValues;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckInSheetTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-05-18T09:00:00+08:00");
    private static final Location FILE = Location.ofFile("check-in.json");

    /** Four members, the third on leave with somebody registered in the place, the fourth on leave without; a place kept. */
    private static final List<Attendee> PEOPLE = List.of(
            member(1).build(),
            member(2).build(),
            member(3)
                    .leave(new LeaveRequest("公务出差"))
                    .substitute(new SubstituteAttendee(new PersonName("慕容例川"), Optional.of("副局长")))
                    .build(),
            member(4).leave(new LeaveRequest("公务出差")).build(),
            member(5).kind(INVITED).name(Optional.empty()).build());

    private static final CheckInSheet SHEET = CheckInSheet.open(Fixtures.locked(PEOPLE), START, 5);

    private static Attendee.Builder member(int number) {
        return Attendee.builder()
                .from(Fixtures.person(Fixtures.unit((number + 1) / 2), number))
                .kind(MEMBER);
    }

    private static PersonId id(int number) {
        return PEOPLE.get(number - 1).id();
    }

    private static OffsetDateTime time(String time) {
        return OffsetDateTime.parse("2026-05-18T" + time + ":00+08:00");
    }

    private static CheckIn arrival(int number, String time) {
        return CheckIn.of(id(number), time(time), CheckInMeans.DESK);
    }

    private static CheckIn signed(int number, String time, String signer) {
        return CheckIn.signed(id(number), time(time), CheckInMeans.DESK, new PersonName(signer));
    }

    private static CheckInSheet with(CheckInEvent... events) {
        return SHEET.enterAll(List.of(events)).orThrow();
    }

    private static Presence presence(CheckInSheet sheet, int number, String time) {
        return sheet.at(time(time)).marks().get(number - 1).presence();
    }

    private static List<String> refused(CheckInSheet sheet, CheckInEvent event) {
        CheckInResult result = sheet.enter(event);
        assertThat(result.accepted()).isFalse();
        assertThat(result.sheet()).isSameAs(sheet);
        return result.findings().codes();
    }

    @Nested
    class AtAMoment {

        private final CheckInSheet sheet =
                with(arrival(1, "08:40"), arrival(2, "09:06"), signed(3, "08:50", "慕容例川"), signed(5, "09:05", "王例"));

        @Test
        void tellsWhoIsThereAndWhoIsNot() {
            assertThat(sheet.at(time("09:10")).marks())
                    .extracting(AttendanceMark::presence)
                    .containsExactly(
                            Presence.PRESENT, Presence.LATE, Presence.PRESENT, Presence.ON_LEAVE, Presence.PRESENT);
            assertThat(sheet.at(time("08:45")).marks())
                    .extracting(AttendanceMark::presence)
                    .containsExactly(
                            Presence.PRESENT, Presence.ABSENT, Presence.ABSENT, Presence.ON_LEAVE, Presence.ABSENT);
        }

        @Test
        void expectsTheSubstituteUntilThatPersonCame() {
            assertThat(sheet.at(time("08:45")).only(Presence.ABSENT))
                    .extracting(AttendanceMark::person, AttendanceMark::standIn)
                    .contains(tuple(id(3), true));
            assertThat(sheet.at(time("09:10")).total()).isEqualTo(new AttendanceCount(5, 4, 1, 1, 0, 1, 0));
        }

        @Test
        void countsByKindAndByUnit() {
            AttendanceState state = sheet.at(time("09:10"));
            assertThat(state.byKind())
                    .containsExactly(
                            entry(MEMBER, new AttendanceCount(4, 3, 1, 1, 0, 1, 0)),
                            entry(INVITED, new AttendanceCount(1, 1, 0, 0, 0, 0, 0)));
            assertThat(state.byUnit())
                    .containsOnlyKeys(new UnitId("U001"), new UnitId("U002"), new UnitId("U003"))
                    .containsEntry(new UnitId("U002"), new AttendanceCount(2, 1, 0, 1, 0, 1, 0));
        }

        @Test
        void whoHasLeftIsNotThere() {
            CheckInSheet later = sheet.enterAll(List.of(
                            new CheckOut(id(1), time("10:00")),
                            signed(1, "10:30", "钱拟"),
                            new CheckOut(id(2), time("10:40"))))
                    .orThrow();
            assertThat(presence(later, 1, "09:59")).isEqualTo(Presence.PRESENT);
            assertThat(presence(later, 1, "10:00")).isEqualTo(Presence.LEFT);
            assertThat(presence(later, 1, "10:30")).isEqualTo(Presence.PRESENT);
            assertThat(presence(later, 2, "10:40")).isEqualTo(Presence.LEFT);
        }

        @Test
        void comparesInstantsAndNotClockFaces() {
            CheckInSheet other = SHEET.enter(
                            CheckIn.of(id(1), OffsetDateTime.parse("2026-05-18T01:06:00Z"), CheckInMeans.QR))
                    .orThrow();
            assertThat(presence(other, 1, "09:06")).isEqualTo(Presence.LATE);
        }
    }

    @Nested
    class Refuses {

        @Test
        void aPersonWhoIsNotOnTheList() {
            assertThat(refused(SHEET, CheckIn.of(new PersonId("U009-1"), START, CheckInMeans.CARD)))
                    .containsExactly("check-in-unknown-person");
        }

        @Test
        void signingForAnother() {
            assertThat(refused(SHEET, signed(1, "08:40", "孙拟"))).containsExactly("check-in-for-another");
            assertThat(refused(SHEET, signed(1, "08:40", "慕容例川"))).containsExactly("check-in-for-another");
        }

        @Test
        void aSecondCheckInButNotComingBack() {
            CheckInSheet sheet = with(arrival(1, "08:40"));
            assertThat(refused(sheet, arrival(1, "08:41"))).containsExactly("check-in-twice");
            assertThat(sheet.enterAll(List.of(new CheckOut(id(1), time("09:30")), arrival(1, "09:40")))
                            .accepted())
                    .isTrue();
        }

        @Test
        void bothTheSubstituteAndThePersonInOnePlace() {
            assertThat(refused(with(signed(3, "08:40", "慕容例川")), arrival(3, "08:50")))
                    .containsExactly("check-in-twice");
        }

        @Test
        void aKeptPlaceWithoutAName() {
            assertThat(refused(SHEET, arrival(5, "08:40"))).containsExactly("check-in-name-missing");
        }

        @Test
        void leavingWithoutHavingComeAndTimesThatRunBackward() {
            assertThat(refused(SHEET, new CheckOut(id(1), time("10:00"))))
                    .containsExactly("check-out-without-check-in");
            assertThat(refused(with(arrival(1, "08:40")), new CheckOut(id(1), time("08:39"))))
                    .containsExactly("check-in-time-backward");
            assertThat(refused(SHEET, new CheckInWithdrawal(id(1), time("09:00"), "U001-9", "误登")))
                    .containsExactly("withdrawal-of-nothing");
        }

        @Test
        void theSubstituteOfSomebodyWhoseLeaveWasDeclined() {
            CheckInSheet sheet = CheckInSheet.open(Fixtures.locked(List.of(declined())), START, 5);
            assertThat(refused(sheet, signed(3, "08:40", "慕容例川"))).containsExactly("check-in-for-another");
            assertThat(sheet.at(START).marks())
                    .extracting(AttendanceMark::presence, AttendanceMark::standIn)
                    .containsExactly(tuple(Presence.ABSENT, false));
            CheckInResult himself = sheet.enter(arrival(3, "08:41"));
            assertThat(himself.findings()).isEmpty();
            assertThat(himself.sheet().at(START).total().here()).isEqualTo(1);
        }

        private static Attendee declined() {
            return PEOPLE.get(2).toBuilder()
                    .leave(new LeaveRequest("公务出差").decided(SignOff.declined("秘书长", LocalDate.of(2026, 5, 16), "")))
                    .build();
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"2026-05-17T23:59:59+08:00", "2026-05-20T00:00:00+08:00", "2026-06-18T09:00:00+08:00"})
        void aDayThatIsNeitherThatOfTheStartNorTheNext(String other) {
            OffsetDateTime at = OffsetDateTime.parse(other);
            CheckInResult result = SHEET.enter(CheckIn.of(id(1), at, CheckInMeans.DESK));
            assertThat(result.accepted()).isFalse();
            assertThat(result.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("check-in-other-day");
                assertThat(finding.zh()).contains(id(1).toString(), at.toString(), "2026-05-18");
            });
            assertThat(refused(with(arrival(1, "08:40")), new CheckOut(id(1), at)))
                    .containsExactly("check-in-other-day");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"2026-05-17T16:00:00Z", "2026-05-18T00:00:00+08:00", "2026-05-19T23:59:59+08:00"})
        void noTimeOfThoseTwoDaysByTheClockOfTheMeeting(String good) {
            assertThat(SHEET.enter(CheckIn.of(id(1), OffsetDateTime.parse(good), CheckInMeans.DESK))
                            .accepted())
                    .isTrue();
        }

        @Test
        void aListThatIsNotLocked() {
            AttendeeList draft = AttendeeList.draft(PEOPLE);
            assertThat(CheckInSheet.check(draft).codes()).containsExactly("check-in-list-draft");
            assertThatThrownBy(() -> CheckInSheet.open(draft, START, 0)).isInstanceOf(FindingsException.class);
        }

        @Test
        void oneEntryWithoutTheOthers() {
            CheckInResult result =
                    SHEET.enterAll(List.of(arrival(1, "08:40"), arrival(5, "08:41"), arrival(2, "08:42")));
            assertThat(result.accepted()).isFalse();
            assertThat(result.sheet().events()).containsExactly(arrival(1, "08:40"), arrival(2, "08:42"));
        }
    }

    @Nested
    class WhenSomebodyOnLeaveTurnsUp {

        @Test
        void heIsEnteredAndTheOfficeIsTold() {
            for (int number : new int[] {3, 4}) {
                CheckInResult result = SHEET.enter(arrival(number, "08:55"));
                assertThat(result.accepted()).isTrue();
                assertThat(result.findings().codes()).containsExactly("check-in-on-leave");
                AttendanceMark mark = result.sheet().at(START).marks().get(number - 1);
                assertThat(mark.presence()).isEqualTo(Presence.PRESENT);
                assertThat(mark.standIn()).isFalse();
            }
        }
    }

    @Nested
    class AWrongEntry {

        private final CheckInSheet sheet = with(
                arrival(1, "08:40"),
                new CheckInWithdrawal(id(1), time("08:50"), "U001-9", "点错一行"),
                arrival(1, "09:20"));

        @Test
        void countsAtNoMomentOnceItIsTakenBack() {
            assertThat(presence(sheet, 1, "08:45")).isEqualTo(Presence.ABSENT);
            assertThat(presence(sheet, 1, "09:20")).isEqualTo(Presence.LATE);
        }

        @Test
        void staysInTheSheet() {
            assertThat(sheet.events()).hasSize(3).first().isEqualTo(arrival(1, "08:40"));
        }

        @Test
        void mayBeTakenBackDaysLater() {
            assertThat(with(arrival(1, "08:40"))
                            .enter(new CheckInWithdrawal(id(1), time("08:50").plusDays(9), "U001-9", "点错一行"))
                            .accepted())
                    .isTrue();
        }

        @Test
        void mayBeADeparture() {
            CheckInSheet back = sheet.enterAll(List.of(
                            new CheckOut(id(1), time("10:00")),
                            new CheckInWithdrawal(id(1), time("10:01"), "U001-9", "看错人")))
                    .orThrow();
            assertThat(presence(back, 1, "10:05")).isEqualTo(Presence.LATE);
        }
    }

    @Nested
    class WhenTheListChanges {

        private final AttendeeList later =
                SHEET.list().next(PEOPLE.subList(1, 5), "改派", "秘书长").lock("秘书长");

        @Test
        void entriesGoOnAndThoseOffTheListAreNamed() {
            CheckInResult result =
                    with(arrival(1, "08:40"), arrival(2, "08:41")).onVersion(later);
            assertThat(result.findings().codes()).containsExactly("check-in-off-list");
            assertThat(result.sheet().events()).hasSize(2);
            assertThat(result.sheet().at(START).total()).isEqualTo(new AttendanceCount(4, 1, 0, 0, 2, 1, 0));
        }

        @Test
        void onlyALaterLockedVersionWillDo() {
            assertThatThrownBy(() -> SHEET.onVersion(SHEET.list())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> SHEET.onVersion(SHEET.list().next(PEOPLE, "改派", "秘书长")))
                    .isInstanceOf(FindingsException.class);
        }
    }

    @Test
    void aSheetWhoseEntriesDoNotFollowIsNoSheet() {
        assertThatThrownBy(() -> CheckInSheet.builder()
                        .list(SHEET.list())
                        .start(START)
                        .addEvents(new CheckOut(id(1), START))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(id(1).toString());
    }

    @Test
    void nothingSaidOrPrintedHoldsAName() {
        CheckInSheet sheet = with(signed(3, "08:50", "慕容例川"), signed(5, "09:05", "王例"));
        StringBuilder said = new StringBuilder(sheet.toString()).append(sheet.at(START));
        for (CheckInEvent event : List.of(signed(1, "08:40", "王例"), signed(3, "08:51", "慕容例川"), arrival(4, "08:52"))) {
            Findings findings = sheet.enter(event).findings();
            assertThat(findings).isNotEmpty();
            findings.forEach(
                    finding -> said.append(finding.zh()).append(finding.en()).append(finding.arguments()));
        }
        assertThat(said.toString()).doesNotContain("慕容", "王例", "钱拟", "李拟", "周拟");
    }

    @Test
    void survivesJsonAndBack() {
        CheckInSheet sheet = with(
                arrival(1, "08:40"),
                signed(5, "09:05", "王例"),
                new CheckOut(id(1), time("10:00")),
                new CheckInWithdrawal(id(1), time("10:01"), "U001-9", "看错人"));
        String document = MeetingJson.write(sheet);
        assertThat(MeetingJson.read(MeetingJson.parse(document, FILE), CheckInSheet.class, FILE))
                .isEqualTo(sheet);
        AttendanceState state = sheet.at(time("10:02"));
        assertThat(MeetingJson.read(MeetingJson.parse(MeetingJson.write(state), FILE), AttendanceState.class, FILE))
                .isEqualTo(state);
    }

    /** Laws that hold for every sheet; a failure names the seed that repeats it. */
    @Nested
    class ForAnySheet {

        static LongStream seeds() {
            return LongStream.range(0, 30);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyPlaceIsCountedOnceAndOneByOneIsAsAllAtOnce(long seed) {
            AnyValues any = new AnyValues(seed);
            AttendeeList list = any.list(any.units(6), 4);
            List<CheckInEvent> events = new ArrayList<>();
            IntStream.range(0, 60).forEach(minute -> {
                Attendee person = any.dice().pick(list.attendees());
                OffsetDateTime at = START.minusMinutes(30).plusMinutes(minute);
                events.add(
                        any.dice().percent(70)
                                ? new CheckIn(person.id(), at, CheckInMeans.CARD, person.name())
                                : any.dice().percent(50)
                                        ? new CheckOut(person.id(), at)
                                        : new CheckInWithdrawal(person.id(), at, "desk", "误登"));
            });
            CheckInSheet sheet = CheckInSheet.open(list, START, 10);
            CheckInResult atOnce = sheet.enterAll(events);
            List<Finding> found = new ArrayList<>();
            for (CheckInEvent event : events) {
                CheckInResult one = sheet.enter(event);
                sheet = one.sheet();
                found.addAll(one.findings().list());
            }
            assertThat(sheet).isEqualTo(atOnce.sheet());
            assertThat(found).isEqualTo(atOnce.findings().list());
            AttendanceCount total = sheet.at(START).total();
            assertThat(total.here() + total.absent() + total.onLeave() + total.left())
                    .isEqualTo(total.places())
                    .isEqualTo(list.size());
        }
    }
}
