package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideDeliveredTest {

    private static final Path SEEDS = Path.of("../seeds");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        String[] all = Stream.concat(
                        Stream.of(
                                "guide",
                                "delivered",
                                folder.toString(),
                                "--common",
                                SEEDS.resolve("common").toString()),
                        Stream.of(args))
                .toArray(String[]::new);
        return Meeting.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    @BeforeEach
    void copyTheAnalysisMeeting() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS.resolve("economic-analysis"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(folder.resolve("deliveries.csv"), "单位代码,发送时间\n");
        Path meeting = folder.resolve("meeting.json");
        Files.writeString(
                meeting,
                Files.readString(meeting)
                        .replace("\"liaisons\":", "\"deliveries\": \"deliveries.csv\",\n    \"liaisons\":"));
    }

    /** Fills the table in for as many rows as asked, sent and acknowledged. */
    private void sendAndConfirm(int sent, int confirmed) throws IOException {
        assertThat(run("--table")).isEqualTo(Meeting.DONE);
        String[] lines = out.toString().split("\r\n");
        for (int i = 1; i < lines.length; i++) {
            String given = i > confirmed ? ",," : "2026-04-23 11:00,拟甲,电话";
            if (i <= sent) {
                lines[i] = lines[i].replace("未发送,,,,,,", "未发送,工作群,2026-04-23 10:00,D01," + given);
            }
        }
        Files.writeString(folder.resolve("deliveries.csv"), String.join("\r\n", lines));
    }

    @Test
    void r32GoesFromNothingSentToReady() throws IOException {
        assertThat(run()).isEqualTo(Meeting.DONE);
        assertThat(out.toString()).startsWith("2026-04-24 09:00：座位导向图未开始，未发送 ").contains("[delivery-not-sent]");

        sendAndConfirm(1_000, 1_000);
        assertThat(run("--at", "2026-04-23T18:00:00+08:00"))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()).startsWith("2026-04-23 18:00：座位导向图就绪，").contains("警告 0");
    }

    @Test
    void r32IsNotReadyWhileOneUnitHasNotAcknowledgedAndSaysWhomToRemind() throws IOException {
        sendAndConfirm(1_000, 3);
        assertThat(run("--at", "2026-04-23T18:00:00+08:00")).isEqualTo(Meeting.DONE);
        assertThat(out.toString())
                .startsWith("2026-04-23 18:00：座位导向图进行中，未发送 0，")
                .contains("已确认 3，", "催办 ", "的座位导向图已于4月23日10:00发出", "[delivery-unacknowledged]");
        assertThat(run("--at", "2026-04-23T18:00:00+08:00", "--patience", "9", "--lang", "en"))
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("seat guide in-progress").doesNotContain("\nremind ");
    }

    @Test
    void aFaultInTheTableIsReportedWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("deliveries.csv"), "单位代码,发送时间\nX99,2026-04-23 10:00\n");
        assertThat(run()).isEqualTo(Meeting.ERRORS);
        assertThat(out.toString()).contains("deliveries.csv").contains("[unknown-unit]", "[value-missing]");
    }
}
