package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Hatch;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.internal.GuideContent.Mark;
import dev.huiwu.seating.guide.internal.GuideContent.Party;
import dev.huiwu.seating.guide.internal.GuideContent.Place;
import dev.huiwu.seating.guide.internal.LabelFitter.Fit;
import dev.huiwu.seating.guide.internal.Pieces.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The seats of one floor: outlines with names, bodies with numbers, row numbers. */
final class SeatsDrawing {

    private static final double SEAT_STROKE = 0.15;
    private static final double LARGEST_NUMBER = 2.4;
    private static final double WHEELCHAIR = 2.7;

    private final GuideContent content;
    private final SeatMetrics metrics;
    private final Point origin;
    private final Bounds walls;

    SeatsDrawing(GuideContent content, SeatMetrics metrics, Point origin, Bounds walls) {
        this.content = content;
        this.metrics = metrics;
        this.origin = origin;
        this.walls = walls;
    }

    void draw(Canvas canvas, List<Place> places) {
        places.stream().filter(place -> place.party().isEmpty()).forEach(place -> freeSeat(canvas, place));
        for (Piece piece : Pieces.of(places, content.seatWidth())) {
            Canvas part = new Canvas();
            piece(part, piece);
            canvas.add(content.parties().get(piece.party()).name(), part);
        }
        new RowNumbers(metrics, walls, places, this::cell).draw(canvas);
    }

    private Bounds cell(Place place) {
        return metrics.cell(metrics.middle(place, origin.x(), origin.y()));
    }

    private void freeSeat(Canvas canvas, Place place) {
        Bounds body = metrics.body(cell(place));
        Stroke hairline = Stroke.of(Palette.HAIRLINE, SEAT_STROKE);
        if (place.has(Mark.BLOCKED)) {
            Symbols.blocked(canvas, body, hairline);
            return;
        }
        canvas.add(Box.of(body, 0.5, Paint.outline(place.has(Mark.RESERVED) ? Symbols.reserved() : hairline)));
        number(canvas, place, false, Palette.SECONDARY);
    }

    private void piece(Canvas canvas, Piece piece) {
        Party party = content.parties().get(piece.party());
        String darker = Palette.darker(Palette.fill(party.zone()));
        List<Bounds> cells = cells(piece);
        CellUnion union = CellUnion.of(cells);
        canvas.add(union.outline(
                SeatMetrics.INSET, 0.6, Palette.paint(party.zone()).withStroke(darker, SeatMetrics.OUTLINE)));
        Paint seat = Paint.fill(Palette.PAPER).withStroke(darker, SEAT_STROKE);
        for (List<Place> run : piece.runs()) {
            for (int i = 0; i < run.size(); i++) {
                Bounds body = metrics.body(cell(run.get(i)));
                canvas.add(Box.of(body, 0.5, seat));
                number(canvas, run.get(i), i == 0 || i == run.size() - 1, Palette.INK);
            }
        }
        name(canvas, piece, party, union);
    }

    /** Returns the cells of a piece, and what lies between two that touch. */
    private List<Bounds> cells(Piece piece) {
        List<Bounds> cells = new ArrayList<>();
        List<Bounds> before = List.of();
        for (List<Place> row : piece.rows()) {
            List<Bounds> line = row.stream().map(this::cell).toList();
            for (int i = 0; i < line.size(); i++) {
                Bounds cell = line.get(i);
                cells.add(cell);
                if (i > 0 && row.get(i).place() == row.get(i - 1).place() + 1) {
                    between(line.get(i - 1), cell, cells);
                }
                for (Bounds above : before) {
                    below(above, cell, cells);
                }
            }
            before = line;
        }
        return cells;
    }

    private static void between(Bounds left, Bounds right, List<Bounds> cells) {
        double top = Math.max(left.y(), right.y());
        double bottom = Math.min(left.bottom(), right.bottom());
        if (right.x() > left.right() && bottom > top) {
            cells.add(Bounds.between(left.right(), top, right.x(), bottom));
        }
    }

    private static void below(Bounds above, Bounds below, List<Bounds> cells) {
        double left = Math.max(above.x(), below.x());
        double right = Math.min(above.right(), below.right());
        if (below.y() > above.bottom() && right - left > 0.05) {
            cells.add(Bounds.between(left, above.bottom(), right, below.y()));
        }
    }

