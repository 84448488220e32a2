package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Point;
import dev.huiwu.seating.venue.Wall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Square cells of a floor, each free or taken by seats of a block; one walks from cell to cell over their edges. */
final class WalkGrid {

    private static final int MOST_ASIDE = 3;
    private static final int CELLS_A_SEAT = 40;
    private static final int LEAST_CELLS = 20_000;
    private static final int[] COLUMN_STEP = {0, 0, -1, 1};
    private static final int[] LINE_STEP = {-1, 1, 0, 0};

    private final double left;
    private final double top;
    private final double cell;
    private final int columns;
    private final int lines;
    private final short[] owners;

    private WalkGrid(double left, double top, double cell, int columns, int lines) {
        this.left = left;
        this.top = top;
        this.cell = cell;
        this.columns = columns;
        this.lines = lines;
        owners = new short[columns * lines];
    }

    /** Returns a free grid that reaches a margin beyond the seats. */
    static WalkGrid over(Collection<Point> seats, double width, double pitch, double margin, double finest) {
        double left = seats.stream().mapToDouble(Point::x).min().orElse(0) - width / 2 - margin;
        double right = seats.stream().mapToDouble(Point::x).max().orElse(0) + width / 2 + margin;
        double top = seats.stream().mapToDouble(Point::y).min().orElse(0) - pitch / 2 - margin;
        double bottom = seats.stream().mapToDouble(Point::y).max().orElse(0) + pitch / 2 + margin;
        double most = LEAST_CELLS + (double) CELLS_A_SEAT * seats.size();
        double cell = Math.max(finest, Math.sqrt((right - left) * (bottom - top) / most));
        int columns = (int) Math.min(1e6, Math.ceil((right - left) / cell)) + 1;
        int lines = (int) Math.min(1e6, Math.ceil((bottom - top) / cell)) + 1;
        return new WalkGrid(left, top, cell, columns, lines);
    }

    double cell() {
        return cell;
    }

    int owner(int index) {
        return owners[index];
    }

    Point point(int index) {
        int column = index % columns;
        int line = index / columns;
        return new Point(left + (column + 0.5) * cell, top + (line + 0.5) * cell);
    }

    private int column(double x) {
        return Math.max(0, Math.min(columns - 1, (int) Math.floor((x - left) / cell)));
    }

    private int line(double y) {
        return Math.max(0, Math.min(lines - 1, (int) Math.floor((y - top) / cell)));
    }

    /** Gives the cells whose middles lie on a seat to a block, counted from 1. */
    void occupy(Point seat, double width, double pitch, int block) {
        int first = column(seat.x() - width / 2 + cell / 2 - 1e-6);
        int last = column(seat.x() + width / 2 - cell / 2 + 1e-6);
        int front = line(seat.y() - pitch / 2 + cell / 2 - 1e-6);
        int back = line(seat.y() + pitch / 2 - cell / 2 + 1e-6);
        for (int line = front; line <= back; line++) {
            Arrays.fill(owners, line * columns + first, line * columns + Math.max(first, last) + 1, (short) block);
        }
    }

