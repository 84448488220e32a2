package dev.huiwu.print.code;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.print.TestFonts;
import dev.huiwu.print.page.PngWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;

/** Reads QR codes from pages as a telephone does from paper. */
public final class CodeReader {

    private CodeReader() {}

    /** Returns what the codes of a page say when it is printed with 150 dots an inch. */
    public static Set<String> read(Scene page) throws IOException {
        int dots = (int) Math.round(page.width() / 25.4 * 150);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(page, TestFonts.ALL, dots)));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Set<String> found = new TreeSet<>();
        try {
            for (Result result : new QRCodeMultiReader()
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))) {
                found.add(result.getText());
            }
        } catch (NotFoundException e) {
            return Set.of();
        }
        return found;
    }
}
