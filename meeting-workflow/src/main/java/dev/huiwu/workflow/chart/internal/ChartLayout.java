package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.workflow.chart.ChartDay;
import dev.huiwu.workflow.chart.ChartLane;
import dev.huiwu.workflow.chart.ChartNode;
import dev.huiwu.workflow.chart.ChartPhase;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.chart.internal.ChartSource.Day;
import dev.huiwu.workflow.chart.internal.ChartSource.Heading;
import dev.huiwu.workflow.chart.internal.ChartSource.Item;
import dev.huiwu.workflow.chart.internal.Measures.DayLine;
import java.util.ArrayList;
import java.util.List;
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
    private final Places places;

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
        places = new Places(grid, wiring, sheet);
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
        Arrows arrows = new Arrows(wiring, routes, backGaps, places, sheet.measures, words, nodes);
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
                .area(Bounds.between(Sheet.MARGIN, top, places.right(), places.bottom()))
                .lanes(lanes())
                .days(days())
                .phases(phases())
                .meetingX(meetingX())
                .nowX(nowX())
                .nodes(nodes)
                .edges(arrows.edges())
                .addAllEdges(arrows.backs())
                .ends(arrows.ends())
                .build();
    }

    private List<ChartLane> lanes() {
        List<ChartLane> lanes = new ArrayList<>();
        List<BoxText> labels = Sheet.labels(grid, heading.language());
        for (int lane = 0; lane < grid.lanes.size(); lane++) {
            double y = places.border(grid.firstRow[lane]);
            double below = places.border(grid.firstRow[lane + 1]);
            Bounds label = Bounds.between(Sheet.MARGIN, y, Sheet.MARGIN + sheet.labelWidth, below);
            lanes.add(new ChartLane(
                    grid.lanes.get(lane),
                    Bounds.between(Sheet.MARGIN, y, places.right(), below),
                    label,
                    sheet.wrapped(labels.get(lane))));
        }
        return lanes;
    }

    private List<ChartNode> nodes() {
        List<ChartNode> nodes = new ArrayList<>();
        List<BoxText> names = Sheet.names(grid, heading.language());
        List<List<BoxText>> notes = Sheet.notes(grid);
        for (int step = 0; step < grid.steps.size(); step++) {
            Item item = grid.steps.get(step);
            if (!item.isEnd()) {
                Bounds box = places.box(step);
                double inner = sheet.measures.inner(box.width());
                nodes.add(new ChartNode(
                        item.step(),
                        item.dates(),
                        item.state(),
                        box,
                        EdgeLabels.hasJoin(item) ? Optional.of(places.join(box)) : Optional.empty(),
                        item.isDecision() ? Optional.of(places.gate(box)) : Optional.empty(),
                        grid.laneOf(grid.row[step]),
                        names.get(step).wrapped(inner / sheet.measures.text()),
                        sheet.noteLines(item, notes.get(step), box.width())));
            }
        }
        return nodes;
    }

    private List<ChartDay> days() {
        List<ChartDay> days = new ArrayList<>();
        double y = sheet.top() - Sheet.DAY;
        for (int first = 0; first < places.columns(); ) {
            int last = first;
            while (last + 1 < places.columns() && grid.dayLine(last) == DayLine.NONE) {
                last++;
            }
            days.add(day(first, Bounds.between(places.leftOf(first), y, places.rightOf(last), y + Sheet.DAY)));
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
            double from = places.leftOf(band.first());
            double until = places.rightOf(band.last());
            phases.add(new ChartPhase(
                    band.phase(),
                    dayAt(days, places.columnX(band.first())),
                    dayAt(days, places.columnX(band.last())),
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

    private double meetingX() {
        int gap = -1;
        while (gap + 1 < places.columns() && grid.dayLine(gap) != DayLine.MEETING) {
            gap++;
        }
        return places.leftOf(gap + 1);
    }

    /** Returns the line before the first day that is not past. */
    private OptionalDouble nowX() {
        if (heading.at().isEmpty()) {
            return OptionalDouble.empty();
        }
        int column = 0;
        while (column < places.columns() && grid.dayOfColumn.get(column).past()) {
            column++;
        }
        return OptionalDouble.of(column == places.columns() ? places.right() : places.leftOf(column));
    }
}
