package dev.huiwu.print.card;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.print.page.Fonts;
import java.util.List;

/** Door signs on sheets, in the order given; the sizes are {@link CardSize#DOOR_A4} and {@link CardSize#DOOR_A3}, or smaller ones. */
public final class DoorSigns {

    private DoorSigns() {}

    /**
     * Returns the sheets; none for no sign.
     *
     * @throws FindingsException with what {@link #check} finds, before anything is laid out
     * @throws IllegalArgumentException if not even one sign fits on a sheet
     */
    public static List<Scene> of(List<DoorSign> signs, CardStyle style, Fonts fonts) {
        check(signs, style, fonts).orThrow("The door signs cannot be printed");
        return new PieceSheets(style, fonts).of("门签", "door signs", pieces(signs));
    }

    /**
     * Returns what stands against printing the signs, all of it: {@code face-missing}, {@code sign-glyph-missing}, {@code
     * sign-text-too-long}, {@code sign-line-too-long}, {@code sign-code-too-long} (errors).
     */
    public static Findings check(List<DoorSign> signs, CardStyle style, Fonts fonts) {
        return new PieceSheets(style, fonts).check(pieces(signs));
    }

    private static List<Piece> pieces(List<DoorSign> signs) {
        return signs.stream().map(Piece::of).toList();
    }
}
