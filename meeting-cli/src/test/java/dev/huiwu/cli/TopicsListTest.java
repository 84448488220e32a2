package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topics looked for at the terminal. */
class TopicsListTest extends TopicsTerminal {

    @BeforeEach
    void register() {
        imported();
    }

    /** Lists without a table of units. */
    private int list(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        return Meeting.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("topics", "list", "--db", db()), Arrays.stream(words))
                        .toArray(String[]::new));
    }

    @Test
    void theTableHasWhatAClerkLooksForInColumns() {
        assertThat(run("list", "--overdue-on", "2026-05-08", "--unit", "市财政局")).isZero();

        assertThat(said().lines())
                .startsWith(
                        "编号         状态    单位      会议                          时限                            名称",
                        "YT-2026-006  督办中  市财政局  2026-03-06 第71次常务会议 #6  2026-04-03（逾期 21 个工作日）  市本级政府债务限额及新增债券资金安排方案");
    }

    @Test
    void topicsOfOneMeetingAreOrderedByTheirPlaceAsANumber() {
        String schedule = "2026-05-09T10:00+08:00";
        run("list", "--state", "待上会", "--format", "ids");
        List<String> ready = said().lines().toList();
        assertThat(ready).hasSizeGreaterThan(1);
        for (int i = 0; i < 2; i++) {
            assertThat(run(
                            "move",
                            ready.get(i),
                            "grant-exception",
                            "precondition=材料送达",
                            "grantedBy=市长",
                            "why=紧急",
                            "on=2026-05-09",
                            "--by",
                            "c",
                            "--at",
                            schedule))
                    .as(() -> said() + err)
                    .isZero();
            assertThat(run(
                            "move",
                            ready.get(i),
                            "schedule",
                            "meeting=第99次常务会议",
                            "on=2026-06-29",
                            "order=" + (i == 0 ? 10 : 9),
                            "leaderAttends=是",
                            "--by",
                            "c",
                            "--at",
                            schedule))
                    .as(() -> said() + err)
                    .isZero();
        }

        run("list", "--sort", "meeting", "--meeting", "第99次常务会议", "--format", "ids");
        assertThat(said().lines()).containsExactly(ready.get(1), ready.get(0));
        run("list", "--sort", "meeting", "--meeting", "第99次常务会议", "--format", "ids", "--descending", "--limit", "1");
        assertThat(said().lines()).containsExactly(ready.get(0));
        run("list", "--sort", "meeting", "--format", "ids", "--limit", "2", "--offset", "60");
        assertThat(said().lines()).hasSize(2);
    }

    @Test
    void aUnitThatTheTableLacksIsRefusedWithThoseThatAreNear() {
        assertThat(run("list", "--unit", "市财务局")).isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("--unit", "市财务局", "市财政局 11008");
        assertThat(run("follow-up", "--on", "2026-05-08", "--unit", "不存在局")).isEqualTo(Meeting.WRONG_USE);
    }

    @Test
    void whatNoTopicOfTheRegisterHasIsWarnedOf() {
        assertThat(list("--unit", "1100", "--format", "ids")).isZero();
        assertThat(said()).isEmpty();
        assertThat(err.toString())
                .contains("[filter-unknown-near] --unit “1100”")
                .contains("11002");
        assertThat(list("--unit", "11008", "--format", "ids")).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--section, 秘书科, 秘书一科", "--leader, 常务市长, 常务副市长", "--meeting, 71次会议, 第71次常务会议", "--kind, 规范文件, 规范性文件"})
    void soIsAnOtherConditionOfTheRegister(String option, String word, String near) {
        assertThat(run("list", option, word, "--format", "json")).isZero();
        assertThat(err.toString()).contains(option + " “" + word + "”", near);
        run("list", option, word, "--format", "json", "--lang", "en");
        assertThat(err.toString()).contains("the register has no topic of that; near are: ", near);
    }

    @ParameterizedTest
    @CsvSource({"meeting", "received"})
    void daysThatEndBeforeTheyBeginAreRefused(String what) {
        assertThat(run("list", "--" + what + "-from", "2026-05-01", "--" + what + "-until", "2026-04-30"))
                .isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("--" + what + "-from 2026-05-01 晚于 --" + what + "-until 2026-04-30");
        assertThat(run("list", "--" + what + "-from", "2026-05-01", "--" + what + "-until", "2026-05-01"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"--state, 已登, 已登记, registered", "--state, redy, ready, 待上会", "--sort, meetin, meeting, received"})
    void aWordThatIsNoneNamesThoseThatAreAndTheNearOne(String option, String word, String near, String other) {
        assertThat(run("list", option, word)).isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("did you mean: " + near, other);
    }
}
