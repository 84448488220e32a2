package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One topic at the terminal: how far it is, and what happened to it. */
class TopicsShowTest extends TopicsTerminal {

    @BeforeEach
    void register() {
        imported();
    }

    private void done(String day, String topic, String... words) {
        List<String> all = new ArrayList<>(List.of(topic));
        all.addAll(Arrays.asList(words));
        all.addAll(List.of("--by", "clerk-1", "--at", day + "T10:00+08:00"));
        assertThat(run("move", all.toArray(String[]::new)))
                .as(() -> said() + err)
                .isZero();
    }

    private List<String> shown(String topic, String... more) {
        List<String> all = new ArrayList<>(List.of(topic));
        all.addAll(Arrays.asList(more));
        assertThat(run("show", all.toArray(String[]::new)))
                .as(() -> said() + err)
                .isZero();
        return said().lines().map(line -> line.replaceAll(" {2,}", "  ")).toList();
    }

    @Test
    void r23HowFarATopicIsIsOneCommand() {
        assertThat(shown("YT-2026-006", "--on", "2026-05-08"))
                .contains(
                        "状态  督办中",
                        "会议  第71次常务会议",
                        "会议日期  2026-03-06",
                        "审议结果  通过（第71次常务会议，2026-03-06）",
                        "纪要文号  示例府常纪〔2026〕11号",
                        "任务 1 责任单位  市财政局",
                        "任务 1 时限  2026-04-03（逾期 21 个工作日，到 2026-05-08）",
                        "任务 1 进展  办理中",
                        "主要领导意见  同意（主要领导，2026-02-12）",
                        "版本  第 1 版（2026-05-08 09:00+08:00）");
        assertThat(shown("YT-2026-006", "--on", "2026-04-03")).contains("任务 1 时限  2026-04-03");
        assertThat(shown("YT-2026-006", "--lang", "en", "--on", "2026-05-08"))
                .contains(
                        "state  in-follow-up",
                        "task 1 unit  市财政局",
                        "task 1 deadline  2026-04-03 (21 working days overdue on 2026-05-08)");
    }

    @Test
    void withoutADayItIsToday() {
        assertThat(shown("YT-2026-006")).anyMatch(line -> line.startsWith("任务 1 时限  2026-04-03（逾期 "));
    }

    @Test
    void theHistoryTellsWhoDidWhatWhenWhyAndWhatChanged() {
        done("2026-05-09", "YT-2026-006", "extend-deadline", "task=1", "deadline=2026-05-20", "--reason", "市长同意");
        done("2026-05-10", "YT-2026-006", "report-progress", "task=1", "on=2026-05-10", "note=已拨付一半");

        assertThat(shown("YT-2026-006", "--history"))
                .containsSubsequence(
                        "1  2026-05-08 09:00+08:00  clerk-1  从原台账移入",
                        "  状态 督办中",
                        "2  2026-05-09 10:00+08:00  clerk-1  任务 1：延长时限（原因：市长同意）",
                        "  任务 1 时限 2026-04-03 → 2026-05-20",
                        "3  2026-05-10 10:00+08:00  clerk-1  任务 1：报进展",
                        "  任务 1 进展 2 （无） → 已拨付一半（2026-05-10）")
                .anyMatch(line -> line.matches("办理记录 3 条，哈希链完好，末条 [0-9a-f]{64}"));
        assertThat(shown("YT-2026-006", "--history", "--lang", "en"))
                .containsSubsequence(
                        "2  2026-05-09 10:00+08:00  clerk-1  task 1: give more time (because: 市长同意)",
                        "  task 1 deadline 2026-04-03 → 2026-05-20")
                .anyMatch(line -> line.startsWith("3 events, the hash chain is whole"));
    }

    @Test
    void whatWasTakenUpAgainIsSaidToBeAndWhy() {
        done("2026-05-12", "YT-2026-006", "report-result", "task=1", "on=2026-05-12", "result=已拨付");
        assertThat(shown("YT-2026-006")).contains("办结日期  2026-05-12").noneMatch(line -> line.startsWith("重新办理"));

        done("2026-05-13", "YT-2026-006", "reopen-task", "task=1", "--reason", "尚余一笔未拨");
        done("2026-05-14", "YT-2026-006", "report-progress", "task=1", "on=2026-05-14", "note=再拨一笔");

        assertThat(shown("YT-2026-006")).contains("状态  督办中", "任务 1 重新办理  尚余一笔未拨（2026-05-13；原报已拨付（2026-05-12））");
    }

    @Test
    void anActionMayBeWrittenInChinese() {
        done("2026-05-09", "YT-2026-006", "延长时限", "task=1", "deadline=2026-05-20", "--reason", "市长同意");

        assertThat(shown("YT-2026-006", "--on", "2026-05-20")).contains("任务 1 时限  2026-05-20");
    }

    @Test
    void everyActionHasAChineseWordOfItsOwn() {
        assertThat(TopicActions.BY_WORD.keySet())
                .allSatisfy(word -> assertThat(TopicActions.word(TopicActions.chinese(word)))
                        .isEqualTo(word));
    }

    @Test
    void aWordNearARightOneIsNamed() {
        assertThat(run("move", "YT-2026-006", "延时限", "--by", "c", "--at", "2026-05-09T09:00+08:00"))
                .isEqualTo(Meeting.ERRORS);
        assertThat(said()).contains("“延时限”相近的有：extend-deadline(延长时限)。", "可写：登记收文、从原台账移入", "来文单位撤回。");
        assertThat(run(
                        "move",
                        "YT-2026-033",
                        "correct-outcome",
                        "outcome=原则上通过",
                        "--by",
                        "c",
                        "--at",
                        "2026-05-09T09:00+08:00"))
                .isEqualTo(Meeting.ERRORS);
        assertThat(said()).contains("adopted(通过)", "referred(报上级审定)", "“原则上通过”相近的有：adopted-in-principle(原则通过)");
    }
}
