package dev.huiwu.print.card;

import com.google.common.collect.Lists;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Face;
import dev.huiwu.core.drawing.Group;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.Turned;
import dev.huiwu.print.code.QrCode;
import dev.huiwu.print.internal.PrintTexts;
import dev.huiwu.print.page.Fonts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays pieces out on sheets, with cut and fold marks and a note of what each sheet is for. */
final class PieceSheets {

    private static final Stroke FOLD = Stroke.of(Palette.HAIRLINE, 0.2).dashed();
    private static final Stroke CUT = Stroke.of(Palette.SECONDARY, 0.15);
    private static final double MARK = 4;
    private static final double NOTE = 2.2;
    /** What printers cannot print on. */
    private static final double EDGE = 4.5;

    private final CardStyle style;
    private final Fonts fonts;
    private final CardFace face;

    PieceSheets(CardStyle style, Fonts fonts) {
        this.style = style;
        this.fonts = fonts;
        face = new CardFace(style, fonts);
    }

    Findings check(List<Piece> pieces) {
        if (!fonts.faces().contains(style.face())) {
            return new Findings(List.of(PrintTexts.TEXTS.finding(
                    "face-missing",
                    Severity.ERROR,
                    draft -> draft.about(style.face()).with("face", style.face()))));
        }
        List<Finding> faults = new ArrayList<>();
        pieces.forEach(piece -> check(piece, faults));
        return new Findings(faults);
    }

    private void check(Piece piece, List<Finding> faults) {
        Set<String> missing =
                new LinkedHashSet<>(fonts.missing(style.face(), piece.card().text()));
        piece.card().line().ifPresent(line -> missing.addAll(fonts.missing(style.face(), line)));
        missing.forEach(
                character -> faults.add(piece.error("glyph-missing", "character", character, "face", style.face())));
        CardSize size = style.size();
        Bounds place = new Bounds(0, 0, size.width(), size.height());
        CardFace.Layout front = face.layout(piece.card(), place, size.folded() ? Optional.empty() : piece.code());
        List<CardFace.Layout> faces = new ArrayList<>(List.of(front));
        if (size.folded() && (piece.twoFaced() || piece.code().isPresent())) {
            faces.add(face.layout(piece.card(), place, piece.code()));
        }
        if (missing.isEmpty()) {
            OptionalDouble text =
                    faces.stream().mapToDouble(CardFace.Layout::text).min();
            OptionalDouble line =
                    faces.stream().mapToDouble(CardFace.Layout::line).min();
            tooSmall(piece, "text", text, size.smallestText()).ifPresent(faults::add);
            tooSmall(piece, "line", line, size.smallestLine()).ifPresent(faults::add);
        }
        piece.code()
                .filter(code -> faces.stream().noneMatch(layout -> layout.code().isPresent()))
                .ifPresent(code -> faults.add(piece.error(
                        "code-too-long",
                        "length",
                        code.codePointCount(0, code.length()),
                        "side",
                        tenths(face.largestCode()))));
    }

    private static Optional<Finding> tooSmall(Piece piece, String part, OptionalDouble size, double smallest) {
        return size.isPresent() && size.getAsDouble() < smallest
                ? Optional.of(piece.error(
                        part + "-too-long", "size", tenths(size.getAsDouble()), "smallest", tenths(smallest)))
                : Optional.empty();
    }

