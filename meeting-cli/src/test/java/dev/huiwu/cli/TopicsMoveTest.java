package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.topic.TopicAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Everything that can happen to a topic, from the terminal. */
class TopicsMoveTest extends TopicsTerminal {

    @BeforeEach
    void register() {
        imported();
    }

    private int move(String topic, String... words) {
        return at("2026-05-20", topic, words);
    }

    private int at(String day, String topic, String... words) {
        List<String> all = new ArrayList<>(List.of(topic));
        all.addAll(Arrays.asList(words));
        all.addAll(List.of("--by", "clerk-1", "--at", day + "T10:00+08:00"));
        return run("move", all.toArray(String[]::new));
    }

    private void done(String day, String topic, String... words) {
        assertThat(at(day, topic, words)).as(() -> said() + err).isZero();
    }

    private String shown(String topic) {
        run("show", topic, "--json");
        return said();
    }

    @Test
    void minutesNeedNoTasksWhereTheReasonSaysWhy() {
        done(
                "2026-05-11",
                "YT-2026-033",
                "issue-minutes",
                "number=示例府常纪〔2026〕16号",
                "on=2026-05-11",
                "--reason",
                "已印发纪要，无交办事项");

        assertThat(said()).contains("待印纪要 → 已办结");
    }

    @Test
    void aTaskMayBeChangedInPartAndByItsShortName() {
        run("move", "YT-2026-006");
        assertThat(said()).contains("[as.text=…]");

        assertThat(at("2026-05-11", "YT-2026-006", "更改交办任务", "task=1", "as.deadline=2026-05-29"))
                .isEqualTo(Meeting.ERRORS);
        assertThat(said()).contains("topic-reason-missing").doesNotContain("action-texts-empty");
    }

    @Test
    void aReasonThatIsMissingIsAskedForWithItsOption() {
        run(
                "move",
                "YT-2026-033",
                "issue-minutes",
                "number=示例府常纪〔2026〕16号",
                "on=2026-05-11",
                "--by",
                "clerk-1",
                "--at",
                "2026-05-11T10:00+08:00");

        assertThat(said()).contains("[topic-reason-missing]", "原因用 --reason 写明。");
    }

    @Test
    void theLeaderInChargeStaysWhoIsNotNamedAnew() {
        done("2026-05-11", "YT-2026-052", "propose-opinion", "text=拟请审阅", "on=2026-05-11", "--reason", "更正");
        assertThat(shown("YT-2026-052")).contains("leaderInCharge", "常务副市长");

        done(
                "2026-05-11",
                "YT-2026-052",
                "propose-opinion",
                "text=拟请市长审定",
                "on=2026-05-11",
                "leaderInCharge=",
                "--reason",
                "更正");
        assertThat(shown("YT-2026-052")).doesNotContain("leaderInCharge");
    }

    @Test
    void aTopicGoesThroughItsWholeLife() {
        String id = "YT-2026-100";
        done(
                "2026-05-11",
                id,
                "register",
                "title=示例市夜间经济促进办法",
                "kind=工作部署",
                "level=公开",
                "proposingUnit=市商务局",
                "receivedOn=2026-05-11",
                "meetingType=市政府常务会议",
                "reportingUnit=市商务局",
                "reportMinutes=10",
                "procedure=不适用",
                "nonVotingUnits=市财政局、市公安局");
        assertThat(said()).contains("YT-2026-100  已登记  第 1 版");
        done("2026-05-11", id, "assign", "section=秘书四科");
        done("2026-05-12", id, "propose-opinion", "text=拟请市长审定", "on=2026-05-12");
        done("2026-05-12", id, "coordinate", "units=市财政局,市公安局");
        assertThat(at("2026-05-13", id, "agree")).isEqualTo(Meeting.ERRORS);
        assertThat(said()).contains("[topic-units-silent]", "市财政局（11008）, 市公安局（11005）");
        done("2026-05-13", id, "take-opinion", "unit=市财政局", "agreed=是", "on=2026-05-13");
        done("2026-05-13", id, "take-opinion", "unit=市公安局", "agreed=是", "on=2026-05-13");
        done("2026-05-13", id, "agree");
        assertThat(said()).contains("协调中 → 审查中");
        for (String review : List.of("legality", "公平竞争审查", "policy-consistency")) {
            done("2026-05-14", id, "record-review", "review=" + review, "result=通过", "on=2026-05-14");
        }
        done("2026-05-14", id, "pass-reviews");
        for (String role : List.of("副秘书长", "秘书长", "主要领导")) {
            done(
                    "2026-05-15",
                    id,
                    "sign",
                    "role=" + role,
                    "signer=" + role,
                    "date=2026-05-15",
                    "outcome=同意",
                    "opinion=同意");
        }
        done("2026-05-15", id, "approve");
        done("2026-05-18", id, "deliver-papers", "on=2026-05-18");
        done("2026-05-18", id, "schedule", "meeting=第77次常务会议", "on=2026-06-01", "order=1", "leaderAttends=true");
        done("2026-06-01", id, "consider", "outcome=通过", "words=原则同意");
        done(
                "2026-06-03",
                id,
                "issue-minutes",
                "number=示例府常纪〔2026〕17号",
                "on=2026-06-03",
                "tasks.1.unit=市商务局",
                "tasks.1.deadline=2026-06-30",
                "tasks.1.text=印发实施",
                "tasks.2.unit=市财政局",
                "tasks.2.deadline=2026-07-15");
        assertThat(said()).contains("待印纪要 → 督办中");
        done("2026-06-10", id, "report-progress", "task=2", "on=2026-06-10", "note=正在测算");
        done("2026-06-28", id, "report-result", "task=1", "on=2026-06-28", "result=已印发");
        done("2026-07-10", id, "report-result", "task=2", "on=2026-07-10", "result=已安排");
        assertThat(said()).contains("督办中 → 已办结");
    }

