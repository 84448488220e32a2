package dev.huiwu.files.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk may get wrong in the tables a list is made from: each is said at its cell, and nothing filled in is passed over. */
class ListTablesReadTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-04-24T09:00:00+08:00");
    private static final UnitDirectory UNITS = Fixtures.units(25);

    private static List<String> found(Findings findings) {
        return findings.stream().map(ListTablesReadTest::text).toList();
    }

    private static String text(Finding finding) {
        return finding.code() + " " + finding.location().orElseThrow();
    }

    @Nested
    class Proposals {

        private static final String HEAD = "建议编号,会议类型,调整,单位,参会类别,理由,提出人,提出日期,决定,决定人,决定日期,沟通日期,沟通人,沟通意见\n";

        private List<String> found(String... rows) {
            byte[] table = (HEAD + String.join("\n", rows) + "\n").getBytes(UTF_8);
            return ListTablesReadTest.found(
                    ProposalReader.read("p.csv", table, UNITS).findings());
        }

        @Test
        void aLaterRowThatDecidesOtherwiseIsNotPassedOver() {
            assertThat(found(
                            "P1,全体会议,减少,U001,,无关,秘书一科,2026-04-01,同意,市长,2026-04-02,,,",
                            "P1,常务会议,减少,U002,,无关,秘书一科,2026-04-01,不同意,市长,2026-04-02,,,"))
                    .containsExactly("proposal-differs p.csv:3 [会议类型]", "proposal-differs p.csv:3 [决定]");
            assertThat(found("P1,全体会议,减少,U001,,无关,秘书一科,2026-04-01,同意,市长,2026-04-02,,,", "P1,,减少,U002,,无关,,,,,,,,"))
                    .isEmpty();
        }

        @Test
        void aDeciderWithoutADecisionAndATalkWithoutADayAreSaid() {
            assertThat(found("P1,全体会议,减少,U001,,无关,秘书一科,2026-04-01,,市长,2026-04-02,,秘书一科,同意"))
                    .containsExactly("value-missing p.csv:2 [决定]", "value-missing p.csv:2 [沟通日期]");
        }

        @Test
        void aDecisionBeforeTheProposalIsSaidInWordsThatFit() {
            byte[] table = (HEAD + "P1,全体会议,减少,U001,,无关,秘书一科,2026-04-03,同意,市长,2026-04-02,,,\n").getBytes(UTF_8);
            assertThat(ProposalReader.read("p.csv", table, UNITS)
                            .findings()
                            .list()
                            .get(0)
                            .zh())
                    .isEqualTo("2026-04-02 早于应在其前的 2026-04-03；请更正日期。");
        }
    }

    @Nested
    class Replies {

        private static final String HEAD = "单位,姓名,职务,回执时间,请假事由,请假时间,审批,审批人,审批日期,代会人,代会人职务,不参加事由\n";

        private List<String> found(String row) {
            byte[] table = (HEAD + row + "\n").getBytes(UTF_8);
            return ListTablesReadTest.found(
                    ReplyReader.read("r.csv", table, UNITS, START).findings());
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "U001,王例,局长,2026-04-20 09:00,,,同意,市长,2026-04-21,,, | value-missing r.csv:2 [请假事由]",
                    "U001,王例,局长,2026-04-20 09:00,,2026-04-20 08:00,,,,,, | value-missing r.csv:2 [请假事由]",
                    "U001,王例,局长,2026-04-20 09:00,出差,,,市长,2026-04-21,,, | value-missing r.csv:2 [审批]",
                    "U001,王例,局长,2026-04-20 09:00,,,,,,李例,, | value-missing r.csv:2 [请假事由]",
                    "U001,王例,局长,2026-04-20 09:00,出差,,,,,,副局长, | value-missing r.csv:2 [代会人]",
                    "U001,王例,局长,09:07,,,,,,,, | not-a-time r.csv:2 [回执时间]",
                    "U001,王例,局长,2026-04-20 09:00,出差,10:00,,,,,, | not-a-time r.csv:2 [请假时间]",
                    "U001,王例,局长,2026-04-20 09:00,,,,,,,,不参加 | reply-names-and-declines r.csv:2 [不参加事由]"
                })
        void nothingFilledInIsPassedOver(String row, String finding) {
            assertThat(found(row)).containsExactly(finding);
        }

        @Test
        void aHeaderAloneIsTheStateBeforeTheFirstReply() {
            assertThat(found("").get(0)).isEqualTo("no-rows r.csv:1");
            assertThat(ReplyReader.read("r.csv", HEAD.getBytes(UTF_8), UNITS, START)
                            .findings()
                            .hasErrors())
                    .isFalse();
        }
    }

    @Test
    void anAnswerWithoutADayIsSaid() {
        byte[] table = ("反馈编号,单位,会议类型,反馈类别,理由,来源,收到日期,答复日期,答复人,答复\n" + "F1,U001,全体会议,漏邀,应参会,电话,2026-04-01,,秘书一科,已说明\n")
                .getBytes(UTF_8);
        assertThat(found(FeedbackReader.read("f.csv", table, UNITS).findings()))
                .containsExactly("value-missing f.csv:2 [答复日期]");
    }

    @Test
    void leaveRulesForCategoriesAndRanksThatNobodyHasAreSaid() {
        byte[] table = ("规则编号,单位类别,职级,批准人,代会人最低职级\nQ1,市政府部门组,正处,市长,\nQ2,市政府部门,正处级,市长,科员\n").getBytes(UTF_8);
        assertThat(found(LeaveRuleReader.read("l.csv", table, UNITS).findings()))
                .containsExactly(
                        "unknown-category l.csv:2 [单位类别]",
                        "unknown-value l.csv:2 [职级]",
                        "unknown-value l.csv:3 [代会人最低职级]");
    }
}
