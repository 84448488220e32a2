package dev.huiwu.print.card;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.drawing.Face;
import dev.huiwu.core.drawing.Palette;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How cards look.
 *
 * @param size how large they are
 * @param sheet the paper they are printed on
 * @param face what the names are set in
 * @param ink the colour of the texts, as {@code #RRGGBB}
 * @param paper the colour of the faces, as {@code #RRGGBB}; empty to leave it to the paper in the printer
 */
public record CardStyle(CardSize size, SheetSize sheet, Face face, String ink, Optional<String> paper) {

    /** The least contrast at which large texts can be read. */
    private static final double LEAST_CONTRAST = 3;

    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** Checks the colours: they are six hexadecimal digits, and texts can be told from the paper. */
    public CardStyle {
        checkArgument(COLOR.matcher(ink).matches(), "Ink \"%s\" is no colour; write #RRGGBB.", ink);
        paper.ifPresent(color -> {
            checkArgument(COLOR.matcher(color).matches(), "Paper \"%s\" is no colour; write #RRGGBB.", color);
            double contrast = contrast(luminance(ink), luminance(color));
            checkArgument(
                    contrast >= LEAST_CONTRAST,
                    "Ink %s cannot be read on paper %s; take a lighter and a darker one.",
                    ink,
                    color);
        });
    }

    /** Returns how light one colour is against another, as the guidelines for accessible contents measure it: from 1 to 21. */
    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return 0.2126 * light(rgb >> 16) + 0.7152 * light(rgb >> 8) + 0.0722 * light(rgb);
    }

    private static double light(int channel) {
        return StrictMath.pow((channel & 0xFF) / 255.0, 2.2);
    }

    /** Returns the custom: table tents of A4 in regular script, the paper's own colour. */
    public static CardStyle usual() {
        return new CardStyle(CardSize.TENT_A4, SheetSize.A4, Face.KAI, Palette.INK, Optional.empty());
    }

    /** Returns the custom for doors: a lying sheet of A4 in sans. */
    public static CardStyle door() {
        return new CardStyle(CardSize.DOOR_A4, SheetSize.A4, Face.SANS, Palette.INK, Optional.empty());
    }

    /** Returns this style in another size. */
    public CardStyle with(CardSize newSize) {
        return new CardStyle(newSize, sheet, face, ink, paper);
    }

    /** Returns this style on other paper. */
    public CardStyle with(SheetSize newSheet) {
        return new CardStyle(size, newSheet, face, ink, paper);
    }

    /** Returns this style in another face. */
    public CardStyle with(Face newFace) {
        return new CardStyle(size, sheet, newFace, ink, paper);
    }

    /** Returns this style in other colours, as {@code #RRGGBB}. */
    public CardStyle in(String newInk, String newPaper) {
        return new CardStyle(size, sheet, face, newInk, Optional.of(newPaper));
    }
}
