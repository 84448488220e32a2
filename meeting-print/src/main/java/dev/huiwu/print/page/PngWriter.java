package dev.huiwu.print.page;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.drawing.Scene;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Scenes as PNG pictures: for chats and screens, which show no SVG.
 *
 * <p>Needs no screen and no font but those given. Equal scenes give equal pictures on one Java version; another one may paint
 * edges a shade differently.
 */
public final class PngWriter {

    /** More than A0 at 150 dots an inch. */
    private static final double MOST_PIXELS = 40e6;

    private PngWriter() {}

    /**
     * Returns the scene as a picture so many pixels wide, as high as the page asks for.
     *
     * @throws FindingsException with what {@link Fonts#check} reports
     * @throws IllegalArgumentException if the picture would have more than 40 million pixels
     */
    public static byte[] write(Scene scene, Fonts fonts, int width) {
        fonts.check(List.of(scene)).orThrow("The picture cannot be painted");
        double scale = width / scene.width();
        double pixels = width * scene.height() * scale;
        checkArgument(width >= 1 && pixels <= MOST_PIXELS, "A picture %s pixels wide cannot be painted.", width);
        int height = (int) Math.max(1, Math.round(scene.height() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            synchronized (fonts) {
                new ScenePainter(new ImageSurface(graphics, fonts)).paint(scene);
            }
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            graphics.dispose();
        }
    }
}