    @Test
    void ofATaskOnlyWhatChangesIsSaid() {
        String id = "YT-2026-012";
        assertThat(shown(id)).contains("\"deadline\": \"2026-03-30\"");

        done("2026-05-20", id, "change-task", "task=1", "deadline=2026-06-30", "--reason", "汛期顺延");
        assertThat(shown(id)).contains("\"deadline\": \"2026-06-30\"");
        assertThat(move(id, "change-task", "task=1", "--reason", "r")).isEqualTo(Meeting.ERRORS);
        assertThat(said()).contains("[topic-task-unchanged]").contains("不写的照旧");
    }

    @Test
    void aMeetingDecidesOnNothingWithoutPapersAndSaysWhatToDo() {
        assertThat(move("YT-2026-040", "consider", "outcome=通过", "words=通过")).isEqualTo(Meeting.ERRORS);

        assertThat(said()).contains("[topic-papers-missing]").contains("deliver-papers", "grant-exception");
        done("2026-05-20", "YT-2026-040", "deliver-papers", "on=2026-05-13");
        done("2026-05-20", "YT-2026-040", "consider", "outcome=通过", "words=通过");
    }

    @Nested
    class WordsThatAreWrong {

        @Test
        void areAllSaidAtOnceAndNothingIsWritten() {
            String before = shown("YT-2026-051");

            assertThat(move(
                            "YT-2026-051",
                            "schedule",
                            "meetng=第77次常务会议",
                            "on=6月1日",
                            "order=eins",
                            "order=2",
                            "leaderAttends=vielleicht"))
                    .isEqualTo(Meeting.ERRORS);

            assertThat(said())
                    .contains("[action-field-unknown]", "meetng", "meeting on order leaderAttends papersDue")
                    .contains("[action-field-value]", "6月1日", "2026-05-08", "eins", "vielleicht", "true(是)")
                    .contains("[action-field-twice]");
            assertThat(shown("YT-2026-051")).isEqualTo(before);
        }

        @Test
        void nameWhatIsMissing() {
            assertThat(move("YT-2026-052", "sign", "role=分管领导", "outcome=maybe"))
                    .isEqualTo(Meeting.ERRORS);

            assertThat(said())
                    .contains("sign 缺少字段 signOff.date")
                    .contains("sign 的字段 signOff.outcome 写的是“maybe”；写法如 agreed(同意)|declined(不同意)");
        }

        @Test
        void nameTheTextsLeftOutWhereTheTopicAsksForThem() {
            assertThat(move("YT-2026-052", "hold", "role=分管领导", "signer=常务副市长", "date=2026-05-20", "outcome=不同意"))
                    .isEqualTo(Meeting.ERRORS);

            assertThat(said()).contains("[topic-opinion-missing]").contains("没有填写：signOff.opinion");
        }

