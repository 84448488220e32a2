package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register of topics at the terminal, in a file of its own. */
class TopicsCommandTest {

    private static final Path COMMON = Path.of("../seeds/common");

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int run(String command, String... more) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> words = new ArrayList<>(List.of(
                "topics",
                command,
                "--db",
                "jdbc:h2:file:" + folder.resolve("topics").toAbsolutePath() + ";WRITE_DELAY=0",
                "--units",
                COMMON.resolve("units.csv").toString()));
        words.addAll(Arrays.asList(more));
        return Meeting.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    }

    private int imported() {
        return run(
                "import", COMMON.resolve("topics.csv").toString(), "--by", "clerk-1", "--at", "2026-05-08T09:00+08:00");
    }

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
    void aSecondTimeNothingIsTakenOver() {
        imported();

        assertThat(imported()).isEqualTo(Meeting.ERRORS);
        assertThat(out.toString()).contains("[topic-id-taken]").contains("台账现有 62 个议题");
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
    void oneTopicIsShownWithItsHistory() {
        imported();

        assertThat(run("show", "YT-2026-052", "--history")).isZero();
        assertThat(out.toString())
                .contains("议题编号,YT-2026-052")
                .contains("分管领导意见,,")
                .contains("1  2026-05-08T09:00+08:00  clerk-1  TakeOver");
        assertThat(run("show", "nothing")).isEqualTo(Meeting.WRONG_USE);
    }

    @Test
    void aDatabaseNobodyKnowsIsWrongUseAndItsPasswordIsNotRepeated() {
        StringWriter errors = new StringWriter();
        int status = Meeting.run(
                new PrintWriter(out, true),
                new PrintWriter(errors, true),
                "topics",
                "list",
                "--db",
                "jdbc:nothing://host/db?password=geheim");

        assertThat(status).isEqualTo(Meeting.WRONG_USE);
        assertThat(errors.toString()).contains("jdbc:nothing://host/db").doesNotContain("geheim");
    }
}
