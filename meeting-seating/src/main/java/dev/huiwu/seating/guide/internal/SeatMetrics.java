package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.seating.guide.internal.GuideContent.Place;

/**
 * How large a seat is on paper and what goes where in it.
 *
 * <p>The cell of a seat reaches half a pitch to all sides, so the cells of neighbours meet. At its back lies the body of
 * the seat with its number, in front of the body the leg room, where names are written.
 *
 * @param scale millimetres on paper for a metre of the hall
 * @param width of a cell
 * @param height of a cell
 */
record SeatMetrics(double scale, double width, double height) {

    /** From the edge of the cells to the middle of the outline. */
    static final double INSET = 0.35;

    /** The width of the outline. */
    static final double OUTLINE = 0.5;

    /** From the edge of a cell to what is drawn in it. */
    static final double PADDING = 0.7;

    /** Cells at least this large show seat numbers and names in the leg room. */
    static final double LEGIBLE_WIDTH = 3.6;

    static final double LEGIBLE_HEIGHT = 5.5;

    static SeatMetrics of(GuideContent content, double scale) {
        return new SeatMetrics(scale, content.seatWidth() * scale, content.rowPitch() * scale);
    }

    /** Returns the metrics of the smallest seats that are legible, or of just too small ones. */
    static SeatMetrics leastLegible(GuideContent content) {
        return of(content, Math.max(LEGIBLE_WIDTH / content.seatWidth(), LEGIBLE_HEIGHT / content.rowPitch()) - 1e-6);
    }

    /** Says whether numbers fit into the bodies and names before them. */
    boolean legible() {
        return width >= LEGIBLE_WIDTH - 1e-9 && height >= LEGIBLE_HEIGHT - 1e-9;
    }

    Bounds cell(Point middle) {
        return new Bounds(middle.x() - width / 2, middle.y() - height / 2, width, height);
    }

    /** Returns the body of the seat in a cell. */
    Bounds body(Bounds cell) {
        if (!legible()) {
            return new Bounds(
                    cell.x() + cell.width() * 0.16,
                    cell.y() + cell.height() * 0.2,
                    cell.width() * 0.68,
                    cell.height() * 0.6);
        }
        double bodyHeight = Math.min(4.4, Math.max(2.1, cell.height() * 0.38));
        return new Bounds(
                cell.x() + PADDING, cell.bottom() - PADDING - bodyHeight, cell.width() - 2 * PADDING, bodyHeight);
    }

    Point middle(Place place, double originX, double originY) {
        return new Point(originX + place.x() * scale, originY + place.y() * scale);
    }
}
