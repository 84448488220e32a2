package dev.huiwu.seating.order;

import java.util.Arrays;

/** The assignment of rows to columns of a square matrix with the least sum; by Kuhn's method with potentials. */
final class LeastCost {

    private LeastCost() {}

    /** Returns the column of each row; equal matrices give equal assignments. Takes {@code O(n³)}. */
    static int[] assign(double[][] costs) {
        int n = costs.length;
        double[] rows = new double[n + 1];
        double[] columns = new double[n + 1];
        int[] holder = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            int[] way = new int[n + 1];
            double[] least = new double[n + 1];
            boolean[] used = new boolean[n + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            holder[0] = row;
            int column = 0;
            while (holder[column] != 0) {
                used[column] = true;
                int next = 0;
                double step = Double.POSITIVE_INFINITY;
                for (int j = 1; j <= n; j++) {
                    if (!used[j]) {
                        double reduced = costs[holder[column] - 1][j - 1] - rows[holder[column]] - columns[j];
                        if (reduced < least[j]) {
                            least[j] = reduced;
                            way[j] = column;
                        }
                        if (least[j] < step) {
                            step = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= n; j++) {
                    if (used[j]) {
                        rows[holder[j]] += step;
                        columns[j] -= step;
                    } else {
                        least[j] -= step;
                    }
                }
                column = next;
            }
            while (column != 0) {
                holder[column] = holder[way[column]];
                column = way[column];
            }
        }
        int[] given = new int[n];
        for (int column = 1; column <= n; column++) {
            given[holder[column] - 1] = column - 1;
        }
        return given;
    }
}
