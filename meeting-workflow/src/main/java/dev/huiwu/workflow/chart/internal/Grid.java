package dev.huiwu.workflow.chart.internal;

import dev.huiwu.workflow.chart.internal.ChartSource.Day;
import dev.huiwu.workflow.chart.internal.ChartSource.Item;
import dev.huiwu.workflow.chart.internal.Links.Link;
import dev.huiwu.workflow.chart.internal.Measures.DayLine;
import dev.huiwu.workflow.definition.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The steps in columns and rows, before anything is measured.
 *
 * <p>A column is a due date and, among the steps of one date, the longest path that leads to them. A lane has as many rows
 * as it has steps in one column. Between column {@code g} and the next lies <em>gap</em> {@code g}; above row {@code k} lies
 * <em>channel</em> {@code k}, and one more below the last. Edges run in gaps, in channels, and along rows where no box
 * stands. Seen from top to bottom, channel {@code k} is <em>slot</em> {@code 2k} and row {@code r} slot {@code 2r + 1}.
 */
final class Grid {

    static final int NOBODY = -1;

    /** The steps and the ends of ways. */
    final List<Item> steps;

    final List<Link> edges;
    final List<Link> backs;
    final int[] column;
    final int[] row;
    final List<Day> dayOfColumn;
    final List<Role> lanes;
    /** The first row of each lane, and the number of rows at the end. */
    final int[] firstRow;

    /** The next step on each side of each gap, by row; gap -1 lies left of the first column. */
    private final int[][] leftOf;

    private final int[][] rightOf;

    private Grid(ChartSource source) {
        steps = source.items();
        edges = source.links().forward();
        backs = source.links().back();
        dayOfColumn = new ArrayList<>();
        column = columns(source.days());
        lanes = LaneOrder.of(source.roles(), steps.stream().map(Item::owner).toList(), edges);
        row = new int[steps.size()];
        firstRow = new int[lanes.size() + 1];
        placeRows();
        leftOf = new int[rows()][];
        rightOf = new int[rows()][];
        findNeighbours();
    }

    static Grid of(ChartSource source) {
        return new Grid(source);
    }

    int columnCount() {
        return dayOfColumn.size();
    }

    int rows() {
        return firstRow[lanes.size()];
    }

    static int slotOfRow(int row) {
        return 2 * row + 1;
    }

    static int slotOfChannel(int channel) {
        return 2 * channel;
    }

    /** Returns the next step on the row to the left of a gap, or {@link #NOBODY}. */
    int leftOf(int gap, int row) {
        return leftOf[row][gap + 1];
    }

    /** Returns the next step on the row to the right of a gap, or {@link #NOBODY}. */
    int rightOf(int gap, int row) {
        return rightOf[row][gap + 1];
    }

    /** Returns the last gap a line can reach that leaves the step to the right along its row. */
    int reachRight(int step) {
        int next = rightOf(column[step], row[step]);
        return next == NOBODY ? columnCount() - 1 : column[next] - 1;
    }

    /** Returns the first gap from which a line can come to the step along its row. */
    int reachLeft(int step) {
        int before = leftOf(column[step] - 1, row[step]);
        return before == NOBODY ? 0 : column[before];
    }

    /** Returns what parts the days in a gap; gap -1 lies left of the first column. */
    DayLine dayLine(int gap) {
        if (gap + 1 == columnCount() || (gap >= 0 && dayOfColumn.get(gap).equals(dayOfColumn.get(gap + 1)))) {
            return DayLine.NONE;
        }
        boolean meeting = (gap < 0 || dayOfColumn.get(gap).beforeMeeting())
                && !dayOfColumn.get(gap + 1).beforeMeeting();
        return meeting ? DayLine.MEETING : DayLine.THIN;
    }

    /** Returns the lane a row belongs to. */
    int laneOf(int row) {
        int lane = 0;
        while (firstRow[lane + 1] <= row) {
            lane++;
        }
        return lane;
    }

    private void findNeighbours() {
        int columns = columnCount();
        for (int line = 0; line < rows(); line++) {
            int[] stepAt = new int[columns];
            Arrays.fill(stepAt, NOBODY);
            for (int step = 0; step < row.length; step++) {
                if (row[step] == line) {
                    stepAt[column[step]] = step;
                }
            }
            leftOf[line] = new int[columns + 1];
            rightOf[line] = new int[columns + 1];
            leftOf[line][0] = NOBODY;
            rightOf[line][columns] = NOBODY;
            for (int at = 0; at < columns; at++) {
                int back = columns - 1 - at;
                leftOf[line][at + 1] = stepAt[at] == NOBODY ? leftOf[line][at] : stepAt[at];
                rightOf[line][back] = stepAt[back] == NOBODY ? rightOf[line][back + 1] : stepAt[back];
            }
        }
    }

    private int[] columns(List<Day> days) {
        int[] level = new int[steps.size()];
        boolean more = true;
        while (more) { // ends: steps of one day wait for each other in no circle
            more = false;
            for (Link edge : edges) {
                if (day(edge.from()) == day(edge.to()) && level[edge.to()] <= level[edge.from()]) {
                    level[edge.to()] = level[edge.from()] + 1;
                    more = true;
                }
            }
        }
        int[] columns = new int[steps.size()];
        for (int day = 0; day < days.size(); day++) {
            int first = dayOfColumn.size();
            for (int step = 0; step < columns.length; step++) {
                if (day(step) == day) {
                    columns[step] = first + level[step];
                    while (dayOfColumn.size() <= columns[step]) {
                        dayOfColumn.add(days.get(day));
                    }
                }
            }
        }
        return columns;
    }

    private int day(int step) {
        return steps.get(step).day();
    }

    /** Gives each step the row of its lane where a predecessor stands, if that is free, else the first free one. */
    private void placeRows() {
        List<List<Integer>> stepsOfLane = new ArrayList<>();
        lanes.forEach(lane -> stepsOfLane.add(new ArrayList<>()));
        for (int step = 0; step < steps.size(); step++) {
            stepsOfLane.get(lanes.indexOf(steps.get(step).owner())).add(step);
        }
        for (int lane = 0; lane < lanes.size(); lane++) {
            List<boolean[]> taken = new ArrayList<>();
            for (int step : stepsOfLane.get(lane)) {
                int place = preferred(step, lane, taken);
                row[step] = firstRow[lane] + place;
                taken.get(place)[column[step]] = true;
            }
            firstRow[lane + 1] = firstRow[lane] + Math.max(1, taken.size());
        }
    }

    private int preferred(int step, int lane, List<boolean[]> taken) {
        for (Link edge : edges) {
            if (edge.to() == step && steps.get(edge.from()).owner().equals(lanes.get(lane))) {
                int place = row[edge.from()] - firstRow[lane];
                if (place >= 0 && place < taken.size() && !taken.get(place)[column[step]]) {
                    return place;
                }
            }
        }
        int place = 0;
        while (place < taken.size() && taken.get(place)[column[step]]) {
            place++;
        }
        if (place == taken.size()) {
            taken.add(new boolean[columnCount()]);
        }
        return place;
    }
}