    private static String tenths(double length) {
        return BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** Returns the sheets of pieces that nothing was found against. */
    List<Scene> of(String title, String description, List<Piece> pieces) {
        SheetGrid grid = SheetGrid.of(style);
        List<Scene> sheets = new ArrayList<>();
        List<List<Piece>> parts = Lists.partition(pieces, grid.across() * grid.down());
        for (List<Piece> some : parts) {
            Scene.Builder sheet = Scene.builder(grid.page().width(), grid.page().height())
                    .title(title)
                    .description(description);
            for (int i = 0; i < some.size(); i++) {
                piece(sheet, some.get(i), grid.place(i));
            }
            cuts(sheet, grid);
            note(grid, some, sheets.size() + 1, parts.size()).ifPresent(sheet::add);
            sheets.add(sheet.build());
        }
        return List.copyOf(sheets);
    }

    private void piece(Scene.Builder sheet, Piece piece, Bounds place) {
        CardSize size = style.size();
        style.paper().ifPresent(color -> sheet.add(Box.of(place, 0, Paint.fill(color))));
        Bounds front = size.front(place);
        if (size.folded()) {
            sheet.add(Line.of(place.x(), front.y(), place.right(), front.y(), FOLD));
            back(sheet, piece, size.back(place));
        }
        if (size.foot() > 0) {
            sheet.add(Line.of(place.x(), front.bottom(), place.right(), front.bottom(), FOLD));
        }
        CardFace.Layout layout = face.layout(piece.card(), front, size.folded() ? Optional.empty() : piece.code());
        code(layout, piece).ifPresent(sheet::add);
        layout.labels().forEach(sheet::add);
    }

    private void back(Scene.Builder sheet, Piece piece, Bounds back) {
        CardFace.Layout layout = face.layout(piece.card(), back, piece.code());
        Point middle = new Point(back.centreX(), back.centreY());
        code(layout, piece).ifPresent(code -> sheet.add(new Turned(code, 180, middle)));
        if (piece.twoFaced()) {
            layout.labels().forEach(label -> sheet.add(new Turned(label, 180, middle)));
        }
    }

    /** Returns the code on white, which it needs around it whatever the paper's colour is. */
    private static Optional<Group> code(CardFace.Layout layout, Piece piece) {
        return layout.code()
                .flatMap(square -> piece.code()
                        .map(payload -> Group.of(
                                "code",
                                List.of(Box.of(square, 0, Paint.fill(Palette.PAPER)), QrCode.of(payload, square)))));
    }

    /** Draws where to cut: short lines outside the pieces, none where a piece ends with the sheet. */
    private static void cuts(Scene.Builder sheet, SheetGrid grid) {
        Bounds area = grid.area();
        for (int column = 0; column <= grid.across(); column++) {
            double x = area.x() + column * area.width() / grid.across();
            if (x > 0.5 && x < grid.page().width() - 0.5) {
                marks(area.y(), area.bottom(), grid.page().height())
                        .forEach(mark -> sheet.add(Line.of(x, mark.x(), x, mark.y(), CUT)));
            }
        }
        for (int row = 0; row <= grid.down(); row++) {
            double y = area.y() + row * area.height() / grid.down();
            if (y > 0.5 && y < grid.page().height() - 0.5) {
                marks(area.x(), area.right(), grid.page().width())
                        .forEach(mark -> sheet.add(Line.of(mark.x(), y, mark.y(), y, CUT)));
            }
        }
    }

    /** Returns from where to where the marks before and behind the pieces go. */
    private static Stream<Point> marks(double start, double end, double edge) {
        return Stream.of(
                        new Point(Math.max(0, start - MARK - 1), start - 1),
                        new Point(end + 1, Math.min(edge, end + MARK + 1)))
                .filter(mark -> mark.y() - mark.x() > 0.5);
    }

    /** Returns what the sheet is for, below the cut or on the foot of a tent; empty where every place is on a face. */
    private Optional<Label> note(SheetGrid grid, List<Piece> pieces, int number, int of) {
        Bounds area = grid.area();
        double width = area.width() - 2 * EDGE;
        double y;
        if (grid.page().height() - area.bottom() >= MARK + 2 + NOTE + EDGE) {
            y = area.bottom() + MARK + 2 + NOTE;
        } else if (style.size().foot() >= 4 * NOTE + EDGE) {
            y = area.bottom() - EDGE - NOTE;
        } else {
            return Optional.empty();
        }
        List<String> places = pieces.stream().map(Piece::place).toList();
        String sheet = number + "/" + of + "　";
        return Stream.of(
                        places.stream().collect(Collectors.joining("、")),
                        places.get(0) + " … " + places.get(places.size() - 1) + " (" + places.size() + ")")
                .map(text -> sheet + text)
                .flatMap(text -> Stream.of(Face.SANS, style.face())
                        .filter(known -> fonts.faces().contains(known)
                                && fonts.missing(known, text).isEmpty())
                        .limit(1)
                        .map(known -> Label.of(area.x() + EDGE, y, text, NOTE)
                                .in(known)
                                .colored(Palette.SECONDARY)))
                .map(label -> label.setTo(fonts.width(label)))
                .filter(label -> label.width() <= width)
                .findFirst();
    }
}
