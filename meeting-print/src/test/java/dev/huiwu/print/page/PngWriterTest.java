package dev.huiwu.print.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.print.TestFonts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngWriterTest {

    @Test
    void isAsWideAsAskedForAndAsHighAsThePage() throws IOException {
        BufferedImage image = png(Scene.builder(108, 144)
                .add(new Box(0, 0, 54, 72, 0, Paint.fill(Palette.ACCENT)))
                .build());
        assertThat(image.getWidth()).isEqualTo(1080);
        assertThat(image.getHeight()).isEqualTo(1440);
        assertThat(image.getRGB(500, 700)).isEqualTo(0xFFC81E1E);
        assertThat(image.getRGB(600, 700)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void showsWhatThePdfShows() throws IOException {
        Scene scene = Pictures.everything();
        BufferedImage painted = png(scene);
        try (PDDocument document = Loader.loadPDF(PdfWriter.write(List.of(scene), TestFonts.ALL))) {
            float dots = (float) (1080 / (scene.width() / 25.4));
            BufferedImage printed = new PDFRenderer(document).renderImageWithDPI(0, dots, ImageType.RGB);
            assertThat(printed.getWidth()).isCloseTo(painted.getWidth(), within(1));
            assertThat(difference(painted, printed)).isLessThan(0.004);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"𬀩", "𬸪", "𫖯", "𣲗", "𬭚", "㛃", "䶮", "·"})
    void drawsRareCharactersWithInkOfTheirOwn(String character) throws IOException {
        assertThat(ink(character)).isGreaterThan(20);
        assertThat(TestFonts.ALL.ink(Label.of(2, 8, character, 8)))
                .hasValueSatisfying(
                        ink -> assertThat(Label.of(2, 8, character, 8).bounds().contains(ink, 1))
                                .isTrue());
    }

    @Test
    void refusesWhatNoFontShows() {
        Scene scene = Scene.builder(20, 10).add(Label.of(1, 8, "\u0E01", 8)).build();
        assertThatThrownBy(() -> PngWriter.write(scene, TestFonts.ALL, 200)).isInstanceOf(FindingsException.class);
    }

    @Test
    void refusesPicturesNoMachineHolds() {
        assertThatThrownBy(() -> PngWriter.write(Scene.builder(1, 100).build(), TestFonts.ALL, 10_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10000");
    }

    private static BufferedImage png(Scene scene) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PngWriter.write(scene, TestFonts.ALL, 1080)));
    }

    private static int ink(String character) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(
                Scene.builder(12, 10).add(Label.of(2, 8, character, 8)).build(), TestFonts.ALL, 120)));
        int ink = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                ink += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return ink;
    }

    /** Returns by how much two pictures differ, from 0 for not at all to 1 for black and white. */
    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 0xFF) - (other.getRGB(x, y) >> shift & 0xFF));
                }
            }
        }
        return sum / (255.0 * 3 * width * height);
    }
}
