package dev.huiwu.files.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.checkin.AttendanceState;
import dev.huiwu.core.checkin.CheckIn;
import dev.huiwu.core.checkin.CheckInEvent;
import dev.huiwu.core.checkin.CheckInMeans;
import dev.huiwu.core.checkin.CheckInSheet;
import dev.huiwu.core.checkin.CheckInWithdrawal;
import dev.huiwu.core.checkin.Presence;
import dev.huiwu.core.checkin.Quorum;
import dev.huiwu.core.checkin.QuorumRule;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.files.roster.RosterReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckInReaderTest {

    private static final UnitDirectory UNITS = Samples.units();
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-05-18T09:00:00+08:00");

    private static CheckInSheet sheet(byte[] roster) {
        AttendeeList list = AttendeeList.draft(
                        RosterReader.create(UNITS).read("roster.csv", roster).attendees())
                .lock("secretary-general");
        return CheckInSheet.open(list, START, 0);
    }

    private static CheckInSheet sheet(String roster) {
        return sheet(roster.getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody, somebody whom 拟丁 stands in for, a place kept, two of one name. */
    private static final CheckInSheet SHEET = sheet("人员编号,姓名,单位,职务,参会类别,备注\nA1,拟甲,10001,主任,出席,\n"
            + "A2,拟乙,10001,副主任,出席,请假:公务出差;代会:拟丁(科长)\nA3,待定,10001,科长,列席,\nA4,拟戊,10001,科员,列席,\nA5,拟戊,10001,科长,列席,\n");

    private static ReadResult<CheckInSheet> read(String csv) {
        return CheckInReader.read("check-in.csv", csv.getBytes(StandardCharsets.UTF_8), SHEET, UNITS);
    }

    private static List<String> lines(String csv) {
        return read(csv).findings().stream().map(Samples::line).toList();
    }

    @Test
    void entersEachRow() {
        List<CheckInEvent> events =
                read("参会人代码,姓名,单位,签到时间,签到方式,签到人\nA1,,,08:41,刷卡,\n,拟丁,10001,2026-05-18 08:45:30,,\nA3,,,8:50,扫码,拟己\n")
                        .orThrow()
                        .events();
        assertThat(events)
                .containsExactly(
                        CheckIn.of(
                                new PersonId("A1"),
                                OffsetDateTime.parse("2026-05-18T08:41:00+08:00"),
                                CheckInMeans.CARD),
                        CheckIn.signed(
                                new PersonId("A2"),
                                OffsetDateTime.parse("2026-05-18T08:45:30+08:00"),
                                CheckInMeans.DESK,
                                new PersonName("拟丁")),
                        CheckIn.signed(
                                new PersonId("A3"),
                                OffsetDateTime.parse("2026-05-18T08:50:00+08:00"),
                                CheckInMeans.QR,
                                new PersonName("拟己")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "8:05, 2026-05-18T08:05+08:00",
        "2026/5/18　08：05, 2026-05-18T08:05+08:00",
        "2026年5月19日 21:00, 2026-05-19T21:00+08:00",
        "2026-05-18T00:05Z, 2026-05-18T00:05Z",
        "2026-05-18 09:05:10+0900, 2026-05-18T09:05:10+09:00",
    })
    void understandsTimesAsTheyAreWritten(String written, String meant) {
        assertThat(read("人员编号,时间\nA1," + written + "\n").orThrow().events())
                .extracting(CheckInEvent::at)
                .containsExactly(OffsetDateTime.parse(meant));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"8点", "25:00", "2026-02-30 08:00", "08:00+99:00", "2026-05-1808:61", "noon"})
    void refusesOtherTimes(String written) {
        assertThat(lines("人员编号,时间\nA1," + written + "\n")).containsExactly("error not-a-time 2 签到时间");
    }

    @Test
    void reportsEveryProblemOfEveryRow() {
        assertThat(lines("参会人代码,姓名,单位,签到时间,签到方式,签到人,事项\n"
                        + "A9,,,08:40,,,\n"
                        + "A1,,,,磁铁,,\n"
                        + ",拟甲,没有的局,08:40,,,\n"
                        + ",拟戊,10001,08:40,,,\n"
                        + ",拟无,10001,08:40,,,\n"
                        + "A1,,,08:40,,拟乙,\n"
                        + "A1,,,08:41,,,\n"
                        + "A1,,,08:42,,,\n"
                        + "A3,,,08:43,,,\n"
                        + "A4,,,10:00,,,离会\n"
                        + "A2,,,08:44,,,\n"))
                .containsExactly(
                        "error check-in-unknown-person 2",
                        "error value-missing 3 签到时间",
                        "error unknown-value 3 签到方式",
                        "error unknown-unit 4 单位",
                        "error unknown-person 5 姓名",
                        "error unknown-person 6 姓名",
                        "error check-in-for-another 7",
                        "error check-in-twice 9",
                        "error check-in-name-missing 10",
                        "error check-out-without-check-in 11",
                        "warning check-in-on-leave 12");
    }

    @Test
    void refusesTheSubstituteWhereLeaveWasDeclined() {
        CheckInSheet sheet =
                sheet("人员编号,姓名,单位,职务,参会类别,请假事由,审批,审批人,审批日期,代会人\n" + "A1,拟甲,10001,主任,出席,公务出差,不同意,秘书长,2026-05-16,柏样\n");
        String table = "姓名,单位,时间\n柏样,10001,08:30\n拟甲,10001,08:40\n";
        ReadResult<CheckInSheet> result =
                CheckInReader.read("c.csv", table.getBytes(StandardCharsets.UTF_8), sheet, UNITS);
        assertThat(result.findings().stream().map(Samples::line)).containsExactly("error check-in-for-another 2");
        assertThat(result.value().orElseThrow().at(START).total()).satisfies(total -> {
            assertThat(total.here()).isEqualTo(1);
            assertThat(total.standIns()).isZero();
        });
    }

    @Test
    void refusesAnotherDayThanThatOfTheMeetingOrTheNext() {
        assertThat(lines("人员编号,时间\nA1,2026-05-17 08:30\nA1,2026-06-18 08:30\nA1,2026-05-18 08:30\n"))
                .containsExactly("error check-in-other-day 2", "error check-in-other-day 3");
    }

    @Test
    void entersTheRowsOfSeveralDesksInOrderOfTime() {
        assertThat(lines("人员编号,时间,事项\nA1,08:41,离会\nA1,08:30,\nA1,08:50,\n")).isEmpty();
        assertThat(read("人员编号,时间,事项\nA1,08:41,离会\nA4,08:35,\nA1,08:30,\n")
                        .orThrow()
                        .events())
                .extracting(event -> event.at().toLocalTime())
                .containsExactly(LocalTime.of(8, 30), LocalTime.of(8, 35), LocalTime.of(8, 41));
    }

    @Test
    void entersRowsOfOneTimeAsTheyStandAndNamesTheRow() {
        assertThat(lines("人员编号,时间,事项\nA1,08:30,\nA1,08:30,离会\nA4,08:30,离会\nA4,08:30,\n"))
                .containsExactly("error check-out-without-check-in 4");
        assertThat(lines("人员编号,时间,事项\nA1,08:41,\nA1,08:40,\n")).containsExactly("error check-in-twice 2");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"参会人代码,签到时间\n", "参会人代码,签到时间,签到方式,签到人,事项\n,,,,\n"})
    void showsThatNobodyHasComeYet(String table) {
        assertThat(lines(table)).containsExactly("note no-rows 1");
        AttendanceState state = read(table).orThrow().at(START);
        assertThat(state.total().here()).isZero();
        assertThat(state.only(Presence.ABSENT)).hasSize(5);
    }

    @Nested
    class AWrongRow {

        private static final String HEADER = "人员编号,时间,事项,撤回人,撤回原因\n";

        @Test
        void isTakenBackByOneBelowWhateverTheTimes() {
            List<CheckInEvent> events = read(HEADER + "A1,08:40,,,\nA1,09:30,撤回,C-1,看错一行\nA1,08:35,,,\nA4,08:36,,,\n")
                    .orThrow()
                    .events();
            assertThat(events)
                    .contains(new CheckInWithdrawal(
                            new PersonId("A1"), OffsetDateTime.parse("2026-05-18T09:30:00+08:00"), "C-1", "看错一行"));
            CheckInSheet sheet = SHEET.enterAll(events).orThrow();
            assertThat(sheet.at(START).marks().get(0).since())
                    .contains(OffsetDateTime.parse("2026-05-18T08:35:00+08:00"));
        }

        @Test
        void isTakenBackByWhatIsSaidAndNotByLess() {
            assertThat(lines(HEADER + "A1,08:40,,,\nA1,08:41,撤回,,\nA4,08:40,撤回,C-1,看错\n,08:40,撤回,C-1,看错\n"))
                    .containsExactly(
                            "error value-missing 3 撤回人",
                            "error value-missing 3 撤回原因",
                            "error withdrawal-of-nothing 4",
                            "error value-missing 5 单位",
                            "error value-missing 5 姓名");
            assertThat(lines(HEADER + "A1,08:40,撤消,C-1,看错\n")).containsExactly("error unknown-value 2 事项");
            assertThat(lines("人员编号,时间,事项\nA1,08:40,\nA1,08:41,撤回\n"))
                    .containsExactly("error value-missing 3 撤回人", "error value-missing 3 撤回原因");
        }

        @Test
        void isTheOneThatSaysWhoTakesBackWithoutTakingBack() {
            assertThat(lines(HEADER + "A1,08:40,,C-1,\nA4,08:40,签到,,看错\n"))
                    .containsExactly("error not-a-withdrawal 2 撤回人", "error not-a-withdrawal 3 撤回原因");
        }

        @Test
        void neverShowsWhyItWasTakenBack() {
            assertThat(read(HEADER + "A1,08:40,撤回,C-1,拟甲未到\n").findings().toString())
                    .doesNotContain("拟甲");
        }
    }

    @Test
    void keepsTheRowsThatAreGood() {
        assertThat(read("参会人代码,签到时间\nA9,08:40\nA1,08:41\n")
                        .value()
                        .orElseThrow()
                        .events())
                .hasSize(1);
    }

    @Nested
    class OnTheSampleExecutiveMeeting {

        private final CheckInSheet sheet = sheet(Samples.seed("executive/roster-executive.csv"));

        private String rows(int members) {
            return sheet.list().attendees().stream()
                    .filter(person -> person.kind() == AttendanceKind.MEMBER)
                    .limit(members)
                    .map(Attendee::id)
                    .map(id -> id + ",08:50\n")
                    .collect(Collectors.joining("", "参会人代码,签到时间\n", ""));
        }

        private AttendanceState state(int members) {
            return CheckInReader.read("c.csv", rows(members).getBytes(StandardCharsets.UTF_8), sheet, UNITS)
                    .orThrow()
                    .at(START);
        }

        @Test
        void fiveOfNineMembersAreAQuorum() {
            assertThat(state(5).quorum(QuorumRule.half())).contains(new Quorum(9, 5, 5));
            assertThat(state(4).quorum(QuorumRule.moreThanHalf()).orElseThrow().missing())
                    .isEqualTo(1);
        }

        @Test
        void whoIsNotThereCanBeTelephoned() {
            assertThat(state(5).only(Presence.ABSENT))
                    .filteredOn(mark -> mark.kind() == AttendanceKind.MEMBER)
                    .hasSize(4);
        }
    }
}
