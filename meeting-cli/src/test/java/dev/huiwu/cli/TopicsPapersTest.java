package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers on topics that people pass on: sheet, agenda, waiting list, follow-up list, as documents and tables. */
class TopicsPapersTest extends TopicsTerminal {

    private static String text(Path document) throws IOException {
        try (ZipFile zip = new ZipFile(document.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), "UTF-8");
        }
    }

    @Test
    void theSheetOfATopicIsADocument() throws IOException {
        imported();
        Path sheet = folder.resolve("sheet.docx");

        assertThat(run("show", "YT-2026-002", "--out", sheet.toString())).isZero();

        assertThat(text(sheet)).contains("议题呈批单", "2026年市政府工作报告重点任务分解方案", "同意上会，请市长审定");
        assertThat(said()).contains("sheet.docx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sheet.csv", "sheet.xlsx", "sheet.json"})
    void theSheetIsATableToo(String name) throws IOException {
        imported();

        assertThat(run("show", "YT-2026-002", "--out", folder.resolve(name).toString()))
                .isZero();

        assertThat(Files.size(folder.resolve(name))).isPositive();
    }

    @Test
    void theListOfWhatIsCarriedOutIsADocument() throws IOException {
        imported();
        Path list = folder.resolve("list.docx");

        assertThat(run("follow-up", "--on", "2026-05-08", "--out", list.toString()))
                .isZero();

        assertThat(text(list)).contains("督办清单", "逾期未办结");
    }

    @Test
    void anAgendaComesWithDocuments() throws IOException {
        imported();
        Path target = folder.resolve("agenda");

        assertThat(run(
                        "agenda",
                        "第77次常务会议",
                        "--start",
                        "2026-06-01T09:00+08:00",
                        "--at",
                        "2026-05-11T10:00+08:00",
                        "--out",
                        target.toString()))
                .isZero();

        assertThat(text(target.resolve("agenda.docx"))).contains("议程", "09:00");
        assertThat(text(target.resolve("waiting.docx"))).contains("候会单");
    }

    @Test
    void aTableIsNamedWithOrWithoutTheOption() throws IOException {
        imported();
        Path table = folder.resolve("topics.csv");

        assertThat(run("export", table.toString())).isZero();
        assertThat(Files.readAllLines(table)).hasSize(63);
        assertThat(run("export", table.toString(), "--out", table.toString())).isEqualTo(Meeting.WRONG_USE);
    }
}
