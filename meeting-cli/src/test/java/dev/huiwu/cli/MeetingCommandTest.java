package dev.huiwu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingCommandTest {

    private static final Path SEEDS = Path.of("..", "seeds");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... args) {
        List<String> words = new ArrayList<>();
        for (Object arg : args) {
            words.add(arg.toString());
        }
        return Meeting.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString());
            }
        }
        return contents;
    }

    private static Map<String, String> golden(String name) throws IOException {
        Map<String, String> golden = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/golden/" + name + ".sha256"), UTF_8)) {
            String[] parts = line.split("  ");
            golden.put(parts[1], parts[0]);
        }
        return golden;
    }

    private Path copyOfVideo() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("video"));
        try (Stream<Path> files = Files.list(SEEDS.resolve("video"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        return copy;
    }

    /** A meeting whose main hall an office has drawn in a workbook, a cell a seat. */
    @Nested
    class WithADrawnHall {

        @Test
        void seatsItAndLeavesTheOtherRoomsToTheirOffices() throws IOException {
            Path meeting = copyOfVideo();
            Path file = meeting.resolve("meeting.json");
            Files.writeString(file, Files.readString(file).replace("venues-video.csv", "hall.xlsx"));
            Path facts = meeting.resolve("venue-V-SP.json");
            Files.writeString(facts, Files.readString(facts).replaceAll("\n *\"(aisleMm|blockOrder)\".*", ""));
            draw(meeting.resolve("hall.xlsx"));

            int status = run(
                    "prepare",
                    meeting,
                    "--common",
                    SEEDS.resolve("common"),
                    "--out",
                    folder.resolve("out"),
                    "--no-pdf");

            assertThat(status).as(out.toString() + err).isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("市行政中心视频会议厅：58 人已排座，主席台 11 人", "警告 0，提示 4");
            assertThat(Files.readString(folder.resolve("out/findings.json")))
                    .contains("hall-sheet-read", "site-without-venue");
            assertThat(Files.readString(folder.resolve("out/site-main/seat-guide.txt")))
                    .contains("市发改委（3人）：1排左区左起第4至6座");
            assertThat(Files.readString(folder.resolve("out/sites.csv"))).contains("V-SP,17,58,72", "V-30001,2,9,\r");
        }

        /** Draws the hall of the sample: six rows of two blocks, odd numbers on the left, a wheelchair place. */
        private void draw(Path file) throws IOException {
            try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("座位图");
                sheet.value(0, 1, "主席台（最多13座）");
                sheet.range(0, 1, 0, 13).merge();
                sheet.value(1, 1, "左区");
                sheet.range(1, 1, 1, 6).merge();
                sheet.value(1, 8, "右区");
                sheet.range(1, 8, 1, 13).merge();
                for (int row = 1; row <= 6; row++) {
                    sheet.value(row + 1, 0, row + "排");
                    for (int seat = 0; seat < 6; seat++) {
                        sheet.value(row + 1, 1 + seat, 11 - 2 * seat);
                        sheet.value(row + 1, 8 + seat, 2 + 2 * seat);
                    }
                }
                sheet.value(4, 13, "12轮椅席");
            }
        }
    }

    @Nested
    class OnTheSampleMeetings {

        @ParameterizedTest(name = "{0} {1}")
        @CsvSource({
            "economic-analysis, rows",
            "economic-analysis, columns",
            "plenary, rows",
            "plenary, columns",
            "congress, rows",
            "congress, columns",
        })
        void writesTheSameFilesOnEveryMachine(String meeting, String style) throws IOException {
            int status = run(
                    "prepare", SEEDS.resolve(meeting), "--out", folder.resolve("out"), "--no-pdf", "--style", style);

            assertThat(status).as(out.toString() + err).isEqualTo(Meeting.DONE);
            assertThat(contents(folder.resolve("out"))).isEqualTo(golden(meeting + "-" + style));
        }

        @Test
        void seatsTheExecutiveMeetingRoundItsTable() throws IOException {
            int status = run("prepare", SEEDS.resolve("executive"), "--out", folder.resolve("out"), "--no-pdf");

            assertThat(status).as(out.toString() + err).isEqualTo(Meeting.DONE);
            assertThat(contents(folder.resolve("out"))).isEqualTo(golden("executive"));
        }

        /** R45: a main room, two branch rooms that are seated here, and one that seats its people itself. */
        @Test
        void r45GivesEachRoomItsListPlanAndGuideAndOneOverview() throws IOException {
            int status =
                    run("prepare", SEEDS.resolve("video"), "--out", folder.resolve("out"), "--no-pdf", "--lang", "en");

            assertThat(status).as(out.toString() + err).isEqualTo(Meeting.DONE);
            assertThat(out.toString())
                    .contains("市行政中心视频会议厅: 58 people seated, 11 of them on the rostrum")
                    .contains("云渚区视频会议室: 9 people seated, 0 of them")
                    .contains(
                            "sites.csv site-main/ site-yunzhu/ site-chengyu/ site-daoyuan/ schedule.csv process-chart.svg readiness.csv contingency.csv index.html");
            assertThat(contents(folder.resolve("out")).keySet())
                    .contains("attendees.csv", "sites.csv", "site-daoyuan/attendees.csv", "site-main/seat-guide.svg")
                    .doesNotContain("seat-plan.csv", "site-daoyuan/seat-plan.csv")
                    .contains("index.html", "site-main/hall/sign-in.csv", "site-yunzhu/units/guide-messages.txt");
        }

        @Test
        void writesTheSameFilesForEachRoomOnEveryMachine() throws IOException {
            run("prepare", SEEDS.resolve("video"), "--out", folder.resolve("out"), "--no-pdf");

            assertThat(contents(folder.resolve("out"))).isEqualTo(golden("video"));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "seat-guide-economic-analysis.svg, economic-analysis-rows, seat-guide.svg",
            "process-chart.svg, economic-analysis-rows, process-chart.svg",
        })
        void thePicturesInTheDocsAreTheirs(String picture, String sample, String file) throws IOException {
            byte[] shown = Files.readAllBytes(Path.of("..", "docs", "images", picture));

            assertThat(Hashing.sha256().hashBytes(shown).toString())
                    .isEqualTo(golden(sample).get(file));
        }

        @Test
        void checksWithoutWritingAnything() {
            assertThat(run("check", SEEDS.resolve("plenary"))).isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("错误 0");
        }
    }

    @Nested
    class WhenSomethingIsWrong {

        @Test
        void aStyleForARoomIsAFindingNotAPlan() throws IOException {
            int status = run(
                    "prepare",
                    SEEDS.resolve("executive"),
                    "--out",
                    folder.resolve("out"),
                    "--no-pdf",
                    "--style",
                    "rows");

            assertThat(status).isEqualTo(Meeting.ERRORS);
            assertThat(contents(folder.resolve("out"))).containsOnlyKeys("findings.json");
        }

        @Test
        void saysInWhichRoomPeopleFindNoSeat() throws IOException {
            Path meeting = copyOfVideo();
            Path venues = meeting.resolve("venues-video.csv");
            Files.writeString(venues, Files.readString(venues).replaceAll("V-30002,.*,2,中区.*\n", ""));

            int status = run(
                    "prepare",
                    meeting,
                    "--common",
                    SEEDS.resolve("common"),
                    "--out",
                    folder.resolve("out"),
                    "--no-pdf");

            assertThat(status).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString().lines())
                    .filteredOn(line -> line.startsWith("错误 ["))
                    .singleElement()
                    .asString()
                    .contains("site-chengyu/: ");
            assertThat(contents(folder.resolve("out"))).containsOnlyKeys("findings.json");
        }

        @Test
        void aFolderThatIsNotThereIsAFinding() throws IOException {
            int status = run(
                    "prepare", folder.resolve("nowhere"), "--out", folder.resolve("out"), "--no-pdf", "--lang", "en");

            assertThat(status).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[folder-missing]");
            assertThat(contents(folder.resolve("out"))).containsOnlyKeys("findings.json");
        }

        @Test
        void aFolderWithSomethingInItIsLeftAlone() throws IOException {
            Path other = Files.createDirectory(folder.resolve("out"));
            Files.writeString(other.resolve("notes.txt"), "mine");

            int status = run("prepare", SEEDS.resolve("executive"), "--out", other, "--no-pdf");

            assertThat(status).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--replace");
            assertThat(contents(other)).containsOnlyKeys("notes.txt");
        }

        @Test
        void aPlaceThatCannotBeWrittenIsSaidInALine() throws IOException {
            Path file = Files.writeString(folder.resolve("file"), "mine");

            assertThat(run("prepare", SEEDS.resolve("executive"), "--out", file.resolve("out"), "--no-pdf"))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.contains("Cannot write"));
        }

        @Test
        void aFolderThatIsReadFromIsNotWritten() {
            for (String name : List.of("executive", "common")) {
                assertThat(run("prepare", SEEDS.resolve("executive"), "--out", SEEDS.resolve(name), "--replace"))
                        .isEqualTo(Meeting.WRONG_USE);
            }
            assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains("is read from"));
        }

        @Test
        void aLinkStaysALink() throws IOException {
            Path real = Files.createDirectory(folder.resolve("real"));
            Path link = Files.createSymbolicLink(folder.resolve("link"), real);

            assertThat(run("prepare", SEEDS.resolve("executive"), "--out", link, "--no-pdf"))
                    .isEqualTo(Meeting.DONE);
            assertThat(link).isSymbolicLink();
            assertThat(contents(real)).isEqualTo(golden("executive"));
        }

        @Test
        void replacingKeepsWhatSomebodyElsePutThere() throws IOException {
            Path other = Files.createDirectory(folder.resolve("out"));
            Files.writeString(other.resolve("notes.txt"), "mine");
            Files.writeString(other.resolve("seat-guide.txt"), "old");

            int status = run("prepare", SEEDS.resolve("executive"), "--out", other, "--no-pdf", "--replace");

            assertThat(status).isEqualTo(Meeting.DONE);
            assertThat(contents(other)).hasSize(golden("executive").size() + 1).containsKey("notes.txt");
            assertThat(Files.readString(other.resolve("seat-guide.txt"), UTF_8)).doesNotContain("old");
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).containsExactly(other);
            }
        }

        @Test
        void replacingTakesAwayTheRoomsThereAreNoLongerButNothingElse() throws IOException {
            Path other = folder.resolve("out");
            run("prepare", SEEDS.resolve("video"), "--out", other, "--no-pdf");
            Files.writeString(other.resolve("site-yunzhu").resolve("notes.txt"), "mine");

            int status = run("prepare", SEEDS.resolve("executive"), "--out", other, "--no-pdf", "--replace");

            assertThat(status).isEqualTo(Meeting.DONE);
            assertThat(contents(other))
                    .hasSize(golden("executive").size() + 3)
                    .containsKeys("site-yunzhu/notes.txt", "readiness.csv.old", "contingency.csv.old");
            assertThat(other.resolve("site-main")).doesNotExist();
        }

        @ParameterizedTest
        @CsvSource({
            "prepare",
            "prepare somewhere",
            "nonsense",
            "prepare . --out x --lang fr",
            "prepare . --out x --style heap"
        })
        void wrongUseEndsWithTwo(String words) {
            assertThat(run((Object[]) words.split(" "))).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).isNotBlank().doesNotContain("Exception");
        }
    }
}
