package dev.huiwu.print.card;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.drawing.Bounds;

/**
 * How large a card is; offices add their own.
 *
 * @param width of a face, in millimetres
 * @param height of a face, in millimetres
 * @param foot how high the strip below the faces is that a table tent stands on; 0 for cards that go into a holder or onto a chair
 * @param folded whether the card has a back face above the front one, folded over: turned, so that it stands upright behind
 */
public record CardSize(double width, double height, double foot, boolean folded) {

    /** A sheet of A4 in three: back, front and foot, each 210 by 99. */
    public static final CardSize TENT_A4 = new CardSize(210, 99, 99, true);
    /** For holders of 200 by 100, both faces in one piece. */
    public static final CardSize HOLDER_200 = new CardSize(200, 100, 0, true);
    /** For holders of 150 by 85, both faces in one piece. */
    public static final CardSize HOLDER_150 = new CardSize(150, 85, 0, true);
    /** Labels for the backs of chairs (椅背贴), of one face. */
    public static final CardSize CHAIR_BACK = new CardSize(180, 60, 0, false);
    /** Badges (胸牌), of one face. */
    public static final CardSize BADGE = new CardSize(90, 54, 0, false);
    /** Signs for doors (门签), a sheet of A4 lying. */
    public static final CardSize DOOR_A4 = new CardSize(297, 210, 0, false);
    /** Signs for doors, a sheet of A3 lying. */
    public static final CardSize DOOR_A3 = new CardSize(420, 297, 0, false);

    /** Checks the lengths. */
    public CardSize {
        checkArgument(width >= 40 && height >= 20, "A card of %s by %s mm cannot be read.", width, height);
        checkArgument(foot >= 0, "A foot cannot be %s mm high.", foot);
    }

    /** Returns how far texts and codes keep from the edges of a face, in millimetres: scissors and holders are not exact. */
    public double margin() {
        return Math.max(2, 0.06 * Math.min(width, height));
    }

    /** Returns how small a name or a unit may be set, in millimetres; smaller ones cannot be read from where they are looked at. */
    public double smallestText() {
        return Math.max(2.6, 0.03 * width);
    }

    /** Returns how small the second line may be set, in millimetres. */
    public double smallestLine() {
        return Math.max(2.2, 0.018 * width);
    }

    /** Returns how high the unfolded card is. */
    double unfolded() {
        return (folded ? 2 : 1) * height + foot;
    }

    /** Returns the front face of a card that lies at the place. */
    Bounds front(Bounds place) {
        return new Bounds(place.x(), folded ? place.y() + height : place.y(), width, height);
    }

    /** Returns the back face, which stands on its head. */
    Bounds back(Bounds place) {
        return new Bounds(place.x(), place.y(), width, height);
    }
}
