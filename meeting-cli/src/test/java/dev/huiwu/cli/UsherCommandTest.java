package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsherCommandTest {

    private static final String ANALYSIS = "../seeds/economic-analysis";
    private static final String FONTS = "../meeting-print/target/fonts";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Meeting.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void r33WritesTheOrderOfEntryAndASheetForEveryUsher() throws IOException {
        Path to = folder.resolve("out");
        assertThat(run("ushers", ANALYSIS, "--out", to.toString(), "--fonts", FONTS))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString())
                .contains("会议中心报告厅：主席台 11 人入场，另有 8 人由 3 名引导员引导")
                .contains("  主席台：领位 Y0，替岗 Y4，次序 按排名，11 人")
                .contains("已写入");
        try (Stream<Path> files = Files.list(to)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly(
                            "findings.json",
                            "rostrum-entry.csv",
                            "rostrum-entry.pdf",
                            "usher-plan.json",
                            "usher-sheet.csv",
                            "usher-sheet.pdf");
        }
        assertThat(Files.readAllLines(to.resolve("rostrum-entry.csv"))).hasSize(12);
        assertThat(Files.readAllLines(to.resolve("usher-sheet.csv"))).hasSize(9);
    }

    @Test
    void writesTheTablesAloneWhereThereIsNoFontAndSaysWhichOneIsMissing() throws IOException {
        Path to = folder.resolve("out");
        Path none = Files.createDirectory(folder.resolve("fonts"));
        assertThat(run("ushers", ANALYSIS, "--out", to.toString(), "--fonts", none.toString(), "--lang", "en"))
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString())
                .contains("warning [face-missing] usher-sheet.pdf: There is no font for face \"sans\"")
                .contains("warning [face-missing] rostrum-entry.pdf: ");
        assertThat(to.toFile().list())
                .containsExactlyInAnyOrder("findings.json", "rostrum-entry.csv", "usher-plan.json", "usher-sheet.csv");
        assertThat(Files.readString(to.resolve("findings.json"))).contains("face-missing");
    }

    @Test
    void aFontThatCannotBeReadIsAWarning() throws IOException {
        Path to = folder.resolve("out");
        Path fonts = Files.createDirectory(folder.resolve("fonts"));
        byte[] broken = Files.readAllBytes(Path.of(FONTS, "NotoSansSC_400Regular.ttf"));
        Files.write(fonts.resolve("NotoSansSC_400Regular.ttf"), Arrays.copyOf(broken, broken.length / 2));
        assertThat(run("ushers", ANALYSIS, "--out", to.toString(), "--fonts", fonts.toString()))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(to.resolve("usher-sheet.csv")).exists();
        assertThat(to.resolve("usher-sheet.pdf")).doesNotExist();
    }

    @Test
    void refusesAFolderOfFontsThatIsNone() {
        assertThat(run("ushers", ANALYSIS, "--out", folder.resolve("out").toString(), "--fonts", "nowhere"))
                .isEqualTo(Meeting.WRONG_USE);
    }

    @Test
    void saysWhoHasToBeToldIfAnUsherIsAbsent() {
        assertThat(run("ushers", ANALYSIS, "--without", "Y2", "--lang", "en")).isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("ushers to be told: ").contains(" usher Y2 -> Y4");
    }

    @Test
    void takesANumberInsteadOfTheTable() {
        assertThat(run("ushers", ANALYSIS, "--ushers", "1", "--lang", "en")).isEqualTo(Meeting.ERRORS);
        assertThat(out.toString())
                .contains("error [usher-short] 8 people are to be guided by 1 ushers with at most 5 people each;"
                        + " 1 more ushers are needed.");
    }

    @Test
    void ushersTheRoomsOfAMeetingByVideoEachByItself() {
        assertThat(run("ushers", "../seeds/video", "--ushers", "2"))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()
                        .lines()
                        .filter(line -> line.contains("名引导员引导"))
                        .count())
                .isGreaterThan(1);
        assertThat(out.toString().lines()).contains("  Y2：0 人，替岗 Y1");
    }

    @Test
    void asksForANumberWhereNothingIsKnownOfUshers() {
        assertThat(run("ushers", "../seeds/plenary")).isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("--ushers");
    }
}
