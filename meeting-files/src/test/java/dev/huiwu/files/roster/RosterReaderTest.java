package dev.huiwu.files.roster;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {

    private static final UnitDirectory UNITS = Samples.units();
    private static final RosterReader READER = RosterReader.create(UNITS);

    private static RosterResult text(String csv) {
        return READER.read("roster.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(RosterResult result) {
        return result.findings().stream().map(Samples::line).toList();
    }

    private static RosterResult seed(String meeting) {
        RosterResult result = READER.read("roster.csv", Samples.seed(meeting + "/roster-" + meeting + ".csv"));
        assertThat(lines(result)).isEmpty();
        return result;
    }

    private static <T> Map<T, Long> count(RosterResult roster, Function<Attendee, T> what) {
        return roster.attendees().stream().map(what).collect(groupingBy(identity(), counting()));
    }

    @Test
    void cutsTopicsAtBlanksOfAnyWidth() {
        String unit = UNITS.units().get(0).name();
        RosterResult result = text("姓名,单位,职务,参会类别,列席议题\n王例," + unit + ",科长,列席,\"1、　、2　3\"\n");
        assertThat(lines(result)).isEmpty();
        assertThat(result.attendees().get(0).topics()).containsExactly("1", "2", "3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "请假（生病）, 生病",
        "请假(生病), 生病",
        "请 假：公务 出差, 公务 出差",
        "请　假, 未注明",
        "主持；请假 ( 生病 ), 生病",
        "因病请假, 病",
        "因公出差 请假, 公出差",
        "病假, 病假",
        "病 假, 病假",
        "发言2；年假, 年假"
    })
    void understandsLeaveHoweverItIsSpacedOrBracketed(String remark, String reason) {
        RosterResult result = text("姓名,单位,职务,参会类别,备注\n拟甲,10001,主任,参加," + remark + "\n");
        assertThat(lines(result)).doesNotContain("warning remark-not-understood 2 备注");
        assertThat(result.attendees().get(0).leave().orElseThrow().reason()).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"病假待定", "寒假后到", "因故未请假", "不参加", "缺席", "代会 拟乙", "主持 请假", "代（拟乙"})
    void saysWhichRemarkAboutAbsenceItDoesNotUnderstand(String remark) {
        RosterResult result = text("姓名,单位,职务,参会类别,备注\n拟甲,10001,主任,参加," + remark + "\n");
        assertThat(lines(result)).containsExactly("warning remark-not-understood 2 备注");
        assertThat(result.findings().list().get(0).zh()).doesNotContain("拟乙");
    }

    @Test
    void leavesOtherRemarksToPeople() {
        assertThat(lines(text("姓名,单位,职务,参会类别,备注\n拟甲,10001,主任,参加,晚到 代表团联络员\n"))).isEmpty();
    }

    @Test
    void leavesTheBracketOutWhereNothingIsNear() {
        RosterResult result = text("姓名,单位,职务,参会类别\n拟甲,ZZZZZZZZZZ,主任,参加\n");
        assertThat(result.findings().list()).singleElement().satisfies(finding -> {
            assertThat(finding.zh()).startsWith("没有单位叫“ZZZZZZZZZZ”；");
            assertThat(finding.en()).startsWith("No unit goes by \"ZZZZZZZZZZ\"; ");
        });
    }

    @Nested
    class OnTheSampleMeetings {

        @Test
        void readsTheEconomicAnalysisMeeting() {
            RosterResult roster = seed("economic-analysis");
            assertThat(roster.attendees()).hasSize(426);
            assertThat(count(roster, Attendee::kind))
                    .containsOnly(
                            entry(AttendanceKind.PARTICIPANT, 399L),
                            entry(AttendanceKind.INVITED, 14L),
                            entry(AttendanceKind.STAFF, 13L));
            assertThat(count(roster, attendee -> attendee.zone().orElseThrow()))
                    .containsOnly(
                            entry("市直政府部门区", 107L),
                            entry("县（市、区）和园区", 99L),
                            entry("企业区", 66L),
                            entry("市委和群团区", 47L),
                            entry("驻市单位区", 40L),
                            entry("金融机构区", 28L),
                            entry("高校和事业区", 15L),
                            entry("主席台", 11L),
                            entry("工作人员席", 10L),
                            entry("记者席", 3L));
            assertThat(count(roster, Attendee::card))
                    .containsOnly(entry(CardText.PERSON, 413L), entry(CardText.FUNCTION, 13L));
            assertThat(count(roster, Attendee::important)).containsEntry(true, 19L);
            assertThat(count(roster, Attendee::seatNeed)).containsEntry(SeatNeed.WHEELCHAIR, 4L);
            assertThat(count(roster, attendee -> attendee.leave().isPresent())).containsEntry(true, 3L);
            assertThat(count(roster, attendee -> attendee.substitute().isPresent()))
                    .containsEntry(true, 3L);
            assertThat(roster.attendees().stream()
                            .flatMapToInt(attendee -> attendee.speakingOrder().stream())
                            .sorted())
                    .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        }

        @Test
        void readsThePlenaryMeeting() {
            RosterResult roster = seed("plenary");
            assertThat(count(roster, Attendee::kind))
                    .containsOnly(
                            entry(AttendanceKind.MEMBER, 29L),
                            entry(AttendanceKind.NON_VOTING, 332L),
                            entry(AttendanceKind.INVITED, 11L),
                            entry(AttendanceKind.OBSERVER, 12L),
                            entry(AttendanceKind.STAFF, 16L));
            assertThat(count(roster, attendee -> attendee.zone().orElseThrow()))
                    .containsOnly(
                            entry("市政府部门区", 99L),
                            entry("市委和群团区", 45L),
                            entry("企业区", 44L),
                            entry("驻市单位区", 40L),
                            entry("县（市、区）东片区", 34L),
                            entry("园区和功能区", 29L),
                            entry("金融机构区", 28L),
                            entry("县（市、区）西片区", 26L),
                            entry("高校和事业区", 15L),
                            entry("主席台", 12L),
                            entry("旁听席", 12L),
                            entry("工作人员席", 12L),
                            entry("记者席", 4L));
            assertThat(count(roster, Attendee::card))
                    .containsOnly(
                            entry(CardText.PERSON, 176L),
                            entry(CardText.UNIT, 196L),
                            entry(CardText.FUNCTION, 16L),
                            entry(CardText.NONE, 12L));
            assertThat(count(roster, Attendee::seatNeed)).containsEntry(SeatNeed.WHEELCHAIR, 5L);
            assertThat(count(roster, attendee -> attendee.substitute().isPresent()))
                    .containsEntry(true, 2L);
        }

        @Test
        void readsTheCongress() {
            RosterResult roster = seed("congress");
            assertThat(roster.attendees()).hasSize(1050);
            assertThat(count(roster, Attendee::kind))
                    .containsOnly(
                            entry(AttendanceKind.MEMBER, 976L),
                            entry(AttendanceKind.NON_VOTING, 19L),
                            entry(AttendanceKind.INVITED, 13L),
                            entry(AttendanceKind.OBSERVER, 16L),
                            entry(AttendanceKind.STAFF, 26L));
            assertThat(roster.attendees().stream().filter(Attendee::onRostrum)).hasSize(29);
            Map<String, Long> delegations =
                    count(roster, attendee -> attendee.delegation().orElse(""));
            assertThat(delegations).hasSize(18).containsEntry("云渚区代表团", 140L).containsEntry("驻市部队代表团", 12L);
            Map<String, Long> zones = count(roster, attendee -> attendee.zoneOr("?"));
            assertThat(zones)
                    .containsEntry("特邀席", 10L)
                    .containsEntry("旁听席", 16L)
                    .containsEntry("工作人员席", 20L)
                    .containsEntry("记者席", 6L)
                    .doesNotContainKey("?");
            for (AttendeeRole role : List.of(
                    AttendeeRole.DELEGATION_HEAD, AttendeeRole.DELEGATION_DEPUTY, AttendeeRole.DELEGATION_LIAISON)) {
                assertThat(roster.attendees().stream()
                                .filter(attendee -> attendee.roles().contains(role)))
                        .hasSize(17);
            }
            assertThat(count(roster, Attendee::important)).containsEntry(true, 44L);
            assertThat(count(roster, Attendee::seatNeed)).containsEntry(SeatNeed.WHEELCHAIR, 5L);
        }

        @Test
        void readsTheExecutiveMeetingWithItsTopics() {
            RosterResult roster = seed("executive");
            assertThat(roster.attendees()).hasSize(45);
            assertThat(count(roster, Attendee::kind))
                    .containsOnly(
                            entry(AttendanceKind.MEMBER, 9L),
                            entry(AttendanceKind.INVITED, 3L),
                            entry(AttendanceKind.NON_VOTING, 29L),
                            entry(AttendanceKind.STAFF, 4L));
            assertThat(roster.attendees().stream()
                            .flatMap(attendee -> attendee.topics().stream())
                            .collect(groupingBy(identity(), counting())))
                    .containsOnly(entry("T3", 3L), entry("T4", 4L), entry("T5", 2L), entry("T6", 3L));
            assertThat(roster.attendees().stream()
                            .filter(attendee -> attendee.roles().contains(AttendeeRole.FIXED_NON_VOTING)))
                    .hasSize(5);
        }

        @Test
        void keepsNamesWholeAndNobodyTwice() {
            RosterResult roster = seed("congress");
            assertThat(roster.attendees()).extracting(Attendee::id).doesNotHaveDuplicates();
            assertThat(roster.rows()).hasSize(1050);
            assertThat(seed("executive").attendees())
                    .extracting(attendee -> attendee.name().orElseThrow().display())
                    .contains("韩例𬭚", "阿依古丽·买买提");
        }
    }

    @Nested
    class InAnyEncoding {

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "economic-analysis, roster-economic-analysis.bom.csv",
            "economic-analysis, roster-economic-analysis.gb18030.csv",
            "executive, roster-executive.bom.csv"
        })
        void r42TheCopiesOfARosterInEveryEncodingLoadEqual(String meeting, String copy) {
            assertThat(READER.read("roster.csv", Samples.resource(copy))).isEqualTo(seed(meeting));
        }

        @Test
        void saysWhereAByteFitsNoEncoding() {
            byte[] bytes =
                    Samples.resource("roster-economic-analysis.gb18030.csv").clone();
            int third = 0;
            for (int lines = 0; lines < 2; third++) {
                lines += bytes[third] == '\n' ? 1 : 0;
            }
            bytes[third + 3] = (byte) 0xFF;
            assertThat(lines(READER.read("roster.csv", bytes))).containsExactly("error encoding-unknown 3");
        }

        @Test
        void takesDamagedUtf8ForUtf8() {
            byte[] bytes = Samples.seed("economic-analysis/roster-economic-analysis.csv");
            bytes[bytes.length - 4] = 0x20;
            assertThat(lines(READER.read("roster.csv", bytes))).containsExactly("error encoding-unknown 427");
        }

        @Test
        void refusesUtf16() {
            RosterResult result = READER.read("roster.csv", "姓名,单位".getBytes(StandardCharsets.UTF_16));
            assertThat(lines(result)).containsExactly("error encoding-unknown 1");
            assertThat(result.findings().list().get(0).en()).contains("UTF-16");
        }
    }

    @Nested
    class WithTheMessyList {

        private final RosterResult messy = READER.read("roster-messy.csv", Samples.resource("roster-messy.csv"));

        @Test
        void r42AMessyListGivesExactlyTheTableOfItsDefects() {
            assertThat(lines(messy))
                    .containsExactly(
                            "note unit-carried-down 5 单位",
                            "note unit-carried-down 6 单位",
                            "note spaces-removed 7 姓名",
                            "error duplicate-person 7 姓名",
                            "note spaces-removed 8 姓名",
                            "warning separator-mapped 9 姓名",
                            "warning separator-mapped 10 姓名",
                            "warning separator-mapped 11 姓名",
                            "error unknown-unit 13 单位",
                            "error unknown-unit 14 单位",
                            "error unknown-unit 15 单位",
                            "error duplicate-person 17 姓名",
                            "note leave-reason-missing 22 备注",
                            "note stand-in-placed 23 备注",
                            "note place-reserved 31 姓名",
                            "note place-reserved 32 姓名",
                            "warning compatibility-character 35 姓名",
                            "error unknown-kind 37 参会类别",
                            "note sum-row-skipped 38");
        }

        private Attendee at(int row) {
            return messy.attendees().stream()
                    .filter(attendee -> messy.rows().get(attendee.id()).row().orElseThrow() == row)
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void readsEveryRowThatMakesSense() {
            // 33 rows: 2 duplicates, 3 unknown units, 1 unknown kind and 1 stand-in are no places of their own.
            assertThat(messy.attendees()).hasSize(26);
            assertThat(at(5).unit()).isEqualTo(at(4).unit());
            assertThat(at(8).name().orElseThrow().display()).isEqualTo("向样");
            assertThat(at(9).name().orElseThrow().display()).isEqualTo("木拉提·例汗");
            assertThat(at(12).unit())
                    .isEqualTo(UNITS.resolve("云江市工业和信息化局").orElseThrow().id());
            assertThat(at(18).id()).isNotEqualTo(at(19).id());
            assertThat(at(25).kind()).isEqualTo(AttendanceKind.MEMBER);
            assertThat(at(26).kind()).isEqualTo(AttendanceKind.NON_VOTING);
            assertThat(at(26).roles()).containsExactly(AttendeeRole.FIXED_NON_VOTING);
            assertThat(at(27).kind()).isEqualTo(AttendanceKind.PARTICIPANT);
            for (int row : new int[] {28, 29, 30}) {
                assertThat(at(row).seatNeed()).isEqualTo(SeatNeed.WHEELCHAIR);
            }
            assertThat(at(31).name()).isEmpty();
            assertThat(at(34).post()).isEqualTo("局长,党组书记");
            assertThat(at(36).name().orElseThrow().display()).isEqualTo("韩拟𬭚");
        }

        @Test
        void keepsOnePlaceForThePersonOnLeaveAndTheStandIn() {
            Attendee place = at(22);
            assertThat(place.leave()).isPresent();
            assertThat(place.substitute().orElseThrow().name().display()).isEqualTo("谢模诚");
            assertThat(place.substitute().orElseThrow().post()).contains("副局长");
        }

        @Test
        void suggestsANearUnitAndTakesNone() {
            assertThat(messy.findings()
                            .only(finding -> finding.code().equals("unknown-unit"))
                            .list()
                            .get(0)
                            .en())
                    .contains("云江市工信局")
                    .contains("11004");
        }
    }

    @Nested
    class WithHeadersOfItsOwn {

        @Test
        void knowsSynonymsInAnyOrder() {
            RosterResult usual = text("姓名,单位,职务,参会类别,轮椅席,备注\n雷试樱,市发改委,主任,参加,是,发言1\n");
            RosterResult own = text("名 单\n\n参 会 身 份,备　考,职位,工作单位（全称）,名字,轮椅\n参会,发言１,主任,云江市发展和改革委员会,雷试樱,√\n");
            assertThat(own.findings().list()).isEmpty();
            assertThat(own.attendees().get(0).toBuilder().remark("发言1").build())
                    .isEqualTo(usual.attendees().get(0));
        }

        @Test
        void saysEveryMissingColumn() {
            assertThat(lines(text("表\n姓名,单位\n雷试樱,市发改委\n")))
                    .containsExactly("error column-missing 2 职务", "error column-missing 2 参会类别");
        }

        @Test
        void saysWhichColumnIsThereTwice() {
            assertThat(lines(text("姓名,单位,部门,职务,参会类别\n雷试樱,市发改委,,主任,参加\n")))
                    .containsExactly("error column-duplicate 1 单位");
        }

        @Test
        void notesAColumnItDoesNotKnow() {
            assertThat(lines(text("姓名,单位,职务,参会类别,车牌\n雷试樱,市发改委,主任,参加,无\n"))).containsExactly("note column-unknown 1 车牌");
        }

        @Test
        void saysThatThereIsNoHeader() {
            assertThat(lines(text("雷试樱,市发改委\n"))).containsExactly("error no-header");
            assertThat(lines(text(""))).containsExactly("error no-header");
            assertThat(lines(text("姓名,单位,职务,参会类别\n,,,\n"))).containsExactly("error no-rows 1");
        }
    }
}
