package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huiwu.core.json.MeetingJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register of topics at the terminal, in a file of its own. */
class TopicsCommandTest extends TopicsTerminal {

    @Test
    void r23WhatIsOverdueOnADayIsOneCommand() {
        assertThat(imported()).isZero();
        assertThat(out.toString()).contains("台账现有 62 个议题");

        assertThat(run("list", "--overdue-on", "2026-05-08", "--format", "ids")).isZero();

        assertThat(out.toString().lines())
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
    void whatWasTakenOverIsWrittenOutEqual() throws IOException {
        imported();

        assertThat(run("export", "--out", folder.resolve("again.csv").toString()))
                .isZero();

        assertThat(Files.readString(folder.resolve("again.csv"))
                        .replace("\uFEFF", "")
                        .lines())
                .containsExactlyElementsOf(Files.readString(COMMON.resolve("topics.csv"))
                        .replace("\uFEFF", "")
                        .lines()
                        .toList());
    }

    @Test
    void aSecondTimeTheSameTableChangesNothingAndOneSentenceSaysSo() {
        imported();

        assertThat(imported()).isZero();
        assertThat(said().lines())
                .containsExactly("台账现有 62 个议题", "提示 [topics-there] 表中 62 个议题台账都有，内容相同；没有改动。", "错误 0，警告 0，提示 1");
    }

    @Test
    void aTableThatChangedIsRefusedWithALineForEachTopicThatDiffers() throws IOException {
        imported();
        Path changed = folder.resolve("changed.csv");
        String table = Files.readString(COMMON.resolve("topics.csv"));
        String first = table.lines().skip(1).findFirst().orElseThrow();
        Files.writeString(
                changed,
                table.replace(",秘书二科,", ",秘书三科,").stripTrailing() + "\n" + first.replace("YT-2026-001", "YT-2026-901")
                        + "\n");

        assertThat(run("import", changed.toString(), "--by", "clerk-1", "--at", "2026-05-09T09:00+08:00"))
                .isEqualTo(Meeting.ERRORS);
        assertThat(said())
                .contains("[topics-there-partly]")
                .contains("没有的 1 个；一个也没有移入")
                .containsPattern("议题 YT-2026-[0-9]+ 与台账不同：承办处室。")
                .containsPattern("另有 [0-9]+ 个议题与台账不同")
                .contains("台账没有的 1 个：YT-2026-901。")
                .doesNotContain("topic-id-taken");
        assertThat(said().lines().filter(line -> line.contains("[topic-unlike]")))
                .hasSize(10);
        run("list", "--format", "ids");
        assertThat(said().lines()).hasSize(62).doesNotContain("YT-2026-901");
    }

    @Test
    void conditionsAreWordsOfTheOffice() {
        imported();

        assertThat(run("list", "--state", "待上会", "--unit", "市委金融办", "--title", "风险"))
                .isZero();
        assertThat(out.toString()).contains("YT-2026-051  待上会").contains("共 1 个");
        assertThat(run("list", "--state", "没有")).isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("没有“没有”这一状态").contains("待上会");
    }

    @Test
    void aPageIsListedOfMany() {
        imported();

        assertThat(run("list", "--limit", "10", "--offset", "60")).isZero();
        assertThat(said())
                .contains("YT-2026-061", "YT-2026-062", "列出 2 个，共 62 个")
                .doesNotContain("YT-2026-060");
        run("list", "--limit", "3", "--format", "ids", "--descending");
        assertThat(said().lines()).containsExactly("YT-2026-062", "YT-2026-061", "YT-2026-060");
        run("list", "--limit", "62");
        assertThat(said()).contains("共 62 个").doesNotContain("列出");
        run("list", "--limit", "5", "--lang", "en");
        assertThat(said()).contains("5 of 62");
    }

    @ParameterizedTest
    @CsvSource({
        "--limit 0, 1 to 1000",
        "--limit 1001, 1 to 1000",
        "--limit 1 --offset -1, not below 0",
        "--offset 5, --limit"
    })
    void aPageThatCannotBeIsSaidToBe(String words, String said) {
        imported();

        assertThat(run("list", words.split(" "))).isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains(said).doesNotContain("Exception");
    }

    @Test
    void oneTopicIsShownWithItsHistory() {
        imported();

        assertThat(run("show", "YT-2026-052", "--history")).isZero();
        assertThat(out.toString())
                .containsPattern("议题编号 +YT-2026-052")
                .containsPattern("分管领导意见 +未签")
                .contains("1  2026-05-08 09:00+08:00  clerk-1  从原台账移入");
        assertThat(run("show", "nothing")).isEqualTo(Meeting.WRONG_USE);
    }

    @Test
    void aNumberThatIsNoneIsSaidToBe() {
        imported();

        assertThat(run("show", "YT 2026")).isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("“YT 2026”").contains("YT-2026-001").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"--unit, 没 有", "--kind, ' '", "--title, x*501"})
    void aConditionThatCannotBeIsSaidToBe(String option, String value) {
        imported();

        assertThat(run("list", option, value.replace("x*501", "x".repeat(501)))).isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains(option).doesNotContain("Exception");
    }

