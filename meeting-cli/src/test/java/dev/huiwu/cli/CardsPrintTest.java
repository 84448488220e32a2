package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsPrintTest {

    private static final String FONTS = "../meeting-print/target/fonts";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Meeting.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private int print(String meeting, String... more) {
        return run(Stream.concat(
                        Stream.of(
                                "cards",
                                "print",
                                "../seeds/" + meeting,
                                "--out",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void writesACardForEverySeat() throws IOException {
        assertThat(print("economic-analysis", "--fonts", FONTS))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("会议中心报告厅：座签 426 张，A4 纸 426 张");
        assertThat(Files.size(folder.resolve("out/cards.pdf"))).isGreaterThan(100_000);
    }

    @Test
    void followsWhatTheMeetingSaysOfTheCardsOfAZone() throws IOException {
        Path meeting = Files.createDirectory(folder.resolve("meeting"));
        Path seeds = Path.of("../seeds");
        try (Stream<Path> files = Files.list(seeds.resolve("economic-analysis"))) {
            for (Path file : files.toList()) {
                Files.copy(file, meeting.resolve(file.getFileName().toString()));
            }
        }
        Path json = meeting.resolve("meeting.json");
        Files.writeString(
                json,
                Files.readString(json)
                        .replace("\"list\": {", "\"cards\": {\"zones\": {\"记者席\": \"none\"}}, \"list\": {"));
        assertThat(run(
                        "cards",
                        "print",
                        meeting.toString(),
                        "--common",
                        seeds.resolve("common").toString(),
                        "--fonts",
                        FONTS,
                        "--out",
                        folder.resolve("out").toString()))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("会议中心报告厅：座签 423 张");
    }

    @Test
    void writesThoseOfEachRoomIntoAFolderOfItsOwn() {
        assertThat(print("video", "--fonts", FONTS, "--size", "chair-back", "--lang", "en"))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(folder.resolve("out/site-main/cards.pdf")).exists();
        assertThat(folder.resolve("out/site-yunzhu/cards.pdf")).exists();
        assertThat(out.toString()).contains(" cards on ");
    }

    @Test
    void writesTheFindingsAloneWhereAFaceHasNoFont() throws IOException {
        assertThat(print("economic-analysis", "--fonts", FONTS, "--face", "wei"))
                .isEqualTo(Meeting.ERRORS);
        assertThat(out.toString()).contains("没有“wei”字体");
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("findings.json");
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(print("economic-analysis", "--size", "poster")).isEqualTo(Meeting.WRONG_USE);
        assertThat(print("economic-analysis", "--fonts", "nowhere")).isEqualTo(Meeting.WRONG_USE);
        assertThat(print("economic-analysis", "--face", "Kai Ti")).isEqualTo(Meeting.WRONG_USE);
    }
}
