package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.workflow.chart.ChartDay;
import dev.huiwu.workflow.chart.ChartEdge;
import dev.huiwu.workflow.chart.ChartEnd;
import dev.huiwu.workflow.chart.ChartLabel;
import dev.huiwu.workflow.chart.ChartLane;
import dev.huiwu.workflow.chart.ChartNode;
import dev.huiwu.workflow.chart.ChartPhase;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.chart.internal.ChartSource.Day;
import dev.huiwu.workflow.chart.internal.ChartSource.Heading;
import dev.huiwu.workflow.chart.internal.ChartSource.Item;
import dev.huiwu.workflow.chart.internal.Links.Link;
import dev.huiwu.workflow.chart.internal.Measures.DayLine;
import dev.huiwu.workflow.chart.internal.Wiring.Run;
import dev.huiwu.workflow.chart.internal.Wiring.Vertical;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns grid, routes and sheet into millimetres. */
public final class ChartLayout {

    private final Heading heading;
    private final Grid grid;
    private final List<Route> routes;
    private final List<Integer> backGaps;
    private final Wiring wiring;
    private final PhaseBands bands;
    private final Sheet sheet;
    private final EdgeLabels words;
    /** The left edge of each column and the upper edge of each row. */
    private final double[] columnX;

    private final double[] rowY;
    private final double right;
    private final double bottom;

    private ChartLayout(ChartSource source) {
        heading = source.heading();
        grid = Grid.of(source);
        words = new EdgeLabels(grid);
        routes = EdgeRouter.route(grid);
        wiring = new Wiring(grid);
        for (int edge = 0; edge < routes.size(); edge++) {
            wiring.add(grid.edges.get(edge), routes.get(edge));
        }
        backGaps = BackWays.add(wiring);
        Tracks.assign(wiring);
        bands = PhaseBands.of(grid);
        sheet = Sheet.fit(wiring, heading.language(), bands.rows(), legend());
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

    /** Returns the chart. */
    public static ProcessChart of(ChartSource source) {
        return new ChartLayout(source).chart();
    }

    private Legend legend() {
        return Legend.of(
                heading.language(),
                grid.steps.stream().map(Item::step).toList(),
                grid.steps.stream().flatMap(item -> item.state().stream()).toList(),
                !grid.backs.isEmpty(),
                heading.meetingStart().isPresent());
    }

    private ProcessChart chart() {
        double top = Sheet.MARGIN + Sheet.TITLE;
        List<ChartNode> nodes = nodes();
        return ProcessChart.builder()
                .title(heading.title())
                .processName(heading.processName())
                .version(heading.version())
                .language(heading.language())
                .meetingStart(heading.meetingStart())
                .at(heading.at())
                .definitionHash(heading.definitionHash())
                .page(new Bounds(0, 0, sheet.width, sheet.height))
                .textSize(sheet.measures.text())
                .area(Bounds.between(Sheet.MARGIN, top, right, bottom))
                .lanes(lanes())
                .days(days())
                .phases(phases())
                .meetingX(meetingX())
                .nowX(nowX())
                .nodes(nodes)
                .edges(edges(nodes))
                .addAllEdges(backs(nodes))
                .ends(ends(nodes))
                .build();
    }

    private List<ChartLane> lanes() {
        List<ChartLane> lanes = new ArrayList<>();
        List<BoxText> labels = Sheet.labels(grid, heading.language());
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
        List<BoxText> names = Sheet.names(grid, heading.language());
        List<List<BoxText>> notes = Sheet.notes(grid);
        for (int step = 0; step < grid.steps.size(); step++) {
            Item item = grid.steps.get(step);
            if (!item.isEnd()) {
                Bounds box = box(step);
                double inner = sheet.measures.inner(box.width());
                nodes.add(new ChartNode(
                        item.step(),
                        item.dates(),
                        item.state(),
                        box,
                        EdgeLabels.hasJoin(item) ? Optional.of(join(box)) : Optional.empty(),
                        item.isDecision() ? Optional.of(gate(box)) : Optional.empty(),
                        grid.laneOf(grid.row[step]),
                        names.get(step).wrapped(inner / sheet.measures.text()),
                        sheet.noteLines(item, notes.get(step), box.width())));
            }
        }
        return nodes;
    }

    private Bounds box(int step) {
        Bounds cell = cell(step);
        double end = sheet.measures.end();
        return grid.steps.get(step).isEnd() ? new Bounds(cell.x(), cell.centreY() - end / 2, end, end) : cell;
    }

    private Bounds cell(int step) {
        int column = grid.column[step];
        return new Bounds(
                columnX[column] + sheet.lefts[column], rowY[grid.row[step]], sheet.boxes[column], sheet.boxHeight);
    }

    private Bounds join(Bounds box) {
        double size = sheet.measures.join();
        return new Bounds(box.x() - sheet.measures.apart() - size, box.centreY() - size / 2, size, size);
    }

    private Bounds gate(Bounds box) {
        double size = sheet.measures.gate();
        return new Bounds(box.right() + sheet.measures.apart(), box.centreY() - size / 2, size, size);
    }

    private List<ChartDay> days() {
        List<ChartDay> days = new ArrayList<>();
        double y = sheet.top() - Sheet.DAY;
        for (int first = 0; first < columnX.length; ) {
            int last = first;
            while (last + 1 < columnX.length && grid.dayLine(last) == DayLine.NONE) {
                last++;
            }
            days.add(day(first, Bounds.between(leftOf(first), y, rightOf(last), y + Sheet.DAY)));
            first = last + 1;
        }
        return days;
    }

    private ChartDay day(int column, Bounds header) {
        Day day = grid.dayOfColumn.get(column);
        return new ChartDay(day.anchor(), day.workingDays(), day.date(), header);
    }

    private List<ChartPhase> phases() {
        List<ChartDay> days = days();
        List<ChartPhase> phases = new ArrayList<>();
        for (PhaseBands.Band band : bands.list()) {
            double y = Sheet.MARGIN + Sheet.TITLE + band.row() * Sheet.PHASE;
            double from = leftOf(band.first());
            double until = rightOf(band.last());
            phases.add(new ChartPhase(
                    band.phase(),
                    dayAt(days, columnX[band.first()]),
                    dayAt(days, columnX[band.last()]),
                    Bounds.between(from, y, until, y + Sheet.PHASE)));
        }
        return phases;
    }

    private static ChartDay dayAt(List<ChartDay> days, double x) {
        return days.stream()
                .filter(day -> day.header().x() <= x && x <= day.header().right())
                .findFirst()
                .orElseThrow();
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

    /** Returns the line before the first day that is not past. */
    private OptionalDouble nowX() {
        if (heading.at().isEmpty()) {
            return OptionalDouble.empty();
        }
        int column = 0;
        while (column < columnX.length && grid.dayOfColumn.get(column).past()) {
            column++;
        }
        return OptionalDouble.of(column == columnX.length ? right : leftOf(column));
    }

    private List<ChartEdge> edges(List<ChartNode> nodes) {
        List<ChartEdge> edges = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            Link edge = grid.edges.get(i);
            if (edge.to() < nodes.size()) {
                ChartNode from = nodes.get(edge.from());
                ChartNode to = nodes.get(edge.to());
                edges.add(new ChartEdge(
                        from.id(),
                        to.id(),
                        edge.outcomes(),
                        false,
                        way(edge, routes.get(i), from.exit(), to.entry()),
                        words.before(edge, to.entry(), sheet.measures)));
            }
        }
        return edges;
    }

    private List<ChartEnd> ends(List<ChartNode> nodes) {
        List<ChartEnd> ends = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            Link edge = grid.edges.get(i);
            if (edge.to() >= nodes.size()) {
                ChartNode from = nodes.get(edge.from());
                Bounds circle = box(edge.to());
                Point entry = new Point(circle.x(), cell(edge.to()).centreY());
                ChartLabel label = words.before(edge, entry, sheet.measures).orElseThrow();
                List<Point> way = way(edge, routes.get(i), from.exit(), entry);
                ends.add(new ChartEnd(from.id(), edge.outcomes().get(0), circle, way, label));
            }
        }
        return ends;
    }