    @Test
    void withItsHistoryATopicIsOneDocument() throws IOException {
        imported();

        assertThat(run("show", "YT-2026-052", "--history", "--json")).isZero();

        JsonNode document = MeetingJson.newMapper().readTree(said());
        assertThat(document.path("topic").path("id").asText()).isEqualTo("YT-2026-052");
        assertThat(document.path("history").findValuesAsText("kind")).contains("take-over");
    }

    @Test
    void whatSomebodyWroteCannotSteerTheTerminal() {
        run(
                "import",
                COMMON.resolve("topics.csv").toString(),
                "--by",
                "clerk-1",
                "--at",
                "2026-05-08T09:00+08:00",
                "--reason",
                "]0;owned\r\nYT-2026-099\t\u202egnorw\u2028");

        assertThat(run("show", "YT-2026-001", "--history")).isZero();

        assertThat(said()).contains("]0;owned");
        assertThat(said().lines().flatMapToInt(String::chars))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        assertThat(said().lines().filter(line -> line.startsWith("YT-2026-099")))
                .isEmpty();
    }

    @Nested
    class TheRulesOfTheOffice {

        private String rules(String json) throws IOException {
            return Files.writeString(folder.resolve("rules.json"), json).toString();
        }

        @Test
        void comeFromAFile() throws IOException {
            imported();

            assertThat(run(
                            "show",
                            "YT-2026-052",
                            "--rules",
                            rules("{\"format\": \"huiwu-topic-rules/1\", \"chain\": [\"section-head\"]}")))
                    .isZero();

            assertThat(said()).containsPattern("处室负责人意见 +未签").doesNotContain("主要领导意见");
        }

        @Test
        void areFindingsWhereTheFileIsWrong() throws IOException {
            imported();

            assertThat(
                            run(
                                    "list",
                                    "--rules",
                                    rules(
                                            "{\"format\": \"huiwu-topic-rules/1\", \"chain\": [\"section-head\"], \"papersDueDays\": 61}")))
                    .isEqualTo(Meeting.ERRORS);

            assertThat(said()).contains("[json-value] rules.json");
        }

        @Test
        void sayHowSecretATopicMayBe() throws IOException {
            assertThat(
                            run(
                                    "import",
                                    COMMON.resolve("topics.csv").toString(),
                                    "--by",
                                    "clerk-1",
                                    "--at",
                                    "2026-05-08T09:00+08:00",
                                    "--rules",
                                    rules(
                                            "{\"format\": \"huiwu-topic-rules/1\", \"chain\": [\"section-head\"], \"ceiling\": \"public\"}")))
                    .isEqualTo(Meeting.ERRORS);

            assertThat(said()).contains("[above-ceiling]");
        }
    }
}
