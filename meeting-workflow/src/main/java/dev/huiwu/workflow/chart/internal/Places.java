package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.workflow.chart.internal.Wiring.Run;
import dev.huiwu.workflow.chart.internal.Wiring.Vertical;
import java.util.Objects;

/** Where the cells of a grid and the tracks between them lie on a sheet, in millimetres. */
final class Places {

    private final Grid grid;
    private final Wiring wiring;
    private final Sheet sheet;
    /** The left edge of each column and the upper edge of each row. */
    private final double[] columnX;

    private final double[] rowY;
    private final double right;
    private final double bottom;

    Places(Grid grid, Wiring wiring, Sheet sheet) {
        this.grid = grid;
        this.wiring = wiring;
        this.sheet = sheet;
        columnX = new double[grid.columnCount()];
        double x = Sheet.MARGIN + sheet.labelWidth + sheet.measures.enter();
        for (int column = 0; column < columnX.length; column++) {
            columnX[column] = x;
            x += sheet.columns[column] + sheet.gaps[column];
        }
        right = sheet.width - Sheet.MARGIN;
        rowY = new double[grid.rows()];
        double y = sheet.top();
        for (int row = 0; row < rowY.length; row++) {
            y += sheet.channels[row];
            rowY[row] = y;
            y += sheet.boxHeight;
        }
        bottom = y + sheet.channels[rowY.length];
    }

    int columns() {
        return columnX.length;
    }

    /** Returns the left edge of the boxes of a column. */
    double columnX(int column) {
        return columnX[column];
    }

    double right() {
        return right;
    }

    double bottom() {
        return bottom;
    }

    /** Returns the y of the border in a channel: in its middle, or between two tracks where one runs there. */
    double border(int channel) {
        if (channel == 0) {
            return sheet.top();
        }
        if (channel == rowY.length) {
            return bottom;
        }
        double middle = rowY[channel] - sheet.channels[channel] / 2;
        boolean odd = Sheet.runTracks(wiring.channels.get(channel)) % 2 == 1;
        return odd ? middle - channelPitch(channel) / 2 : middle;
    }

    Bounds box(int step) {
        Bounds cell = cell(step);
        double end = sheet.measures.end();
        return grid.steps.get(step).isEnd() ? new Bounds(cell.x(), cell.centreY() - end / 2, end, end) : cell;
    }

    Bounds cell(int step) {
        int column = grid.column[step];
        return new Bounds(
                columnX[column] + sheet.lefts[column], rowY[grid.row[step]], sheet.boxes[column], sheet.boxHeight);
    }

    Bounds join(Bounds box) {
        double size = sheet.measures.join();
        return new Bounds(box.x() - sheet.measures.apart() - size, box.centreY() - size / 2, size, size);
    }

    Bounds gate(Bounds box) {
        double size = sheet.measures.gate();
        return new Bounds(box.right() + sheet.measures.apart(), box.centreY() - size / 2, size, size);
    }

    /** Returns where the cell of a column begins. */
    double leftOf(int column) {
        return column == 0 ? Sheet.MARGIN + sheet.labelWidth : rightOf(column - 1);
    }

    /** Returns where the cell of a column ends: beside its boxes, left of all tracks. */
    double rightOf(int column) {
        return column == columnX.length - 1
                ? right
                : columnX[column]
                        + sheet.columns[column]
                        + (sheet.measures.leave() + sheet.measures.dayLine(grid.dayLine(column))) / 2;
    }

    double x(int gap, int net) {
        Vertical vertical = Objects.requireNonNull(wiring.findVertical(gap, net));
        int tracks = Sheet.tracks(wiring.gaps.get(gap));
        double left =
                columnX[gap] + sheet.columns[gap] + sheet.measures.leave() + sheet.measures.dayLine(grid.dayLine(gap));
        double room = columnX[gap] + sheet.columns[gap] + sheet.gaps[gap] - sheet.measures.enter() - left;
        double pitch = tracks == 1 ? 0 : Math.min(room / (tracks - 1), 1.6 * sheet.measures.pitch());
        return left + (room - pitch * (tracks - 1)) / 2 + pitch * vertical.track;
    }

    private double channelPitch(int channel) {
        int tracks = Sheet.runTracks(wiring.channels.get(channel));
        double room = sheet.channels[channel] - sheet.measures.channel(1);
        return tracks <= 1 ? sheet.measures.pitch() : Math.min(room / (tracks - 1), 1.6 * sheet.measures.pitch());
    }

    double y(int channel, int net) {
        Run run = Objects.requireNonNull(wiring.findRun(channel, net));
        int tracks = Sheet.runTracks(wiring.channels.get(channel));
        double top = channel == 0 ? sheet.top() : rowY[channel - 1] + sheet.boxHeight;
        double middle = top + sheet.channels[channel] / 2;
        return middle + channelPitch(channel) * (run.track - (tracks - 1) / 2.0);
    }
}