    /** Writes a seat's number on its body where it fits; at the ends of a zone's rows it may use the whole cell. */
    private void number(Canvas canvas, Place place, boolean end, String color) {
        Bounds cell = cell(place);
        Bounds body = metrics.body(cell);
        double symbol = 0;
        if (place.has(Mark.WHEELCHAIR)) {
            double height = Math.min(Math.min(body.height() - 0.3, body.width()), WHEELCHAIR);
            symbol = height * Symbols.WHEELCHAIR_ASPECT + 0.2;
            boolean both = metrics.legible()
                    && symbol + TextMeasure.width(place.label(), LabelFitter.SMALLEST) <= body.width() - 0.2;
            double x = both ? body.x() + 0.2 : body.centreX() - symbol / 2;
            Symbols.wheelchair(canvas, x, body.centreY() - height / 2, height, color);
            if (!both) {
                return;
            }
        }
        if (!metrics.legible()) {
            return;
        }
        Bounds space = Bounds.between(body.x() + symbol, body.y(), body.right(), body.bottom());
        double size = Math.min(LARGEST_NUMBER, body.height() - 0.2);
        while (size > LabelFitter.SMALLEST + 1e-9 && TextMeasure.width(place.label(), size) > space.width() - 0.3) {
            size = Math.max(LabelFitter.SMALLEST, size - 0.1);
        }
        double width = TextMeasure.width(place.label(), size);
        if (width > space.width() - 0.1) {
            if (!end || width > cell.width() - 2 * SeatMetrics.INSET) {
                return;
            }
            space = new Bounds(cell.x(), body.y(), cell.width(), body.height());
        }
        canvas.text(
                Label.centred(space.centreX(), space.centreY(), place.label(), size)
                        .colored(color),
                space,
                Role.SEAT);
    }

    private void name(Canvas canvas, Piece piece, Party party, CellUnion union) {
        String letter = content.zones().size() > 1 ? GuideContent.letter(party.zone()) : "";
        List<Bounds> spaces = spaces(piece, union);
        for (Bounds space : spaces) {
            Optional<Fit> fit = LabelFitter.fit(space, letter, party.name(), party.abbreviation());
            if (fit.isPresent()) {
                plate(canvas, party, space, fit.get().labels(space));
                fit.get().labels(space).forEach(label -> canvas.text(label, space, Role.UNIT, party.id()));
                return;
            }
        }
        for (Bounds space : spaces) {
            if (badge(canvas, party, space)) {
                return;
            }
        }
    }

    /** Where names lie over seats or hatching, clears the ground below them. */
    private void plate(Canvas canvas, Party party, Bounds space, List<Label> labels) {
        if (!metrics.legible() || Palette.hatch(party.zone()) != Hatch.NONE) {
            Bounds text =
                    labels.stream().map(Label::bounds).reduce(Bounds::union).orElse(space);
            Bounds plate = text.inset(-0.15);
            canvas.add(Box.of(plate, 0.4, Paint.fill(Palette.fill(party.zone()))));
        }
    }

    private boolean badge(Canvas canvas, Party party, Bounds space) {
        String number = Integer.toString(party.number());
        double size = LabelFitter.SMALLEST;
        double width = TextMeasure.width(number, size, true);
        if (width > space.width() || size > space.height()) {
            return false;
        }
        Label label =
                Label.centred(space.centreX(), space.centreY(), number, size).inBold();
        Bounds pill = new Bounds(space.centreX() - width / 2 - 0.7, space.centreY() - 1.2, width + 1.4, 2.4);
        if (space.inset(-0.25).contains(pill, 0)) {
            canvas.add(Box.of(pill, 1.2, Paint.fill(Palette.INK)));
            canvas.text(label.colored(Palette.PAPER), space, Role.BADGE, party.id());
        } else {
            plate(canvas, party, space, List.of(label));
            canvas.text(label, space, Role.BADGE, party.id());
        }
        return true;
    }

    /** Returns the spaces a name may take, the best first. */
    private List<Bounds> spaces(Piece piece, CellUnion union) {
        Bounds rectangle = union.largestRectangle();
        if (!metrics.legible()) {
            return List.of(rectangle.inset(SeatMetrics.PADDING));
        }
        List<List<Place>> runs = piece.runs();
        Comparator<List<Place>> nearMiddle =
                Comparator.comparing(run -> Math.abs(cell(run.get(0)).centreY() - rectangle.centreY())
                        - cell(run.get(0)).y() * 1e-6);
        List<Bounds> spaces = new ArrayList<>();
        runs.stream()
                .filter(run -> rectangle.overlaps(strip(run, rectangle.x(), rectangle.right()), 0.1))
                .min(nearMiddle.thenComparing(run -> cell(run.get(0)).x()))
                .ifPresent(run -> spaces.add(strip(run, rectangle.x(), rectangle.right())));
        runs.stream()
                .max(Comparator.comparing(List::size))
                .ifPresent(run -> spaces.add(strip(run, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
        return spaces;
    }

    /** Returns the leg room of the seats of a run that lie between two x. */
    private Bounds strip(List<Place> run, double from, double to) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        for (Place place : run) {
            Bounds cell = cell(place);
            if (cell.centreX() >= from && cell.centreX() <= to) {
                left = Math.min(left, cell.x());
                right = Math.max(right, cell.right());
                top = Math.max(top, cell.y());
                bottom = Math.min(bottom, metrics.body(cell).y());
            }
        }
        if (left > right || bottom - top <= SeatMetrics.PADDING + 0.1) {
            return new Bounds(run.get(0).x(), 0, 0, 0);
        }
        return Bounds.between(
                Math.max(left, from) + SeatMetrics.PADDING,
                top + SeatMetrics.PADDING,
                Math.min(right, to) - SeatMetrics.PADDING,
                bottom - 0.1);
    }
}
