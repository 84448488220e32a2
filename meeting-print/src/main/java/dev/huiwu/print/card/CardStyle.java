package dev.huiwu.print.card;

import dev.huiwu.core.drawing.Face;
import dev.huiwu.core.drawing.Palette;
import java.util.Optional;

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