        @Test
        void mayBeAnActionOrAUnitNobodyKnows() {
            assertThat(move("YT-2026-051", "shedule")).isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("[action-unknown]").contains("schedule(排入会议)");
            assertThat(move("YT-2026-051", "shedule", "--lang", "en")).isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("write one of: register take-over amend", "reopen-task withdraw.");

            assertThat(move("YT-2026-051", "resume", "units=市财政局,没有的局")).isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("“没有的局”");
        }

        @Test
        void needWhoAndWhen() {
            assertThat(run("move", "YT-2026-051", "note", "remark=x")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("缺少 --by");
        }

        @Test
        void ofAListNeedTheirNumber() {
            assertThat(move("YT-2026-043", "issue-minutes", "number=17", "on=2026-05-19", "unit=市财政局"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("tasks.1.unit");

            assertThat(move("YT-2026-043", "issue-minutes", "tasks.1000000.unit=市财政局"))
                    .isNotZero();
        }

        @Test
        void thatNoTopicCanHoldAreSaid() {
            assertThat(move("YT-2026-051", "assign", "section=" + "科".repeat(501)))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("[json-value] assign");
        }
    }

    @Test
    void whatIsRefusedSaysEveryReason() {
        assertThat(move("YT-2026-051", "approve")).isEqualTo(Meeting.ERRORS);

        assertThat(said()).contains("[topic-not-in-state]").contains("待上会");
        assertThat(move("YT-2026-999", "approve")).isEqualTo(Meeting.ERRORS);
        assertThat(said()).contains("[topic-unknown]");
    }

    @Test
    void whoHasNotSeenTheLastVersionIsRefusedWithBoth() {
        assertThat(move("YT-2026-051", "note", "remark=一")).isZero();

        assertThat(move("YT-2026-051", "note", "remark=二", "--seen", "1")).isEqualTo(Meeting.ERRORS);

        assertThat(said()).contains("[topic-version]").contains("第 1 版").contains("第 2 版");
    }

    @Test
    void tryingWritesNothing() {
        String before = shown("YT-2026-051");

        assertThat(move("YT-2026-051", "note", "remark=一", "--dry-run")).isZero();

        assertThat(said()).contains("试办，未写入");
        assertThat(shown("YT-2026-051")).isEqualTo(before);
    }

    @Test
    void whatWasHandedInIsCorrectedFieldByField() {
        assertThat(move("YT-2026-051", "amend", "reportMinutes=15", "documentNumber=", "--reason", "更正"))
                .isZero();

        assertThat(shown("YT-2026-051")).contains("\"reportMinutes\": 15").doesNotContain("documentNumber");
    }

    @Test
    void anActionIsReadFromAFileOrFromAnotherProgram() throws IOException {
        Path file = Files.writeString(folder.resolve("action.json"), "{\"kind\": \"note\", \"remark\": \"文件\"}");
        assertThat(move("YT-2026-051", "--action", file.toString())).isZero();
        assertThat(shown("YT-2026-051")).contains("\"remark\": \"文件\"");

        in = "{\"kind\": \"note\", \"remark\": 5}";
        assertThat(move("YT-2026-051", "--action", "-")).isEqualTo(Meeting.ERRORS);
        assertThat(said()).contains("[json-type] - $.remark");
    }

    @Nested
    class WithoutAnAction {

        @Test
        void itSaysWhatMayBeDoneHowAndWhatStandsAgainstIt() {
            assertThat(run("move", "YT-2026-052")).isZero();

            assertThat(said())
                    .contains("YT-2026-052  签批中  第 1 版")
                    .contains("  sign  领导签批")
                    .contains("signOff.date=2026-05-08 signOff.outcome=同意|不同意")
                    .containsPattern("approve  批准上会\\R      还不行：议题 YT-2026-052 还没有这些领导的签批")
                    .contains("上会前还缺：")
                    .doesNotContain("  consider  ");
        }

        @Test
        void ofATopicNobodyKnowsItSaysHowOneIsEntered() {
            assertThat(run("move", "YT-2026-999")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("register");
        }
    }

    @Test
    void everyActionIsToldByTheHelp() {
        run("move", "--help");

        assertThat(TopicActions.BY_WORD.values()).containsExactlyInAnyOrder(actions());
        assertThat(TopicActions.BY_WORD.keySet())
                .allSatisfy(word -> assertThat(said().lines()).anyMatch(line -> line.startsWith("  " + word + "  ")));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends TopicAction>[] actions() {
        return (Class<? extends TopicAction>[]) TopicAction.class.getPermittedSubclasses();
    }
}
