package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidePrintTest {

    private static final String FONTS = "../meeting-print/target/fonts";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int print(String meeting, String... more) {
        return Meeting.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(
                                Stream.of("guide", "print", "../seeds/" + meeting, "--fonts", FONTS),
                                Stream.concat(
                                        Stream.of("--out", folder.resolve("out").toString()), Stream.of(more)))
                        .toArray(String[]::new));
    }

    private Stream<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void writesTheGuideForTheHallAndForEachUnit() throws IOException {
        assertThat(print("economic-analysis")).as("%s%s", out, err).isEqualTo(Meeting.DONE);
        assertThat(written())
                .containsExactly(
                        "entrance-boards.pdf",
                        "findings.json",
                        "guide-messages.txt",
                        "guide-units.pdf",
                        "seat-guide.pdf",
                        "seat-lookup.html");
        assertThat(Files.readAllLines(folder.resolve("out/guide-messages.txt")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.substring(line.indexOf('\t') + 1)
                                .codePoints()
                                .count())
                        .isLessThanOrEqualTo(70));
    }

    @Test
    void writesAPictureAndAPageWithNamesForTheUnitsThatAreNamed() throws IOException {
        assertThat(print("economic-analysis", "--unit", "11002", "--lang", "en"))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(written()).contains("unit-11002.png", "unit-11002.html");
        try (PDDocument pages =
                Loader.loadPDF(folder.resolve("out/guide-units.pdf").toFile())) {
            assertThat(pages.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
        assertThat(print("economic-analysis", "--replace")).isEqualTo(Meeting.DONE);
        assertThat(written()).doesNotContain("unit-11002.png", "unit-11002.html");
    }

    @Test
    void aRoomInWhichNoneOfTheNamedUnitsSitsHasNoUnitPages() {
        assertThat(print("video", "--unit", "30002")).as("%s%s", out, err).isEqualTo(Meeting.DONE);
        assertThat(folder.resolve("out/site-chengyu/guide-units.pdf")).exists();
        assertThat(folder.resolve("out/site-main/seat-guide.pdf")).exists();
        assertThat(folder.resolve("out/site-main/guide-units.pdf")).doesNotExist();
    }

    @Test
    void refusesAUnitThatHasNobodyThere() {
        assertThat(print("economic-analysis", "--unit", "nobody")).isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("[nobody]");
    }

    @Test
    void putsACodeOnThePageOfEachUnit() throws Exception {
        assertThat(print("executive", "--code", "https://meeting.example/seat?u={unit}"))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        try (PDDocument pages =
                Loader.loadPDF(folder.resolve("out/guide-units.pdf").toFile())) {
            BufferedImage page = new PDFRenderer(pages).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            String read = new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
                    .getText();
            assertThat(read).matches("https://meeting\\.example/seat\\?u=\\d{5}");
        }
        assertThat(print("executive", "--replace", "--code", "长".repeat(400))).isEqualTo(Meeting.WRONG_USE);
    }
}