    private List<ChartEdge> backs(List<ChartNode> nodes) {
        List<ChartEdge> edges = new ArrayList<>();
        int[] arrived = new int[nodes.size()];
        for (int back = 0; back < grid.backs.size(); back++) {
            Link link = grid.backs.get(back);
            ChartNode from = nodes.get(link.from());
            ChartNode to = nodes.get(link.to());
            long all =
                    grid.backs.stream().filter(other -> other.to() == link.to()).count();
            double share = ++arrived[link.to()] / (all + 1.0);
            Point tip = new Point(
                    to.bounds().x() + share * to.bounds().width(), to.bounds().y());
            edges.add(new ChartEdge(
                    from.id(),
                    to.id(),
                    link.outcomes(),
                    true,
                    wayBack(back, from.gate().orElseThrow(), tip),
                    Optional.of(words.behind(link, from.exit(), sheet.measures))));
        }
        return edges;
    }

    private List<Point> wayBack(int back, Bounds gate, Point tip) {
        Link link = grid.backs.get(back);
        int net = wiring.netBack(back);
        int gap = backGaps.get(back);
        Point corner = new Point(gate.centreX(), gate.y());
        double above = y(grid.row[link.from()], net);
        if (gap < 0) {
            return List.of(corner, new Point(corner.x(), above), new Point(tip.x(), above), tip);
        }
        double turn = x(gap, net);
        double there = y(grid.row[link.to()], net);
        return List.of(
                corner,
                new Point(corner.x(), above),
                new Point(turn, above),
                new Point(turn, there),
                new Point(tip.x(), there),
                tip);
    }

    private List<Point> way(Link edge, Route route, Point start, Point end) {
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
