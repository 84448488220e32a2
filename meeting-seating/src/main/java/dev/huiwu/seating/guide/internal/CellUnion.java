package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Path;
import dev.huiwu.core.drawing.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The area that upright rectangles cover together.
 *
 * <p>Works on the grid of all their edges; edges closer than a fiftieth of a millimetre count as one.
 */
public final class CellUnion {

    private static final double TOLERANCE = 0.02;

    private final double[] xs;
    private final double[] ys;
    private final boolean[][] filled; // [row][column]

    private CellUnion(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
        filled = new boolean[ys.length - 1][xs.length - 1];
    }

    /** Returns the union of at least one cell. */
    public static CellUnion of(List<Bounds> cells) {
        double[] xs = edges(cells.stream()
                .flatMapToDouble(cell -> Arrays.stream(new double[] {cell.x(), cell.right()}))
                .toArray());
        double[] ys = edges(cells.stream()
                .flatMapToDouble(cell -> Arrays.stream(new double[] {cell.y(), cell.bottom()}))
                .toArray());
        CellUnion union = new CellUnion(xs, ys);
        for (Bounds cell : cells) {
            int left = index(xs, cell.x());
            int right = index(xs, cell.right());
            int top = index(ys, cell.y());
            int bottom = index(ys, cell.bottom());
            for (int row = top; row < bottom; row++) {
                Arrays.fill(union.filled[row], left, right, true);
            }
        }
        return union;
    }

    /** Returns the values in rising order, of those that lie close together only the first. */
    private static double[] edges(double[] values) {
        Arrays.sort(values);
        int kept = 0;
        for (double value : values) {
            if (kept == 0 || value - values[kept - 1] > TOLERANCE) {
                values[kept++] = value;
            }
        }
        return Arrays.copyOf(values, kept);
    }

    private static int index(double[] edges, double value) {
        int found = Arrays.binarySearch(edges, value);
        return found >= 0 ? found : -found - 2;
    }

    /** Returns the rectangle of the largest area inside the union, the upper left one of several. */
    public Bounds largestRectangle() {
        double best = 0;
        Bounds largest = new Bounds(xs[0], ys[0], 0, 0);
        for (int top = 0; top < filled.length; top++) {
            boolean[] open = filled[top].clone();
            for (int bottom = top; bottom < filled.length; bottom++) {
                double height = ys[bottom + 1] - ys[top];
                int start = -1;
                for (int column = 0; column <= open.length; column++) {
                    boolean in = column < open.length && (open[column] &= filled[bottom][column]);
                    if (in && start < 0) {
                        start = column;
                    } else if (!in && start >= 0) {
                        double area = height * (xs[column] - xs[start]);
                        if (area > best + 1e-9) {
                            best = area;
                            largest = Bounds.between(xs[start], ys[top], xs[column], ys[bottom + 1]);
                        }
                        start = -1;
                    }
                }
            }
        }
        return largest;
    }

    /**
     * Returns the outline, drawn a margin inside the edge with rounded corners; one part for each piece and each hole.
     */
    public Path outline(double margin, double radius, Paint paint) {
        Path.Builder path = Path.builder();
        for (List<Point> loop : loops()) {
            round(inset(loop, margin), radius, path);
        }
        return path.build(paint);
    }

    /** Returns the corners of each closed edge, the covered area on the right hand of who walks along. */
    List<List<Point>> loops() {
        // an edge leaves the grid point (row, column) in one of four directions: east, south, west, north
        boolean[][][] edges = new boolean[ys.length][xs.length][4];
        for (int row = 0; row < filled.length; row++) {
            for (int column = 0; column < xs.length - 1; column++) {
                if (filled[row][column]) {
                    edges[row][column][0] = !filled(row - 1, column);
                    edges[row][column + 1][1] = !filled(row, column + 1);
                    edges[row + 1][column + 1][2] = !filled(row + 1, column);
                    edges[row + 1][column][3] = !filled(row, column - 1);
                }
            }
        }
        ImmutableList.Builder<List<Point>> loops = ImmutableList.builder();
        for (int row = 0; row < ys.length; row++) {
            for (int column = 0; column < xs.length; column++) {
                for (int direction = 0; direction < 4; direction++) {
                    if (edges[row][column][direction]) {
                        loops.add(walk(edges, row, column, direction));
                    }
                }
            }
        }
        return loops.build();
    }

    private boolean filled(int row, int column) {
        return row >= 0 && row < filled.length && column >= 0 && column < xs.length - 1 && filled[row][column];
    }

    /** Walks one loop, keeping to the right where two cells meet at a corner only, and takes its edges away. */
    private List<Point> walk(boolean[][][] edges, int startRow, int startColumn, int startDirection) {
        Deque<Point> corners = new ArrayDeque<>();
        int row = startRow;
        int column = startColumn;
        int direction = startDirection;
        int before = -1;
        do {
            if (direction != before) {
                corners.add(new Point(xs[column], ys[row]));
            }
            edges[row][column][direction] = false;
            before = direction;
            column += direction == 0 ? 1 : direction == 2 ? -1 : 0;
            row += direction == 1 ? 1 : direction == 3 ? -1 : 0;
            for (int turn : new int[] {1, 0, 3}) {
                int next = (before + turn) % 4;
                if (edges[row][column][next]) {
                    direction = next;
                    break;
                }
            }
        } while (row != startRow || column != startColumn || edges[row][column][direction]);
        if (before == startDirection) {
            corners.removeFirst();
        }
        return List.copyOf(corners);
    }

    private static List<Point> inset(List<Point> loop, double margin) {
        List<Point> inner = new ArrayList<>(loop.size());
        for (int i = 0; i < loop.size(); i++) {
            Point before = loop.get((i + loop.size() - 1) % loop.size());
            Point corner = loop.get(i);
            Point after = loop.get((i + 1) % loop.size());
            // the inside is on the right hand: of (dx, dy) that is (-dy, dx)
            double dx = -Math.signum(corner.y() - before.y()) - Math.signum(after.y() - corner.y());
            double dy = Math.signum(corner.x() - before.x()) + Math.signum(after.x() - corner.x());
            inner.add(new Point(corner.x() + dx * margin, corner.y() + dy * margin));
        }
        return inner;
    }

    private static void round(List<Point> loop, double radius, Path.Builder path) {
        for (int i = 0; i < loop.size(); i++) {
            Point before = loop.get((i + loop.size() - 1) % loop.size());
            Point corner = loop.get(i);
            Point after = loop.get((i + 1) % loop.size());
            double cut = Math.min(radius, Math.min(distance(before, corner), distance(corner, after)) / 2);
            Point from = towards(corner, before, cut);
            if (i == 0) {
                path.move(from);
            } else {
                path.line(from);
            }
            path.curve(corner, towards(corner, after, cut));
        }
        path.close();
    }

    private static double distance(Point one, Point other) {
        return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
    }

    private static Point towards(Point from, Point to, double length) {
        return new Point(
                from.x() + Math.signum(to.x() - from.x()) * length, from.y() + Math.signum(to.y() - from.y()) * length);
    }
}
