package dev.huiwu.seating.venue;

import dev.huiwu.core.drawing.Point;
import java.util.HashSet;
import java.util.Set;

/** The form of one floor that {@link Venues} builds: rows, widths of blocks, gaps, and how rows grow and bend. */
final class BuiltFloor {

    final int rows;
    final int[] widths;
    final Set<Integer> walkways = new HashSet<>();
    final Set<Integer> gaps = new HashSet<>();
    double growth;
    double bend;
    boolean staggered;

    BuiltFloor(int rows, int[] widths) {
        this.rows = rows;
        this.widths = widths.clone();
    }

    /** Returns the place with the gaps before it counted in. */
    int place(int place) {
        return place + (int) gaps.stream().filter(gap -> gap < place).count();
    }

    /** Returns the seats of a block in a row: the outer blocks grow, or the only one. */
    int width(int block, int row) {
        int count = widths.length;
        int more = (int) Math.floor((row - 1) * growth + 1e-9);
        if (count == 1) {
            return widths[0] + more;
        }
        return widths[block] + (block == 0 || block == count - 1 ? more : 0);
    }

    long seats() {
        long seats = 0;
        for (int row = 1; row <= rows; row++) {
            for (int b = 0; b < widths.length; b++) {
                seats += width(b, row);
            }
        }
        return seats;
    }

    /** Returns where a row begins whose middle is at 0, with aisles so wide between its blocks. */
    double leftEdge(int row, double aisle) {
        double whole = aisle * (widths.length - 1);
        for (int b = 0; b < widths.length; b++) {
            whole += place(width(b, row));
        }
        return -whole / 2;
    }

    /** Returns where a seat of a straight row comes to stand: shifted in every second row, or the same way along a circle. */
    Point point(int row, double x, double y, double front) {
        double right = staggered && row % 2 == 0 ? x + 0.5 : x;
        if (bend == 0) {
            return new Point(right, y);
        }
        double radius = bend + (y - front);
        double angle = right / radius;
        return new Point(radius * StrictMath.sin(angle), y - radius * (1 - StrictMath.cos(angle)));
    }
}
