package dev.huiwu.workflow.chart.internal;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.workflow.chart.ChartDay;
import dev.huiwu.workflow.chart.ChartEdge;
import dev.huiwu.workflow.chart.ChartLane;
import dev.huiwu.workflow.chart.ChartNode;
import dev.huiwu.workflow.chart.ChartPhase;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.chart.internal.Measures.DayLine;
import dev.huiwu.workflow.chart.internal.Wiring.Run;
import dev.huiwu.workflow.chart.internal.Wiring.Vertical;
import dev.huiwu.workflow.definition.Phase;
import dev.huiwu.workflow.schedule.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Turns grid, routes and sheet into millimetres. */
public final class ChartLayout {

    private final Schedule schedule;
    private final Language language;
    private final Grid grid;
    private final List<Route> routes;
    private final Wiring wiring;
    private final PhaseBands bands;
    private final Sheet sheet;
    /** The left edge of each column and the upper edge of each row. */
    private final double[] columnX;

    private final double[] rowY;
    private final double right;
    private final double bottom;

    private ChartLayout(Schedule schedule, Language language) {
        this.schedule = schedule;
        this.language = language;
        grid = Grid.of(schedule);
        routes = EdgeRouter.route(grid);
        wiring = new Wiring(grid);
        for (int edge = 0; edge < routes.size(); edge++) {
            wiring.add(grid.edges.get(edge), routes.get(edge));
        }
        Tracks.assign(wiring);
        bands = PhaseBands.of(grid);
        sheet = Sheet.fit(wiring, language, bands.rows());
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

    /** Returns the chart of a schedule. */
    public static ProcessChart of(Schedule schedule, Language language, String title) {
        checkArgument(!schedule.steps().isEmpty(), "A schedule without steps has no chart.");
        return new ChartLayout(schedule, language).chart(title);
    }

    private ProcessChart chart(String title) {
        double top = Sheet.MARGIN + Sheet.TITLE;
        return ProcessChart.builder()
                .title(title)
                .processName(schedule.processName(language))
                .language(language)
                .meetingStart(schedule.meetingStart())
                .definitionHash(schedule.definitionHash())
                .page(new Bounds(0, 0, sheet.width, sheet.height))
                .textSize(sheet.measures.text())
                .area(Bounds.between(Sheet.MARGIN, top, right, bottom))
                .lanes(lanes())
                .days(days())
                .phases(phases())
                .meetingX(meetingX())
                .nodes(nodes())
                .edges(edges())
                .build();
    }

    private List<ChartLane> lanes() {
        List<ChartLane> lanes = new ArrayList<>();
        List<BoxText> labels = Sheet.labels(grid, language);
        for (int lane = 0; lane < grid.lanes.size(); lane++) {
            double y = border(grid.firstRow[lane]);
            double below = border(grid.firstRow[lane + 1]);
            Bounds label = Bounds.between(Sheet.MARGIN, y, Sheet.MARGIN + sheet.labelWidth, below);
            lanes.add(new ChartLane(
                    grid.lanes.get(lane),
                    Bounds.between(Sheet.MARGIN, y, right, below),
                    label,
                    sheet.wrapped(labels.get(lane))));
        }
        return lanes;
    }

    /** Returns the y of the border in a channel: in its middle, or between two tracks where one runs there. */
    private double border(int channel) {
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

    private List<ChartNode> nodes() {
        List<ChartNode> nodes = new ArrayList<>();
        List<BoxText> names = Sheet.names(grid, language);
        for (int step = 0; step < grid.steps.size(); step++) {
            double inner = sheet.measures.inner(sheet.columns[grid.column[step]]);
            List<String> lines = names.get(step).wrapped(inner / sheet.measures.text());
            nodes.add(new ChartNode(grid.steps.get(step), box(step), grid.laneOf(grid.row[step]), lines));
        }
        return nodes;
    }

    private Bounds box(int step) {
        int column = grid.column[step];
        return new Bounds(columnX[column], rowY[grid.row[step]], sheet.columns[column], sheet.boxHeight);
    }

    private List<ChartDay> days() {
        List<ChartDay> days = new ArrayList<>();
        double y = sheet.top() - Sheet.DAY;
        for (int first = 0; first < columnX.length; ) {
            int last = first;
            while (last + 1 < columnX.length && grid.dayLine(last) == DayLine.NONE) {
                last++;
            }
            LocalDate date = grid.dayOfColumn.get(first);
            int workingDays = grid.steps.stream()
                    .filter(step -> step.due().equals(date))
                    .findFirst()
                    .orElseThrow()
                    .deadline()
                    .workingDays();
            days.add(new ChartDay(date, workingDays, Bounds.between(leftOf(first), y, rightOf(last), y + Sheet.DAY)));
            first = last + 1;
        }
        return days;
    }

    private List<ChartPhase> phases() {
        List<ChartPhase> phases = new ArrayList<>();
        for (PhaseBands.Band band : bands.list()) {
            Phase phase = band.phase();
            double y = Sheet.MARGIN + Sheet.TITLE + band.row() * Sheet.PHASE;
            phases.add(new ChartPhase(
                    phase,
                    grid.dayOfColumn.get(band.first()),
                    grid.dayOfColumn.get(band.last()),
                    Bounds.between(leftOf(band.first()), y, rightOf(band.last()), y + Sheet.PHASE)));
        }
        return phases;
    }

    /** Returns where the cell of a column begins. */
    private double leftOf(int column) {
        return column == 0 ? Sheet.MARGIN + sheet.labelWidth : rightOf(column - 1);
    }

    /** Returns where the cell of a column ends: beside its boxes, left of all tracks. */
    private double rightOf(int column) {
        return column == columnX.length - 1
                ? right
                : columnX[column]
                        + sheet.columns[column]
                        + (sheet.measures.leave() + sheet.measures.dayLine(grid.dayLine(column))) / 2;
    }

    private double meetingX() {
        int gap = -1;
        while (gap + 1 < columnX.length && grid.dayLine(gap) != DayLine.MEETING) {
            gap++;
        }
        return leftOf(gap + 1);
    }

    private List<ChartEdge> edges() {
        List<ChartEdge> edges = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            Grid.Edge edge = grid.edges.get(i);
            edges.add(new ChartEdge(
                    grid.steps.get(edge.from()).id(), grid.steps.get(edge.to()).id(), way(edge, routes.get(i))));
        }
        return edges;
    }

    private List<Point> way(Grid.Edge edge, Route route) {
        Bounds from = box(edge.from());
        Bounds to = box(edge.to());
        Point start = new Point(from.right(), from.centreY());
        Point end = new Point(to.x(), to.centreY());
        if (route.kind() == Route.Kind.STRAIGHT) {
            return List.of(start, end);
        }
        if (route.kind() == Route.Kind.STEP) {
            double x = x(route.outGap(), Wiring.verticalNet(edge, route));
            return List.of(start, new Point(x, start.y()), new Point(x, end.y()), end);
        }
        double out = x(route.outGap(), Wiring.netOut(edge.from()));
        double in = x(route.inGap(), Wiring.netIn(edge.to()));
        double y = y(route.channel(), Wiring.verticalNet(edge, route));
        return List.of(
                start, new Point(out, start.y()), new Point(out, y), new Point(in, y), new Point(in, end.y()), end);
    }

    private double x(int gap, int net) {
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

    private double y(int channel, int net) {
        Run run = Objects.requireNonNull(wiring.findRun(channel, net));
        int tracks = Sheet.runTracks(wiring.channels.get(channel));
        double top = channel == 0 ? sheet.top() : rowY[channel - 1] + sheet.boxHeight;
        double middle = top + sheet.channels[channel] / 2;
        return middle + channelPitch(channel) * (run.track - (tracks - 1) / 2.0);
    }
}
