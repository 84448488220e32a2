package dev.huiwu.print.card;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Lists;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Severity;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.Turned;
import dev.huiwu.print.internal.PrintTexts;
import dev.huiwu.print.page.Fonts;
import dev.huiwu.seating.card.SeatCard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cards on sheets of A4, as many on each as fit, in the order given, which is that of laying: cut along the marks at the edges, fold along
 * the dashed lines.
 *
 * <p>Names of two characters are spaced to the width of three. A text that is too wide is set smaller; one with a separating dot breaks
 * there before it becomes too small to be read across a hall, and nowhere else. Texts are centred by their ink.
 */
public final class CardSheets {

    private static final double SHEET_WIDTH = 210;
    private static final double SHEET_HEIGHT = 297;
    private static final Stroke FOLD = Stroke.of(Palette.HAIRLINE, 0.2).dashed();
    private static final Stroke CUT = Stroke.of(Palette.SECONDARY, 0.15);
    private static final double MARK = 4;

    private CardSheets() {}

    /**
     * Returns the sheets; none for no card.
     *
     * @throws FindingsException with {@code card-glyph-missing} for each card with a character that the fonts cannot show, before anything
     *     is laid out, or {@code face-missing}
     * @throws IllegalArgumentException if not even one card fits on a sheet
     */
    public static List<Scene> of(List<SeatCard> cards, CardStyle style, Fonts fonts) {
        check(cards, style, fonts).orThrow("The cards cannot be printed");
        CardSize size = style.size();
        int across = (int) Math.floor(SHEET_WIDTH / size.width());
        int down = (int) Math.floor(SHEET_HEIGHT / size.unfolded());
        checkArgument(
                across * down > 0,
                "A card of %s by %s mm does not fit on A4; choose a smaller size.",
                size.width(),
                size.unfolded());
        CardFace face = new CardFace(style, fonts);
        List<Scene> sheets = new ArrayList<>();
        for (List<SeatCard> some : Lists.partition(cards, across * down)) {
            sheets.add(sheet(some, across, down, style, face));
        }
        return List.copyOf(sheets);
    }

    /** Returns what stands against printing the cards: {@code face-missing}, {@code card-glyph-missing} (errors). */
    public static Findings check(List<SeatCard> cards, CardStyle style, Fonts fonts) {
        if (!fonts.faces().contains(style.face())) {
            return new Findings(List.of(PrintTexts.TEXTS.finding(
                    "face-missing",
                    Severity.ERROR,
                    draft -> draft.about(style.face()).with("face", style.face()))));
        }
        List<Finding> missing = new ArrayList<>();
        for (SeatCard card : cards) {
            String texts = card.card().text() + card.card().line().orElse("");
            fonts.missing(style.face(), texts)
                    .forEach(character -> missing.add(PrintTexts.TEXTS.finding(
                            "card-glyph-missing",
                            Severity.ERROR,
                            draft -> draft.about(card.person(), card.seat())
                                    .with("seat", card.seat())
                                    .with("person", card.person())
                                    .with("character", character)
                                    .with("face", style.face()))));
        }
        return new Findings(missing);
    }

    private static Scene sheet(List<SeatCard> cards, int across, int down, CardStyle style, CardFace face) {
        CardSize size = style.size();
        double left = (SHEET_WIDTH - across * size.width()) / 2;
        double top = (SHEET_HEIGHT - down * size.unfolded()) / 2;
        Scene.Builder sheet =
                Scene.builder(SHEET_WIDTH, SHEET_HEIGHT).title("座签").description("name cards");
        for (int i = 0; i < cards.size(); i++) {
            int row = i / across;
            int column = i % across;
            Bounds place = new Bounds(
                    left + column * size.width(), top + row * size.unfolded(), size.width(), size.unfolded());
            card(sheet, cards.get(i), place, style, face);
        }
        for (int column = 0; column <= across; column++) {
            cut(sheet, left + column * size.width(), true, top, top + down * size.unfolded());
        }
        for (int row = 0; row <= down; row++) {
            cut(sheet, top + row * size.unfolded(), false, left, left + across * size.width());
        }
        return sheet.build();
    }

    private static void card(Scene.Builder sheet, SeatCard card, Bounds place, CardStyle style, CardFace face) {
        CardSize size = style.size();
        style.paper().ifPresent(color -> sheet.add(Box.of(place, 0, Paint.fill(color))));
        double y = place.y();
        Bounds front = new Bounds(place.x(), size.folded() ? y + size.height() : y, size.width(), size.height());
        if (size.folded()) {
            sheet.add(Line.of(place.x(), front.y(), place.right(), front.y(), FOLD));
            if (card.twoFaced()) {
                Bounds back = new Bounds(place.x(), y, size.width(), size.height());
                face.labels(card.card(), back)
                        .forEach(label -> sheet.add(new Turned(label, 180, new Point(back.centreX(), back.centreY()))));
            }
        }
        if (size.foot() > 0) {
            sheet.add(Line.of(place.x(), front.bottom(), place.right(), front.bottom(), FOLD));
        }
        face.labels(card.card(), front).forEach(sheet::add);
    }

    /** Draws where to cut: short lines outside the cards, none where the card ends with the sheet. */
    private static void cut(Scene.Builder sheet, double at, boolean upright, double from, double to) {
        double end = upright ? SHEET_HEIGHT : SHEET_WIDTH;
        double edge = upright ? SHEET_WIDTH : SHEET_HEIGHT;
        if (at < 0.5 || at > edge - 0.5) {
            return;
        }
        Stream.of(new double[] {from - MARK - 1, from - 1}, new double[] {to + 1, to + MARK + 1})
                .map(mark -> new double[] {Math.max(0, mark[0]), Math.min(end, mark[1])})
                .filter(mark -> mark[1] - mark[0] > 0.5)
                .forEach(mark -> sheet.add(
                        upright ? Line.of(at, mark[0], at, mark[1], CUT) : Line.of(mark[0], at, mark[1], at, CUT)));
    }
}
