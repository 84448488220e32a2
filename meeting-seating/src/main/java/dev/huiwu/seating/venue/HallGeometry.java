package dev.huiwu.seating.venue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays the rows of a hall into the plane by the rule of {@link VenuePlan}. */
final class HallGeometry {

    private final VenuePlan plan;
    private final VenueFacts facts;
    private final VenueRows rows;
    private final Map<List<String>, Integer> aisles = new HashMap<>();
    private final double seatWidth;
    private final double rowPitch;

    HallGeometry(VenuePlan plan) {
        this.plan = plan;
        facts = plan.facts();
        rows = new VenueRows(plan);
        facts.aisles()
                .forEach(aisle ->
                        aisles.putIfAbsent(List.of(aisle.floor(), aisle.left(), aisle.right()), aisle.width()));
        seatWidth = facts.seatWidth().orElse(VenueFacts.DEFAULT_SEAT_WIDTH);
        rowPitch = facts.rowPitch().orElse(VenueFacts.DEFAULT_ROW_PITCH);
    }

    Venue lay() {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        ImmutableList.Builder<Seat> seats = ImmutableList.builder();
        double front = 1;
        for (String floor : rows.floors()) {
            List<Block> across = rows.blocks(floor);
            List<Seat> laid = floor(floor, across, front);
            blocks.addAll(across);
            seats.addAll(laid);
            double back = laid.stream().mapToDouble(Seat::y).max().orElse(front);
            front = back + facts.floorGap().orElse(VenueFacts.DEFAULT_FLOOR_GAP) / rowPitch;
        }
        return Venue.builder()
                .id(plan.id())
                .name(plan.name())
                .blocks(blocks.build())
                .seats(seats.build())
                .rostrum(facts.rostrumOr(rows.rostrum()))
                .entrances(facts.entrances())
                .landmarks(facts.landmarks())
                .stageSide(facts.stageSide().orElse(StageSide.TOP))
                .seatWidth((int) seatWidth)
                .rowPitch((int) rowPitch)
                .build();
    }

    private List<Seat> floor(String floor, List<Block> across, double front) {
        Map<String, Double> inner = innerEdges(across);
        Map<String, Integer> depths = rows.depths(floor);
        Map<String, Double> distances = distances(floor, depths, front);
        List<Seat> seats = new ArrayList<>();
        for (Block block : across) {
            double right = offset(block, true);
            double back = offset(block, false);
            places(block).forEach((row, places) -> {
                double start = leftmost(block, inner.getOrDefault(block.name(), 0.0), places) + right;
                double y = distances.getOrDefault(row, front) + back;
                for (Place place : places) {
                    seats.add(seat(block, row, depths.getOrDefault(row, 0), place, start + place.column() - 1, y));
                }
            });
        }
        seats.sort(Comparator.comparing(Seat::y).thenComparing(Seat::x).thenComparing(Seat::id));
        return seats;
    }

    private Seat seat(Block block, String row, int depth, Place place, double x, double y) {
        return new Seat(
                SeatId.of(block.floor(), block.name(), row, place.label()),
                block.floor(),
                block.name(),
                row,
                depth,
                place.column(),
                place.label(),
                round(x),
                round(y),
                rows.features(place.line(), place.number()));
    }

    /** A seat of one row of one block: the column it takes, counted from 1 at the left. */
    private record Place(VenueRow line, int number, int column, String label) {}

    /** Returns the seats of a block by row, each from left to right; numbers left out of a plain sequence are a gap. */
    private Map<String, List<Place>> places(Block block) {
        Map<String, List<VenueRow>> lines = new LinkedHashMap<>();
        rows.lines(block)
                .forEach(line -> lines.computeIfAbsent(line.row(), row -> new ArrayList<>())
                        .add(line));
        Map<String, List<Place>> places = new LinkedHashMap<>();
        lines.forEach((row, own) -> {
            own.sort(Comparator.comparing(VenueRow::first));
            places.put(row, places(block, own));
        });
        return places;
    }

    private static List<Place> places(Block block, List<VenueRow> lines) {
        List<Place> places = new ArrayList<>();
        for (VenueRow line : lines) {
            int gap = line.first() - lines.get(0).first();
            List<Integer> numbers = line.scheme()
                    .leftToRight(line.first(), line.last(), block.side().orElse(HallSide.LEFT));
            for (int i = 0; i < numbers.size(); i++) {
                places.add(new Place(
                        line, numbers.get(i), gap + i + 1, line.scheme().printed(numbers.get(i))));
            }
        }
        return places;
    }

    private static int width(List<Place> places) {
        return places.isEmpty() ? 0 : places.get(places.size() - 1).column();
    }

    private int width(Block block) {
        return places(block).values().stream()
                .mapToInt(HallGeometry::width)
                .max()
                .orElse(0);
    }

    /** Returns for each block where its edge towards the centre line lies, as a distance from that line. */
    private Map<String, Double> innerEdges(List<Block> across) {
        Map<String, Double> edges = new HashMap<>();
        int count = across.size();
        for (int direction : List.of(-1, 1)) {
            // with an odd number the middle block straddles the line, with an even number half the middle aisle does
            int start = direction < 0 ? (count - 1) / 2 : count / 2;
            double edge = count % 2 == 1
                    ? -width(across.get(start)) / 2.0
                    : aisle(across.get(count / 2 - 1), across.get(count / 2)) / 2;
            for (int i = start; i >= 0 && i < count; i += direction) {
                Block block = across.get(i);
                edges.put(block.name(), edge);
                int next = i + direction;
                if (next >= 0 && next < count) {
                    edge += width(block)
                            + (direction > 0 ? aisle(block, across.get(next)) : aisle(across.get(next), block));
                }
            }
        }
        return edges;
    }

    private double aisle(Block left, Block right) {
        return aisles.getOrDefault(
                        List.of(left.floor(), left.name(), right.name()),
                        facts.aisle().orElse(VenueFacts.DEFAULT_AISLE))
                / seatWidth;
    }

    /** Returns where the centre of the row's first column lies. */
    private static double leftmost(Block block, double innerEdge, List<Place> places) {
        int width = width(places);
        return block.side()
                .map(side -> side == HallSide.LEFT ? -innerEdge - width + 0.5 : innerEdge + 0.5)
                .orElse(-(width - 1) / 2.0);
    }

    private Map<String, Double> distances(String floor, Map<String, Integer> depths, double front) {
        Map<String, Double> distances = new HashMap<>();
        String previousRow = "";
        int previousDepth = 0;
        double y = front;
        for (Map.Entry<String, Integer> row : depths.entrySet()) {
            if (!distances.isEmpty()) {
                double pitches = row.getValue() - previousDepth;
                y += rows.walkway(floor, previousRow)
                        .map(walkway -> 1 + walkway.width() / rowPitch)
                        .orElse(pitches);
            }
            distances.put(row.getKey(), y);
            previousRow = row.getKey();
            previousDepth = row.getValue();
        }
        return distances;
    }

    private double offset(Block block, boolean sideways) {
        return facts.offsets().stream()
                .filter(offset ->
                        offset.floor().equals(block.floor()) && offset.block().equals(block.name()))
                .mapToDouble(offset -> sideways ? offset.right() / seatWidth : offset.back() / rowPitch)
                .sum();
    }

    /** A thousandth of a seat is finer than any floor plan and keeps the figures readable. */
    static double round(double length) {
        return Math.rint(length * 1000) / 1000 + 0.0;
    }
}
