package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.internal.GuideContent.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Row numbers at both ends of each block's rows; an aisle too narrow for two gets one. */
final class RowNumbers {

    private static final double SIZE = 2;
    private static final double GAP = 0.8;
    private static final double LEVEL = 0.75;

    private final SeatMetrics metrics;
    private final Bounds walls;
    private final Map<BlockRow, Ends> rows = new LinkedHashMap<>();
    private final NavigableMap<Double, List<Bounds>> firsts;
    private final NavigableMap<Double, List<Bounds>> lasts;

    RowNumbers(SeatMetrics metrics, Bounds walls, List<Place> places, Function<Place, Bounds> cells) {
        this.metrics = metrics;
        this.walls = walls;
        for (Place place : places) {
            Bounds cell = cells.apply(place);
            rows.merge(
                    new BlockRow(place.block(), place.rowIndex()),
                    new Ends(place.row(), cell, cell),
                    (row, single) -> row.with(single.first()));
        }
        firsts = byHeight(rows.values().stream().map(Ends::first).toList());
        lasts = byHeight(rows.values().stream().map(Ends::last).toList());
    }

    private record BlockRow(String block, int rowIndex) {}

    /** The cells at the ends of one row of a block. */
    private record Ends(String name, Bounds first, Bounds last) {

        Ends with(Bounds cell) {
            return new Ends(name, cell.x() < first.x() ? cell : first, cell.x() > last.x() ? cell : last);
        }
    }

    private static NavigableMap<Double, List<Bounds>> byHeight(List<Bounds> cells) {
        NavigableMap<Double, List<Bounds>> sorted = new TreeMap<>();
        cells.forEach(
                cell -> sorted.computeIfAbsent(cell.y(), y -> new ArrayList<>()).add(cell));
        return sorted;
    }

    /** Returns those of the cells that lie beside a cell, at about its height. */
    private DoubleStream beside(Bounds cell, NavigableMap<Double, List<Bounds>> cells, ToDoubleFunction<Bounds> edge) {
        double near = metrics.height() * LEVEL;
        return cells.subMap(cell.y() - near - 1, cell.y() + near + 1).values().stream()
                .flatMap(Collection::stream)
                .filter(other -> Math.abs(cell.y() - other.y()) < near)
                .mapToDouble(edge);
    }

    void draw(Canvas canvas) {
        for (Ends row : rows.values()) {
            double need = TextMeasure.width(row.name(), SIZE) + 2 * GAP;
            double right = beside(row.last(), firsts, Bounds::x)
                    .filter(x -> x > row.last().right() - 0.1)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            double left = beside(row.first(), lasts, Bounds::right)
                    .filter(x -> x < row.first().x() + 0.1)
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
            if ((!Double.isInfinite(right) && right - row.last().right() >= 2 * need)
                    || (Double.isInfinite(right) && walls.right() - row.last().right() >= need)) {
                number(canvas, row.name(), row.last(), row.last().right() + GAP, Anchor.START);
            } else if (!Double.isInfinite(right) && right - row.last().right() >= need) {
                number(canvas, row.name(), row.last(), (right + row.last().right()) / 2, Anchor.MIDDLE);
            }
            if ((!Double.isInfinite(left) && row.first().x() - left >= 2 * need)
                    || (Double.isInfinite(left) && row.first().x() - walls.x() >= need)) {
                number(canvas, row.name(), row.first(), row.first().x() - GAP, Anchor.END);
            }
        }
    }

    private void number(Canvas canvas, String row, Bounds cell, double x, Anchor anchor) {
        Label label = Label.of(x, metrics.body(cell).centreY() + SIZE * 0.38, row, SIZE)
                .anchored(anchor)
                .colored(Palette.SECONDARY);
        canvas.text(label, label.bounds(), Role.ROW);
    }
}