    /** Returns the first free cell from a point on to one side, past seats of the block there only, or -1. */
    int freeBeside(Point from, int step) {
        int line = line(from.y());
        int block = owners[line * columns + column(from.x() - step * cell)];
        int column = column(from.x());
        for (int tries = 0; tries < 4 && column >= 0 && column < columns; tries++, column += step) {
            int owner = owners[line * columns + column];
            if (owner == 0) {
                return line * columns + column;
            }
            if (owner != block && block != 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Returns the first free cell in each of the four directions from a point, where it is near. */
    List<Integer> freeAround(Point from) {
        List<Integer> free = new ArrayList<>();
        for (int direction = 0; direction < 4; direction++) {
            int at = line(from.y()) * columns + column(from.x());
            for (int tries = 0; tries < 6 && at >= 0; tries++) {
                if (owners[at] == 0) {
                    free.add(at);
                    break;
                }
                at = step(at, direction);
            }
        }
        return free;
    }

    /** Returns the first cell with a seat from a free cell on to one side, or -1. */
    int across(int from, int step) {
        int line = from / columns;
        for (int column = from % columns; column >= 0 && column < columns; column += step) {
            if (owners[line * columns + column] != 0) {
                return line * columns + column;
            }
        }
        return -1;
    }

    /** Returns the cell at a wall that is nearest to a door. */
    int atWall(Point door, Wall wall) {
        return switch (wall) {
            case LEFT -> line(door.y()) * columns;
            case RIGHT -> line(door.y()) * columns + columns - 1;
            case FRONT -> column(door.x());
            case BACK -> (lines - 1) * columns + column(door.x());
        };
    }

    /** Returns how many steps each cell is from the start; cells that cannot be reached are as far as can be. */
    int[] distances(int start) {
        int[] distances = new int[owners.length];
        Arrays.fill(distances, Integer.MAX_VALUE);
        int[] queue = new int[owners.length];
        int read = 0;
        int written = 0;
        distances[start] = 0;
        queue[written++] = start;
        while (read < written) {
            int at = queue[read++];
            int column = at % columns;
            int farther = distances[at] + 1;
            written = reach(at - columns, farther, distances, queue, written);
            written = reach(at + columns, farther, distances, queue, written);
            written = column == 0 ? written : reach(at - 1, farther, distances, queue, written);
            written = column == columns - 1 ? written : reach(at + 1, farther, distances, queue, written);
        }
        return distances;
    }

    /** Queues a cell that is free and was not reached before; returns how many have been queued. */
    private int reach(int cell, int distance, int[] distances, int[] queue, int queued) {
        if (cell < 0 || cell >= owners.length || owners[cell] != 0 || distances[cell] < Integer.MAX_VALUE) {
            return queued;
        }
        distances[cell] = distance;
        queue[queued] = cell;
        return queued + 1;
    }

    private int step(int from, int direction) {
        int column = from % columns + COLUMN_STEP[direction];
        int line = from / columns + LINE_STEP[direction];
        return column < 0 || line < 0 || column >= columns || line >= lines ? -1 : line * columns + column;
    }

    /** Returns where a shortest path turns, from its start to a cell that can be reached, both included. */
    List<Integer> corners(int[] distances, int to) {
        List<Integer> corners = new ArrayList<>(List.of(to));
        int at = to;
        int direction = -1;
        while (distances[at] > 0) {
            int next = direction < 0 ? -1 : nearer(distances, at, direction);
            for (int other = 0; next < 0; other++) {
                next = nearer(distances, at, other);
                if (next >= 0) {
                    if (direction >= 0) {
                        corners.add(at);
                    }
                    direction = other;
                }
            }
            at = next;
        }
        if (at != to) {
            corners.add(at);
        }
        Collections.reverse(corners);
        return corners;
    }

    private int nearer(int[] distances, int at, int direction) {
        int next = step(at, direction);
        return next >= 0 && distances[next] == distances[at] - 1 ? next : -1;
    }

    /** Returns the points of a path, each part but the first moved to the middle of the aisle it runs in. */
    List<Point> centred(List<Integer> corners) {
        int parts = corners.size() - 1;
        if (parts < 1) {
            return List.of(point(corners.get(0)));
        }
        double[] shifts = new double[parts];
        for (int part = parts == 1 ? 0 : 1; part < parts; part++) {
            int along = corners.get(part);
            int to = corners.get(part + 1);
            boolean vertical = along % columns == to % columns;
            int before = aside(along, to, vertical ? 2 : 0);
            int after = aside(along, to, vertical ? 3 : 1);
            shifts[part] = part == parts - 1 && !vertical ? 0 : (after - before) * cell / 2;
        }
        List<Point> points = new ArrayList<>();
        for (int corner = 0; corner < corners.size(); corner++) {
            Point point = point(corners.get(corner));
            double right = 0;
            double down = 0;
            for (int part = Math.max(0, corner - 1); part <= Math.min(parts - 1, corner); part++) {
                boolean vertical = corners.get(part) % columns == corners.get(part + 1) % columns;
                right += vertical ? shifts[part] : 0;
                down += vertical ? 0 : shifts[part];
            }
            points.add(new Point(point.x() + right, point.y() + down));
        }
        return points;
    }

    /** Returns how many cells to one side all cells from one to another are free. */
    private int aside(int from, int to, int direction) {
        for (int more = 1; more <= MOST_ASIDE; more++) {
            int step = from % columns == to % columns ? columns : 1;
            for (int at = Math.min(from, to); at <= Math.max(from, to); at += step) {
                int column = at % columns + more * COLUMN_STEP[direction];
                int line = at / columns + more * LINE_STEP[direction];
                if (column < 0
                        || line < 0
                        || column >= columns
                        || line >= lines
                        || owners[line * columns + column] != 0) {
                    return more - 1;
                }
            }
        }
        return MOST_ASIDE;
    }
}
