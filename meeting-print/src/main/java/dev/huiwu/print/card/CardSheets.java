package dev.huiwu.print.card;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.print.page.Fonts;
import dev.huiwu.seating.card.SeatCard;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Cards on sheets of paper, as many on each as fit, in the order given, which is that of laying: cut along the marks at the edges, fold
 * along the dashed lines. Outside the cut, or on the foot that a tent stands on, is written small which seats the sheet is for.
 *
 * <p>Names of two characters are spaced to the width of three. A text that is too wide is set smaller; one with a separating dot breaks
 * there before it becomes too small to be read across a hall, and nowhere else; texts that are no names may break between words. Texts
 * are centred by their ink.
 */
public final class CardSheets {

    private CardSheets() {}

    /**
     * Returns the sheets; none for no card.
     *
     * @throws FindingsException with what {@link #check(List, CardStyle, Fonts)} finds, before anything is laid out
     * @throws IllegalArgumentException if not even one card fits on a sheet
     */
    public static List<Scene> of(List<SeatCard> cards, CardStyle style, Fonts fonts) {
        return of(cards, style, fonts, card -> Optional.empty());
    }

    /**
     * Returns the sheets with a QR code on cards: beside the text where there is one face, on the holder's side of a folded card.
     *
     * @param codes what the code of a card says; empty for a card without one. It should name nobody: whoever passes reads it
     * @throws FindingsException with what {@link #check(List, CardStyle, Fonts, Function)} finds, before anything is laid out
     * @throws IllegalArgumentException if not even one card fits on a sheet
     */
    public static List<Scene> of(
            List<SeatCard> cards, CardStyle style, Fonts fonts, Function<SeatCard, Optional<String>> codes) {
        List<Piece> pieces = pieces(cards, codes);
        PieceSheets sheets = new PieceSheets(style, fonts);
        sheets.check(pieces).orThrow("The cards cannot be printed");
        return sheets.of("座签", "name cards", pieces);
    }

    /**
     * Returns what stands against printing the cards, all of it: {@code face-missing}, {@code card-glyph-missing} for each character
     * that the font lacks, {@code card-text-too-long} and {@code card-line-too-long} for a text that would be too small (errors).
     */
    public static Findings check(List<SeatCard> cards, CardStyle style, Fonts fonts) {
        return check(cards, style, fonts, card -> Optional.empty());
    }

    /** Returns that for cards with codes, and {@code card-code-too-long} for a code that telephones could not read. */
    public static Findings check(
            List<SeatCard> cards, CardStyle style, Fonts fonts, Function<SeatCard, Optional<String>> codes) {
        return new PieceSheets(style, fonts).check(pieces(cards, codes));
    }

    private static List<Piece> pieces(List<SeatCard> cards, Function<SeatCard, Optional<String>> codes) {
        return cards.stream().map(card -> Piece.of(card, codes.apply(card))).toList();
    }
}
