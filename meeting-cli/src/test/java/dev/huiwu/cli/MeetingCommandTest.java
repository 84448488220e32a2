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
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(
                        file.getFileName().toString(),
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
        void writesTheSameEightFilesOnEveryMachine(String meeting, String style) throws IOException {
            int status = run("prepare", SEEDS.resolve(meeting), "--out", folder.resolve("out"), "--style", style);

            assertThat(status).as(out.toString() + err).isEqualTo(Meeting.DONE);
            assertThat(contents(folder.resolve("out"))).hasSize(8).isEqualTo(golden(meeting + "-" + style));
        }

        @Test
        void seatsTheExecutiveMeetingRoundItsTable() throws IOException {
            int status = run("prepare", SEEDS.resolve("executive"), "--out", folder.resolve("out"));

            assertThat(status).as(out.toString() + err).isEqualTo(Meeting.DONE);
            assertThat(contents(folder.resolve("out"))).hasSize(8).isEqualTo(golden("executive"));
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
            int status = run("prepare", SEEDS.resolve("executive"), "--out", folder.resolve("out"), "--style", "rows");

            assertThat(status).isEqualTo(Meeting.ERRORS);
            assertThat(contents(folder.resolve("out"))).containsOnlyKeys("findings.json");
        }

        @Test
        void aFolderThatIsNotThereIsAFinding() throws IOException {
            int status = run("prepare", folder.resolve("nowhere"), "--out", folder.resolve("out"), "--lang", "en");

            assertThat(status).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[folder-missing]");
            assertThat(contents(folder.resolve("out"))).containsOnlyKeys("findings.json");
        }

        @Test
        void aFolderWithSomethingInItIsLeftAlone() throws IOException {
            Path other = Files.createDirectory(folder.resolve("out"));
            Files.writeString(other.resolve("notes.txt"), "mine");

            int status = run("prepare", SEEDS.resolve("executive"), "--out", other);

            assertThat(status).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--replace");
            assertThat(contents(other)).containsOnlyKeys("notes.txt");
        }

        @Test
        void aPlaceThatCannotBeWrittenIsSaidInALine() throws IOException {
            Path file = Files.writeString(folder.resolve("file"), "mine");

            assertThat(run("prepare", SEEDS.resolve("executive"), "--out", file.resolve("out")))
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

            assertThat(run("prepare", SEEDS.resolve("executive"), "--out", link))
                    .isEqualTo(Meeting.DONE);
            assertThat(link).isSymbolicLink();
            assertThat(contents(real)).hasSize(8);
        }

        @Test
        void replacingKeepsWhatSomebodyElsePutThere() throws IOException {
            Path other = Files.createDirectory(folder.resolve("out"));
            Files.writeString(other.resolve("notes.txt"), "mine");
            Files.writeString(other.resolve("seat-guide.txt"), "old");

            int status = run("prepare", SEEDS.resolve("executive"), "--out", other, "--replace");

            assertThat(status).isEqualTo(Meeting.DONE);
            assertThat(contents(other)).hasSize(9).containsKey("notes.txt");
            assertThat(Files.readString(other.resolve("seat-guide.txt"), UTF_8)).doesNotContain("old");
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).containsExactly(other);
            }
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
