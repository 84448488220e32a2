package dev.huiwu.print.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.print.TestFonts;
import dev.huiwu.print.page.PngWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private static final Bounds SQUARE = new Bounds(10, 5, 30, 30);

    @ParameterizedTest
    @ValueSource(strings = {"https://meeting.example/seat?unit=11002&plan=97875893", "市发改委 1排中区左起第7至9座", "李𫖯", "0"})
    void isReadBackAsItWasWritten(String payload) throws Exception {
        assertThat(read(Scene.builder(50, 40).add(QrCode.of(payload, SQUARE)).build()))
                .isEqualTo(payload);
    }

    @Test
    void staysInItsSquareWithTheWhiteEdge() {
        Bounds ink = QrCode.of("市发改委", SQUARE).bounds();
        assertThat(SQUARE.inset(2.5).contains(ink, 0)).isTrue();
        assertThat(ink.width()).isCloseTo(ink.height(), within(1e-9));
    }

    @Test
    void takesNoTextThatIsTooLongNorNone() {
        assertThatThrownBy(() -> QrCode.of("长".repeat(2000), SQUARE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000 characters");
        assertThatThrownBy(() -> QrCode.of("", SQUARE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(Scene scene) throws IOException, ReaderException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(scene, TestFonts.ALL, 800)));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
    }
}
