package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import dev.huiwu.core.json.MeetingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How decisions are carried out, at the terminal. */
class TopicsFollowUpTest extends TopicsTerminal {

    private static final String MAY = "2026-05-09T10:00+08:00";

    @BeforeEach
    void register() {
        imported();
    }

    @Test
    void r26WhatIsOverdueOnADayAreTheNine() {
        assertThat(run("follow-up", "--on", "2026-05-08", "--format", "ids")).isZero();

        assertThat(said().lines())
                .containsExactly(
                        "YT-2026-006",
                        "YT-2026-012",
                        "YT-2026-017",
                        "YT-2026-018",
                        "YT-2026-020",
                        "YT-2026-021",
                        "YT-2026-022",
                        "YT-2026-023",
                        "YT-2026-028");
    }

    @Test
    void whatIsDueSoonIsToldBeforeHowUnitsStand() {
        assertThat(run("follow-up", "--on", "2026-05-08", "--days", "5")).isZero();

        assertThat(said())
                .contains("逾期 21 个工作日  2026-04-03  YT-2026-006#1  市财政局  市本级政府债务限额及新增债券资金安排方案")
                .contains("逾期 9 项")
                .containsPattern("市财政局：任务 \\d+，已办结 \\d+（逾期办结 \\d+），在办 \\d+，逾期 \\d+");
        assertThat(said().indexOf("YT-2026-006#1")).isLessThan(said().indexOf("市财政局：任务"));
    }

    @Test
    void whatIsLeftAndOverdueIsCountedInWorkingDaysAsItsHeadingSays() {
        run("follow-up", "--on", "2026-05-08", "--lang", "en");

        assertThat(said())
                .contains("4 working days left  2026-05-13  YT-2026-025#1") // 9 May, a Saturday, is worked
                .contains("more due within 5 working days")
                .contains("21 working days overdue  2026-04-03")
                .doesNotContain("35 days");
        run("follow-up", "--on", "2026-04-28");
        assertThat(said()).contains("当天到期  2026-04-28  YT-2026-017#1");
        run("follow-up", "--on", "2026-04-29", "--lang", "en");
        assertThat(said()).contains("1 working day overdue  2026-04-28  YT-2026-017#1");
    }

    @Test
    void whatWasOpenedAgainSaysWhenAndWhy() {
        run(
                "move",
                "YT-2026-005",
                "reopen-task",
                "task=1",
                "--by",
                "clerk-1",
                "--at",
                "2026-05-08T10:00+08:00",
                "--reason",
                "经查未批复到位");
        assertThat(run("follow-up", "--on", "2026-05-08")).isZero();

        assertThat(said()).contains("    2026年5月8日重新办理：经查未批复到位（原报2026年4月2日办结：已落实）");
    }

    @Test
    void moreIsDueWithinMoreDays() throws IOException {
        assertThat(reminders("0")).isEqualTo(9).isLessThan(reminders("20"));
    }

    private int reminders(String days) throws IOException {
        run("follow-up", "--on", "2026-05-08", "--days", days, "--format", "json");
        return MeetingJson.newMapper().readTree(said()).path("reminders").size();
    }

    @Test
    void ofOneUnitOnlyItsOwnTasksAreTold() throws IOException {
        assertThat(run("follow-up", "--on", "2026-05-08", "--unit", "市财政局", "--format", "json"))
                .isZero();

        JsonNode document = MeetingJson.newMapper().readTree(said());
        assertThat(document.path("units").findValuesAsText("unit")).isNotEmpty().containsOnly("11008");
        assertThat(document.path("reminders").findValuesAsText("topic")).contains("YT-2026-006");
    }

    @Test
    void theListIsWrittenAsTableAndWorkbook() throws IOException {
        Path list = folder.resolve("follow-up.csv");

        assertThat(run("follow-up", "--on", "2026-05-08", "--out", list.toString()))
                .isZero();
        assertThat(run(
                        "follow-up",
                        "--on",
                        "2026-05-08",
                        "--out",
                        folder.resolve("follow-up.xlsx").toString()))
                .isZero();

        assertThat(Files.readString(list)).contains("责任单位,议题编号").contains("逾期未办结");
        assertThat(folder.resolve("follow-up.xlsx")).isNotEmptyFile();
        assertThat(run("follow-up", "--on", "2026-05-08", "--out", list.toString()))
                .isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("--replace");
    }

    @Test
    void aCalendarWithoutTheDaysAheadIsSaid() {
        assertThat(run("follow-up", "--on", "2026-12-30", "--days", "9")).isEqualTo(Meeting.ERRORS);
        assertThat(said()).contains("[calendar-year-missing]");

        assertThat(run("follow-up", "--on", "2026-12-30", "--days", "9", "--provisional"))
                .isZero();
        assertThat(said()).containsOnlyOnce("提示 [deadline-year-guessed] 2027 年的工作日只按星期推算");
        run("follow-up", "--on", "2026-12-30", "--days", "9", "--provisional", "--format", "json");
        assertThat(err.toString()).contains("[deadline-year-guessed]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "follow-up --days 0 --on 2027-05-10",
                "list --overdue-on 2027-05-10",
                "show YT-2026-006 --on 2027-05-10",
            })
    void aYearThatIsCountedByItsWeekdaysIsWarnedOfOnce(String words) {
        List<String> command = Splitter.on(' ').splitToList(words);
        String[] more = command.subList(1, command.size()).toArray(String[]::new);

        assertThat(run(command.get(0), more)).isZero();
        assertThat(said())
                .containsOnlyOnce("警告 [deadline-year-guessed] 2027 年的工作日只按星期推算")
                .contains("--calendar");

        assertThat(run(
                        command.get(0),
                        Stream.concat(Stream.of(more), Stream.of("--provisional"))
                                .toArray(String[]::new)))
                .isZero();
        assertThat(said()).containsOnlyOnce("提示 [deadline-year-guessed] 2027 年");
    }

    @Test
    void whereNoDayOfThemIsWorkedDaysAreThoseOfTheCalendar() {
        run(
                "move",
                "YT-2026-006",
                "extend-deadline",
                "task=1",
                "deadline=2026-05-16",
                "--by",
                "clerk-1",
                "--at",
                MAY,
                "--reason",
                "r");
        run("follow-up", "--on", "2026-05-17"); // a Sunday
        assertThat(said()).contains("逾期 1 个自然日  2026-05-16  YT-2026-006#1");
        run("show", "YT-2026-006", "--on", "2026-05-17", "--lang", "en");
        assertThat(said()).contains("2026-05-16 (1 calendar day overdue on 2026-05-17)");

        run(
                "move",
                "YT-2026-006",
                "extend-deadline",
                "task=1",
                "deadline=2026-05-17",
                "--by",
                "clerk-1",
                "--at",
                MAY,
                "--reason",
                "r");
        run("follow-up", "--on", "2026-05-15");
        assertThat(said()).contains("还有 2 个自然日  2026-05-17  YT-2026-006#1");
    }
}
