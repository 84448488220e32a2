package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        Path meeting = copy("economic-analysis");
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
                        "../seeds/common",
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

    @Nested
    class WithCodes {

        @Test
        void theCardOfEachPersonSaysItsOwnAddress() throws Exception {
            assertThat(print("executive", "--fonts", FONTS, "--code", "https://meeting.example/in?p={person}&s={seat}"))
                    .as("%s%s", out, err)
                    .isEqualTo(Meeting.DONE);
            assertThat(code("cards.pdf")).matches("https://meeting\\.example/in\\?p=[0-9a-f-]+&s=[A-Za-z0-9%.-]+");
        }

        @Test
        void aTableSaysWhoHasWhichAndTheOthersHaveNone() throws Exception {
            Path table =
                    Files.writeString(folder.resolve("codes.csv"), "人员编号,二维码\n90001-198bd1a3,A-17\nU9-00000000,A-18\n");
            assertThat(print("executive", "--fonts", FONTS, "--codes", table.toString()))
                    .as("%s%s", out, err)
                    .isEqualTo(Meeting.DONE);
            assertThat(code("cards.pdf")).isEqualTo("A-17");
            assertThat(out.toString()).contains("警告 [card-code-of-nobody] codes.csv:3 [人员编号]: 名单中没有编号 U9-00000000");
        }

        @Test
        void theSignOfTheDoorIsAsLargeAsWasAskedForAndHasItsOwn() throws Exception {
            assertThat(print(
                            "video",
                            "--fonts",
                            FONTS,
                            "--size",
                            "badge",
                            "--doors",
                            "a3",
                            "--door-code",
                            "room {venue}"))
                    .as("%s%s", out, err)
                    .isEqualTo(Meeting.DONE);
            assertThat(code("site-yunzhu/door-signs.pdf")).isEqualTo("room V-30001");
            try (PDDocument sign = pdf("site-yunzhu/door-signs.pdf")) {
                assertThat(sign.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isCloseTo(420, within(0.1));
                assertThat(new PDFTextStripper().getText(sign).replaceAll("\\s", ""))
                        .contains("云渚区视频会议室");
            }
        }
    }

    @Nested
    class OnColouredPaper {

        @Test
        void facesAreFilledAndTextsAreInTheInk() throws Exception {
            assertThat(print("executive", "--fonts", FONTS, "--paper", "red", "--ink", "#FFE699"))
                    .as("%s%s", out, err)
                    .isEqualTo(Meeting.DONE);
            try (PDDocument cards = pdf("cards.pdf")) {
                BufferedImage page = new PDFRenderer(cards).renderImageWithDPI(0, 72);
                Set<Integer> colors = new TreeSet<>();
                for (int y = 0; y < page.getHeight(); y++) {
                    for (int x = 0; x < page.getWidth(); x++) {
                        colors.add(page.getRGB(x, y) & 0xFFFFFF);
                    }
                }
                assertThat(colors).contains(0xC8102E, 0xFFE699);
            }
        }

        @Test
        void aLargerSheetHoldsMoreOfThem() {
            assertThat(print("executive", "--fonts", FONTS, "--size", "holder-200", "--sheet", "a3"))
                    .as("%s%s", out, err)
                    .isEqualTo(Meeting.DONE);
            assertThat(out.toString()).containsPattern("座签 \\d+ 张，A3 纸 \\d+ 张");
        }

        @Test
        void textsThatCannotBeToldFromThePaperAreRefused() {
            assertThat(print("executive", "--paper", "pink", "--ink", "white")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("字色 #FFFFFF 在底色 #FBD5DC 上看不清");
        }

        @ParameterizedTest
        @CsvSource({
            "--paper, purple, '#RRGGBB'",
            "--ink, '#12345', '#RRGGBB'",
            "--sheet, a5, 'a3, a4'",
            "--doors, a2, 'a3, a4'",
            "--code, 'x{name}', '{person}, {seat}, {unit}'",
            "--code, ' ', 不能为空",
            "--door-code, x, --doors",
            "--site, nowhere, main",
            "--since, nowhere.json, nowhere.json"
        })
        void whatCannotBeIsRefusedWithWhatCan(String option, String value, String said) {
            assertThat(print("executive", option, value)).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains(said);
        }
    }

    @Nested
    class SinceAnEarlierPlan {

        @Test
        void onlyTheCardsThatChangedArePrinted() throws Exception {
            Path meeting = copy("executive");
            Path roster = meeting.resolve("roster-executive.csv");
            String list = Files.readString(roster);
            String last = list.strip().substring(list.strip().lastIndexOf('\n') + 1);
            String name = last.split(",")[1];
            Files.writeString(roster, list.replace("," + name + ",", ",甄样换,"));
            assertThat(run(
                            "cards",
                            "print",
                            meeting.toString(),
                            "--common",
                            "../seeds/common",
                            "--fonts",
                            FONTS,
                            "--since",
                            "../seeds/executive",
                            "--out",
                            folder.resolve("out").toString()))
                    .as("%s%s", out, err)
                    .isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("座签 1 张，A4 纸 1 张", "其余不变；另有 0 张挪位、1 张撤下");
            try (PDDocument cards = pdf("cards.pdf")) {
                assertThat(new PDFTextStripper().getText(cards)).contains("甄样换");
            }
        }

        @Test
        void thereIsNothingToPrintWhereNothingChanged() {
            assertThat(run(
                            "prepare",
                            "../seeds/video",
                            "--no-pdf",
                            "--out",
                            folder.resolve("before").toString()))
                    .isEqualTo(Meeting.DONE);
            String plan = folder.resolve("before/site-yunzhu/seat-plan.json").toString();
            assertThat(print("video", "--fonts", FONTS, "--since", plan)).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--site", "yunzhu");
            assertThat(print("video", "--fonts", FONTS, "--since", plan, "--plan", plan, "--site", "yunzhu"))
                    .as("%s%s", out, err)
                    .isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("座签 0 张").doesNotContain("会议室：座签 1");
            assertThat(folder.resolve("out/site-yunzhu/cards.pdf")).doesNotExist();
            assertThat(folder.resolve("out/site-main")).doesNotExist();
        }

        @Test
        void aPlanOfAnotherMeetingIsRefused() {
            assertThat(run(
                            "prepare",
                            "../seeds/executive",
                            "--no-pdf",
                            "--out",
                            folder.resolve("before").toString()))
                    .isEqualTo(Meeting.DONE);
            assertThat(print(
                            "economic-analysis",
                            "--fonts",
                            FONTS,
                            "--since",
                            folder.resolve("before/seat-plan.json").toString()))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[plan-of-other-meeting] seat-plan.json");
        }
    }

    private PDDocument pdf(String name) throws IOException {
        return Loader.loadPDF(folder.resolve("out").resolve(name).toFile());
    }

    /** Returns what the first code of a document says, on whichever page it is. */
    private String code(String name) throws IOException {
        try (PDDocument pages = pdf(name)) {
            PDFRenderer renderer = new PDFRenderer(pages);
            for (int number = 0; number < pages.getNumberOfPages(); number++) {
                BufferedImage page = renderer.renderImageWithDPI(number, 150);
                int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
                try {
                    return new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(
                                            new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText();
                } catch (ReaderException e) {
                    continue;
                }
            }
        }
        throw new AssertionError("no code in " + name);
    }

    private Path copy(String meeting) throws IOException {
        Path to = Files.createDirectory(folder.resolve("meeting"));
        try (Stream<Path> files = Files.list(Path.of("../seeds", meeting))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
        return to;
    }
}
