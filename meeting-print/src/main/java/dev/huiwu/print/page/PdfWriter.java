package dev.huiwu.print.page;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Scene;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Scenes as a PDF, a page each: vectors, with the glyphs of the fonts inside, and texts that can be searched and copied.
 *
 * <p>Equal scenes and fonts give equal bytes. Takes time linear in the shapes.
 */
public final class PdfWriter {

    private static final double POINTS = 72 / 25.4;

    private PdfWriter() {}

    /** Returns the scenes as pages of one document in Chinese, as {@link #write(List, Fonts, Language)} does. */
    public static byte[] write(List<Scene> pages, Fonts fonts) {
        return write(pages, fonts, Language.CHINESE);
    }

    /**
     * Returns the scenes as pages of one document, whose title is that of the first. The language is for programs that read it aloud.
     *
     * @throws FindingsException with what {@link Fonts#check} reports; no document then
     * @throws IllegalArgumentException if there is no scene
     */
    public static byte[] write(List<Scene> pages, Fonts fonts, Language language) {
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("A document needs a page.");
        }
        fonts.check(pages).orThrow("The document cannot be set");
        synchronized (fonts) {
            try (PDDocument document = new PDDocument();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                document.setDocumentId(0L); // else the time of day becomes a part of the file
                document.getDocumentInformation().setTitle(pages.get(0).title());
                Map<Typeface, PDFont> embedded = new HashMap<>();
                for (Scene page : pages) {
                    write(page, fonts, document, embedded);
                }
                document.getDocumentCatalog()
                        .getCOSObject()
                        .setItem(COSName.LANG, new COSString(language.choose("zh-CN", "en")));
                document.save(bytes);
                return bytes.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void write(Scene scene, Fonts fonts, PDDocument document, Map<Typeface, PDFont> embedded)
            throws IOException {
        float width = (float) (scene.width() * POINTS);
        float height = (float) (scene.height() * POINTS);
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.transform(new Matrix((float) POINTS, 0, 0, (float) -POINTS, 0, height));
            new ScenePainter(new PdfSurface(
                            content,
                            fonts,
                            typeface -> embedded.computeIfAbsent(typeface, first -> embed(document, first))))
                    .paint(scene);
        }
    }

    private static PDFont embed(PDDocument document, Typeface typeface) {
        try {
            return PDType0Font.load(document, typeface.font(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Font file %s cannot be embedded.".formatted(typeface.file().path()), e);
        }
    }
}
