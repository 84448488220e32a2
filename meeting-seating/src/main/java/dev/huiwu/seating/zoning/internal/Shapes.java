package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.order.SeatingStyle;
import java.util.Arrays;

/** Looks at how a group lies: its pieces, lines, rectangle, and levels. Keeps working arrays; not thread-safe. */
final class Shapes {

    private final SeatGraph graph;
    private final Occupancy seats;
    private final boolean rows;
    private final int[] mine;
    private final int[] seen;
    private final int[] columnSeen;
    private int look;
    private final int[] queue;
    private final int[] atFirst;

    Shapes(SeatGraph graph, Occupancy seats, SeatingStyle style) {
        this.graph = graph;
        this.seats = seats;
        this.rows = style != SeatingStyle.COLUMNS;
        mine = new int[graph.size];
        seen = new int[graph.size];
        columnSeen = new int[graph.columns];
        queue = new int[graph.size];
        atFirst = new int[graph.firsts];
    }

    /** Returns the shape of the group in the present state, in time linear in its size. */
    Shape of(int group) {
        return of(group, seats.members[group], seats.count[group]);
    }

    /** Returns the shape that the group has on the first so many of the seats given, whoever sits there now. */
    Shape of(int group, int[] own, int size) {
        if (size == 0) {
            return Shape.NONE;
        }
        look++;
        for (int k = 0; k < size; k++) {
            mine[own[k]] = look;
        }
        int pieces = 0;
        int largest = 0;
        int lines = 0;
        int distinct = 0;
        for (int k = 0; k < size; k++) {
            int seat = own[k];
            if (seen[seat] != look) {
                pieces++;
                largest = Math.max(largest, flood(seat, group));
            }
            if (rows) {
                int left = graph.left[seat];
                lines += left >= 0 && mine[left] == look ? 0 : 1;
            } else if (columnSeen[graph.column[seat]] != look) {
                columnSeen[graph.column[seat]] = look;
                lines++;
            }
            if (atFirst[graph.first[seat]]++ == 0) {
                distinct++;
            }
        }
        int[] firsts = new int[distinct];
        int found = 0;
        for (int k = 0; k < size; k++) {
            int first = graph.first[own[k]];
            if (atFirst[first] > 0) {
                firsts[found++] = first;
                atFirst[first] = -atFirst[first];
            }
        }
        Arrays.sort(firsts);
        int[] counts = new int[distinct];
        for (int k = 0; k < distinct; k++) {
            counts[k] = -atFirst[firsts[k]];
            atFirst[firsts[k]] = 0;
        }
        return new Shape(pieces, largest, lines, size < 2 ? 0 : raggedness(own, size), firsts, counts);
    }

    /** Marks the piece round a seat, detached colleagues linking, and returns how many of the group are in it. */
    private int flood(int start, int group) {
        int head = 0;
        int tail = 0;
        int found = 0;
        seen[start] = look;
        queue[tail++] = start;
        while (head < tail) {
            int seat = queue[head++];
            found += mine[seat] == look ? 1 : 0;
            for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
                int next = graph.touchTo[t];
                if (seen[next] != look && (mine[next] == look || graph.holder[next] == group)) {
                    seen[next] = look;
                    queue[tail++] = next;
                }
            }
        }
        return found;
    }

    /** One less the share of the group in the open seats of its rectangles, one rectangle a block. */
    private double raggedness(int[] own, int size) {
        int area = 0;
        int left = size;
        int done = -1;
        while (left > 0) {
            int block = Integer.MAX_VALUE;
            for (int k = 0; k < size; k++) {
                int b = graph.block[own[k]];
                block = b > done && b < block ? b : block;
            }
            int minRow = Integer.MAX_VALUE;
            int maxRow = -1;
            double minX = Double.POSITIVE_INFINITY;
            double maxX = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < size; k++) {
                int seat = own[k];
                if (graph.block[seat] == block) {
                    minRow = Math.min(minRow, graph.row[seat]);
                    maxRow = Math.max(maxRow, graph.row[seat]);
                    minX = Math.min(minX, graph.x[seat]);
                    maxX = Math.max(maxX, graph.x[seat]);
                    left--;
                }
            }
            for (int r = minRow; r <= maxRow; r++) {
                double[] line = graph.rowX[r];
                area += countUpTo(line, maxX + SeatGraph.EPS) - countUpTo(line, minX - SeatGraph.EPS);
            }
            done = block;
        }
        return 1.0 - (double) size / area;
    }

    private static int countUpTo(double[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
