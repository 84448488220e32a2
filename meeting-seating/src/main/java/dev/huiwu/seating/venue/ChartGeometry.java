package dev.huiwu.seating.venue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds floors, blocks, rows and places in the points of a drawing, by the rule of {@link SeatingChart}. */
final class ChartGeometry {

    /** Rows a little more than one and a half pitches apart, which still are of one block, have a walkway between them. */
    private static final double WALKWAY_SLACK = 0.04;

    private final SeatingChart chart;
    private final ChartPoints points;
    private final ChartBlocks found;
    private final List<DrawnSeat> drawn;
    private final double[] x;
    private final double[] y;
    private final double seatPitch;
    private final double rowPitch;
    private final List<List<Integer>> clusters;
    private final List<List<String>> floors;
    private int named;
    private boolean ownIds;

    ChartGeometry(SeatingChart chart) {
        this.chart = chart;
        points = new ChartPoints(chart);
        found = new ChartBlocks(points);
        drawn = points.drawn;
        x = points.x;
        y = points.y;
        seatPitch = points.seatPitch;
        rowPitch = points.rowPitch;
        clusters = found.clusters;
        floors = found.floors;
    }

    int blocksTurned() {
        return found.turned();
    }

    int blocksNamed() {
        return named;
    }

    /** Returns pairs of seats of one floor that stand in each other. */
    List<int[]> overlapping() {
        return found.overlapping();
    }

    boolean usesOwnIds() {
        return ownIds;
    }

    Venue lay() {
        double middle = (ChartPoints.left(all(), x) + ChartPoints.right(all(), x)) / 2;
        double top = ChartPoints.left(all(), y);
        found.turn(middle, top);
        VenueFacts facts = chart.facts();
        int seatWidth = facts.seatWidth().orElse(VenueFacts.DEFAULT_SEAT_WIDTH);
        int pitch = facts.rowPitch().orElse((int) Math.max(1, Math.rint(seatWidth * rowPitch / seatPitch)));
        List<Laid> laid = new ArrayList<>();
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        double front = 1;
        for (List<String> zones : floors) {
            String floor = floors.size() == 1 ? "1" : String.join("、", zones);
            List<List<Integer>> own = clusters.stream()
                    .filter(block -> zones.contains(drawn.get(block.get(0)).zone()))
                    .sorted(Comparator.comparingDouble(
                                    (List<Integer> block) -> Math.rint(ChartPoints.left(block, y) / (4 * rowPitch)))
                            .thenComparingDouble(block -> ChartPoints.mean(block, x)))
                    .toList();
            List<Integer> seats = own.stream().flatMap(List::stream).toList();
            List<String> names = names(own, zones);
            double nearest = ChartPoints.left(seats, y);
            for (int b = 0; b < own.size(); b++) {
                double from = (ChartPoints.left(own.get(b), x) - middle) / seatPitch;
                double to = (ChartPoints.right(own.get(b), x) - middle) / seatPitch;
                Optional<HallSide> side = to < 0.5 && from < -0.5
                        ? Optional.of(HallSide.LEFT)
                        : from > -0.5 && to > 0.5 ? Optional.of(HallSide.RIGHT) : Optional.empty();
                blocks.add(new Block(floor, names.get(b), side));
                block(own.get(b), floor, names.get(b), middle, nearest, front, laid);
            }
            front += (ChartPoints.right(seats, y) - nearest) / rowPitch
                    + facts.floorGap().orElse(VenueFacts.DEFAULT_FLOOR_GAP) / (double) pitch;
        }
        return Venue.builder()
                .id(chart.id())
                .name(chart.name())
                .blocks(blocks.build())
                .seats(identified(laid))
                .rostrum(facts.rostrumOr(Optional.empty()))
                .entrances(facts.entrances())
                .landmarks(facts.landmarks())
                .stageSide(facts.stageSide().orElse(StageSide.TOP))
                .seatWidth(seatWidth)
                .rowPitch(pitch)
                .build();
    }

    private List<Integer> all() {
        return IntStream.range(0, drawn.size()).boxed().toList();
    }

    /** Names blocks by their section; without one by the words of offices, or by numbers from the front. */
    private List<String> names(List<List<Integer>> blocks, List<String> zones) {
        List<String> names = new ArrayList<>();
        for (String zone : zones) {
            List<List<Integer>> own = blocks.stream()
                    .filter(block -> drawn.get(block.get(0)).zone().equals(zone))
                    .toList();
            boolean oneBand = own.stream()
                    .allMatch(block -> own.stream()
                            .allMatch(other -> ChartPoints.left(block, y) <= ChartPoints.right(other, y)
                                    && ChartPoints.left(other, y) <= ChartPoints.right(block, y)));
            String prefix = zones.size() > 1 ? zone : "";
            for (int b = 0; b < own.size(); b++) {
                List<Integer> block = own.get(b);
                Optional<String> section = drawn.get(block.get(0)).section();
                String name = section.map(known -> prefix + known)
                        .orElse(prefix
                                + (oneBand && own.size() <= Venues.NAMES.size()
                                        ? Venues.NAMES.get(own.size() - 1).get(b)
                                        : (b + 1) + "区"));
                named += section.isPresent() ? 0 : 1;
                int again = 1;
                String free = name;
                while (names.contains(free)) {
                    free = name + "-" + ++again;
                }
                names.add(free);
            }
        }
        return inOrderOf(blocks, zones, names);
    }

