package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder that {@code meeting prepare} leaves, as an office files it. */
class PrepareFolderTest {

    private static final String FONTS = "../meeting-print/target/fonts";
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int prepare(Path meeting, String... more) {
        return Meeting.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(
                                Stream.of(
                                        "prepare",
                                        meeting.toString(),
                                        "--common",
                                        "../seeds/common",
                                        "--out",
                                        folder.resolve("out").toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private Set<String> files() throws IOException {
        Path root = folder.resolve("out");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name), StandardCharsets.UTF_8);
    }

    private Set<String> links() throws IOException {
        return LINK.matcher(read("index.html"))
                .results()
                .map(link -> link.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"economic-analysis", "executive", "video"})
    void itsIndexLinksEveryFileAndNothingElse(String meeting) throws IOException {
        assertThat(prepare(Path.of("../seeds", meeting), "--no-pdf"))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        Set<String> files = files();
        files.remove("index.html");
        assertThat(links()).containsExactlyInAnyOrderElementsOf(files);
        assertThat(files).noneMatch(file -> file.endsWith(".pdf"));
        assertThat(read("index.html")).doesNotContain("<script", "http://", "https://");
    }

    @Test
    void withFontsEverythingIsPrintedToo() throws IOException {
        assertThat(prepare(Path.of("../seeds/economic-analysis"), "--fonts", FONTS))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(files())
                .contains(
                        "units/guide-units.pdf",
                        "hall/seat-guide.pdf",
                        "hall/entrance-boards.pdf",
                        "hall/cards.pdf",
                        "hall/laying-list.pdf",
                        "hall/sign-in.pdf",
                        "ushers/usher-sheet.pdf",
                        "ushers/rostrum-entry.pdf");
        assertThat(links()).contains("hall/cards.pdf", "units/unit-11001.svg");
        try (PDDocument units =
                Loader.loadPDF(folder.resolve("out/units/guide-units.pdf").toFile())) {
            String text = new PDFTextStripper().getText(units).replaceAll("\\s", "");
            List<String> lines = read("seat-guide.txt")
                    .lines()
                    .filter(line -> line.matches("\\S+（\\d+人）：.*"))
                    .toList();
            assertThat(units.getNumberOfPages()).isEqualTo(lines.size());
            assertThat(lines)
                    .allSatisfy(line ->
                            assertThat(text).contains(line.substring(0, line.lastIndexOf("（", line.indexOf("人）")))));
        }
    }

    @Test
    void unitsSignBelowEachOtherOrApart() throws IOException {
        Path meeting = Path.of("../seeds/executive");
        assertThat(prepare(meeting, "--fonts", FONTS)).as("%s%s", out, err).isEqualTo(Meeting.DONE);
        int units = (int)
                files().stream().filter(file -> file.startsWith("units/unit-")).count();
        assertThat(signInPages()).isLessThan(units / 2);
        assertThat(signInBreaks()).isEmpty();
        assertThat(prepare(meeting, "--fonts", FONTS, "--sign-in-apart", "--replace"))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(signInPages()).isEqualTo(units);
        assertThat(signInBreaks()).hasSize(units - 1);
    }

    @Test
    void withoutFontsTheRestIsWrittenAndOneWarningSaysWhatToDo() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        assertThat(prepare(Path.of("../seeds/executive"), "--fonts", none.toString()))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(files()).contains("hall/laying-list.csv", "index.html").noneMatch(file -> file.endsWith(".pdf"));
        assertThat(out.toString().lines().filter(line -> line.startsWith("警告")))
                .isNotEmpty()
                .allMatch(line -> line.contains("face-missing"))
                .doesNotHaveDuplicates();
    }

    @Test
    void hostileNamesAreTextOnItsIndex() throws IOException {
        Path meeting = copy("executive");
        Path file = meeting.resolve("meeting.json");
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"title\": \"", "\"title\": \"<script>alert('&')</script>"));
        assertThat(prepare(meeting, "--no-pdf")).as("%s%s", out, err).isEqualTo(Meeting.DONE);
        assertThat(read("index.html"))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;");
    }

    @Test
    void itsIndexLinksTheFoldersOfRoomsWhateverTheirCodes() throws IOException {
        Path meeting = copy("video");
        rewrite(meeting.resolve("meeting-sites.csv"), "yunzhu,", "..yun_zhu-1,");
        assertThat(prepare(meeting, "--no-pdf")).as("%s%s", out, err).isEqualTo(Meeting.DONE);
        assertThat(links()).contains("site-..yun_zhu-1/seat-guide.svg");
        assertThat(files()).containsAll(links());
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("m", "out");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a#b", "a%41", "a/b", "../../a"})
    void nothingIsPreparedForARoomWhoseCodeWouldBreakLinks(String code) throws IOException {
        Path meeting = copy("video");
        rewrite(meeting.resolve("meeting-sites.csv"), "yunzhu,", code + ",");
        assertThat(prepare(meeting, "--no-pdf")).isEqualTo(Meeting.ERRORS);
        assertThat(out.toString()).contains("[invalid-id] meeting-sites.csv", "编号“" + code + "”含有字母、数字");
        assertThat(files()).containsExactly("findings.json");
        Path other = Files.createDirectory(folder.resolve("n"));
        copyTo(other, "executive");
        rewrite(other.resolve("meeting.json"), "\"code\": \"main\"", "\"code\": \"" + code + "\"");
        assertThat(prepare(other, "--no-pdf", "--replace")).isEqualTo(Meeting.ERRORS);
        assertThat(out.toString()).contains("[invalid-id] meeting.json $.sites[0].code");
        assertThat(files()).containsExactly("findings.json");
    }

    private Path copy(String meeting) throws IOException {
        Path to = Files.createDirectory(folder.resolve("m"));
        copyTo(to, meeting);
        return to;
    }

    private int signInPages() throws IOException {
        try (PDDocument sheets =
                Loader.loadPDF(folder.resolve("out/hall/sign-in.pdf").toFile())) {
            return sheets.getNumberOfPages();
        }
    }

    /** Returns the page breaks of the workbook. */
    private List<String> signInBreaks() throws IOException {
        try (ZipFile workbook =
                new ZipFile(folder.resolve("out/hall/sign-in.xlsx").toFile())) {
            InputStream sheet = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"));
            return Pattern.compile("<brk ")
                    .matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }
    }

    private static void copyTo(Path to, String meeting) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../seeds", meeting))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private static void rewrite(Path file, String text, String instead) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, instead));
    }

    @Test
    void whatMustBeReadyIsThereToBeFilledInAndWhatWasFilledInIsKept() throws IOException {
        Path meeting = Path.of("../seeds/executive");
        assertThat(prepare(meeting, "--no-pdf")).isZero();
        assertThat(read("readiness.csv")).contains("供电保障,main,,,是,未开始,VENUE,");
        assertThat(read("contingency.csv")).contains("power-cut,,停电,").doesNotContain("fire,");
        assertThat(read("index.html")).contains("就绪表（待填）：<a href=\"readiness.csv\">", "应急预案（待检查）：");

        Files.writeString(folder.resolve("out/readiness.csv"), "filled in");
        assertThat(prepare(meeting, "--no-pdf", "--replace")).isZero();
        assertThat(read("readiness.csv.old")).isEqualTo("filled in");
        assertThat(read("readiness.csv")).contains("供电保障");
    }
}
