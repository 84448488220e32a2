package dev.huiwu.print.page;

import dev.huiwu.print.font.FontFile;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** A font of a file: its glyphs, in em. Not thread-safe; {@link Fonts} sees to that. */
final class Typeface {

    private static final GeneralPath NO_INK = new GeneralPath();

    private final FontFile file;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;
    private final Map<Integer, GeneralPath> outlines = new HashMap<>();

    private Typeface(FontFile file, TrueTypeFont font) throws IOException {
        this.file = file;
        this.font = font;
        characters = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    /**
     * Reads a font.
     *
     * @throws IOException if the file is none that can be used
     */
    static Typeface read(FontFile file) throws IOException {
        TrueTypeFont font = file.name().isPresent()
                ? new TrueTypeCollection(file.path().toFile())
                        .getFontByName(file.name().get())
                : new TTFParser(false).parse(new RandomAccessReadBufferedFile(file.path()));
        if (font == null
                || font.getTableMap().containsKey("CFF ")
                || !font.getTableMap().containsKey("glyf")) {
            throw new IOException("no TrueType outlines");
        }
        font.setEnableGsub(false);
        return new Typeface(file, font);
    }

    FontFile file() {
        return file;
    }

    TrueTypeFont font() {
        return font;
    }

    /** Says whether the licence that the font carries lets documents embed a part of it. */
    boolean embeddable() throws IOException {
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        if (metrics == null) {
            return true;
        }
        int licence = metrics.getFsType() & 0xF;
        boolean whole = (metrics.getFsType() & OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING) != 0;
        boolean bitmaps = (metrics.getFsType() & OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY) != 0;
        return licence != OS2WindowsMetricsTable.FSTYPE_RESTRICTED && !whole && !bitmaps;
    }

    /** Says whether there is a glyph for the character. */
    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** Returns how wide the character is, in em. */
    double width(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character)) / unitsPerEm;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the outline of the character, in units of the font, y growing upwards. */
    GeneralPath outline(int character) {
        return outlines.computeIfAbsent(characters.getGlyphId(character), glyph -> {
            try {
                GlyphData data = font.getGlyph().getGlyph(glyph);
                GeneralPath path = data == null ? NO_INK : data.getPath();
                path.setWindingRule(Path2D.WIND_NON_ZERO);
                return path;
            } catch (IOException e) {
                throw unreadable(e);
            }
        });
    }

    /** Returns how many units of the font an em has. */
    double unitsPerEm() {
        return unitsPerEm;
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("Font file %s cannot be read any more.".formatted(file.path()), e);
    }
}