    /** The names were given zone by zone; blocks of several zones stand mixed. */
    private List<String> inOrderOf(List<List<Integer>> blocks, List<String> zones, List<String> names) {
        List<List<Integer>> byZone = zones.stream()
                .flatMap(zone -> blocks.stream()
                        .filter(block -> drawn.get(block.get(0)).zone().equals(zone)))
                .toList();
        return blocks.stream().map(block -> names.get(byZone.indexOf(block))).toList();
    }

    /** A seat that is laid but for its id. */
    private record Laid(int index, Seat seat) {}

    private void block(
            List<Integer> block,
            String floor,
            String name,
            double middle,
            double nearest,
            double front,
            List<Laid> laid) {
        double leftmost = ChartPoints.left(block, x);
        int depth = 0;
        double at = Double.NEGATIVE_INFINITY;
        for (List<Integer> row : rows(block)) {
            double here = ChartPoints.mean(row, y);
            depth += depth == 0 ? 1 : (int) Math.max(1, Math.rint((here - at) / rowPitch - WALKWAY_SLACK));
            at = here;
            int place = 0;
            double last = 0;
            for (int seat : row) {
                double right = (x[seat] - leftmost) / seatPitch;
                place = place == 0
                        ? 1 + (int) Math.rint(right)
                        : place + (right - last < ChartBlocks.TOGETHER ? 1 : (int) Math.rint(right - last));
                last = right;
                DrawnSeat point = drawn.get(seat);
                laid.add(new Laid(
                        seat,
                        new Seat(
                                SeatId.of(floor, name, point.row(), point.label()),
                                floor,
                                name,
                                point.row(),
                                depth,
                                place,
                                point.label(),
                                HallGeometry.round((x[seat] - middle) / seatPitch),
                                HallGeometry.round(front + (y[seat] - nearest) / rowPitch),
                                point.features())));
            }
        }
    }

    /** Returns the rows of a block from the front, each from left to right; strokes with one label at one depth are one. */
    private List<List<Integer>> rows(List<Integer> block) {
        List<List<Integer>> strokes = new ArrayList<>(points.linesOf(block));
        strokes.sort(Comparator.comparingDouble((List<Integer> stroke) -> ChartPoints.mean(stroke, y))
                .thenComparing(stroke -> stroke.get(0)));
        List<List<Integer>> rows = new ArrayList<>();
        for (List<Integer> stroke : strokes) {
            Optional<List<Integer>> same = rows.stream()
                    .filter(row -> Math.abs(ChartPoints.mean(row, y) - ChartPoints.mean(stroke, y)) < 0.4 * rowPitch
                            && drawn.get(row.get(0))
                                    .row()
                                    .equals(drawn.get(stroke.get(0)).row()))
                    .findFirst();
            same.ifPresentOrElse(row -> row.addAll(stroke), () -> rows.add(new ArrayList<>(stroke)));
        }
        rows.forEach(row ->
                row.sort(Comparator.comparingDouble((Integer seat) -> x[seat]).thenComparing(seat -> seat)));
        return rows;
    }

    /** Keeps the ids of the file if each seat has one of its own; else seats go by floor, block, row and label. */
    private List<Seat> identified(List<Laid> laid) {
        long distinct =
                drawn.stream().flatMap(seat -> seat.id().stream()).distinct().count();
        ownIds = distinct == drawn.size();
        List<Seat> seats = new ArrayList<>();
        for (Laid one : laid) {
            Seat seat = one.seat();
            SeatId id = ownIds ? drawn.get(one.index()).id().map(SeatId::new).orElse(seat.id()) : seat.id();
            seats.add(new Seat(
                    id,
                    seat.floor(),
                    seat.block(),
                    seat.row(),
                    seat.rowIndex(),
                    seat.place(),
                    seat.label(),
                    seat.x(),
                    seat.y(),
                    seat.features()));
        }
        List<String> order = seats.stream().map(Seat::floor).distinct().toList();
        seats.sort(Comparator.comparing((Seat seat) -> order.indexOf(seat.floor()))
                .thenComparing(Seat::y)
                .thenComparing(Seat::x)
                .thenComparing(Seat::id));
        return seats;
    }

    /** Returns the places (floor, block, row, label) that several seats share, with those seats. */
    Map<SeatId, List<DrawnSeat>> labelledAlike() {
        List<Laid> laid = new ArrayList<>();
        for (List<String> zones : floors) {
            List<List<Integer>> own = clusters.stream()
                    .filter(block -> zones.contains(drawn.get(block.get(0)).zone()))
                    .toList();
            for (int b = 0; b < own.size(); b++) {
                block(own.get(b), String.join("、", zones), "#" + b, 0, 0, 1, laid);
            }
        }
        Map<SeatId, List<DrawnSeat>> places = new LinkedHashMap<>();
        laid.forEach(one ->
                places.computeIfAbsent(one.seat().id(), id -> new ArrayList<>()).add(drawn.get(one.index())));
        places.values().removeIf(seats -> seats.size() < 2);
        return places;
    }
}
