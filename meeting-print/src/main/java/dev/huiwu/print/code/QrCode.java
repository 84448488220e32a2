package dev.huiwu.print.code;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Path;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.seating.guide.UnitPage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A QR code (ISO/IEC 18004) as vectors: black squares on whatever is below, sharp at any size.
 *
 * <p>What it says is the caller's choice: the address of the look-up page with the unit's code, a check-in token, a line of text. It
 * should name nobody: whoever passes reads it.
 */
public final class QrCode {

    /** The white edge a reader needs, in modules. */
    private static final int QUIET = 4;

    /** The smallest module that telephones read from paper, in millimetres. */
    private static final double LEAST = 0.4;

    private static final Map<EncodeHintType, Object> HINTS =
            ImmutableMap.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());

    private QrCode() {}

    /**
     * Returns the code in the square, with its white edge inside; readable with up to 15 percent of it soiled. From paper held in a
     * hand telephones read modules of 0.4 mm; a payload of 60 characters makes some 40 modules.
     *
     * @throws IllegalArgumentException if the payload is empty or too long for a code, some 2,300 bytes
     */
    public static Path of(String payload, Bounds square) {
        checkArgument(!payload.isEmpty(), "An empty text cannot be a QR code.");
        ByteMatrix modules = matrix(payload);
        double side = Math.min(square.width(), square.height());
        double module = side / (modules.getWidth() + 2 * QUIET);
        double left = square.centreX() - side / 2 + QUIET * module;
        double top = square.centreY() - side / 2 + QUIET * module;
        Path.Builder path = Path.builder();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int start = 0; start < modules.getWidth(); start++) {
                int end = start;
                while (end < modules.getWidth() && modules.get(end, row) == 1) {
                    end++;
                }
                if (end > start) {
                    bar(path, left + start * module, top + row * module, (end - start) * module, module);
                    start = end;
                }
            }
        }
        return path.build(Paint.fill(Palette.INK));
    }

    /**
     * Returns the page of a unit with a code in the square that it keeps free.
     *
     * @throws IllegalArgumentException if the payload is empty, or so long that its modules are smaller than {@value #LEAST} mm there
     */
    public static Scene on(UnitPage page, String payload) {
        double side = page.free().width();
        double module = side / modules(payload).orElse(Integer.MAX_VALUE);
        checkArgument(
                module >= LEAST,
                "The code of a text of " + payload.length() + " characters cannot be read in a square of %s mm.",
                side);
        Scene scene = page.drawing().scene();
        return Scene.builder(scene.width(), scene.height())
                .title(scene.title())
                .description(scene.description())
                .addAll(scene.shapes())
                .add(of(payload, page.free()))
                .build();
    }

    /**
     * Returns how many modules wide the code of a payload is, with its white edge; empty if the payload is empty or too long for any code.
     */
    public static OptionalInt modules(String payload) {
        try {
            return payload.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(matrix(payload).getWidth() + 2 * QUIET);
        } catch (IllegalArgumentException e) {
            return OptionalInt.empty();
        }
    }

    private static ByteMatrix matrix(String payload) {
        try {
            return Encoder.encode(payload, ErrorCorrectionLevel.M, HINTS).getMatrix();
        } catch (WriterException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "A text of %s characters cannot be a QR code.".formatted(payload.length()), e);
        }
    }

    private static void bar(Path.Builder path, double x, double y, double width, double height) {
        path.move(new Point(x, y))
                .line(new Point(x + width, y))
                .line(new Point(x + width, y + height))
                .line(new Point(x, y + height))
                .close();
    }
}
