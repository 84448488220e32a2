package dev.huiwu.files.seatsheet;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import dev.huiwu.seating.venue.Seat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Lays one floor out on squared paper: rows of one printed label side by side become one line, bent rows are straightened, and
 * at least one column stays free between blocks that lie beside each other. Not thread-safe.
 */
final class FloorLayout {

    /** Adds to a middle that falls between two columns, so that rounding does not depend on the last bit. */
    private static final double TO_THE_RIGHT = 0.5 + 1e-6;

    private static final double FAR = 1.5;

    private final String name;
    private final SeatGrid.Kind kind;
    private final List<Run> runs;

    /** The seats of one row of one block, left to right. */
    private static final class Run {
        final List<Seat> seats;
        final double y;
        final int left;
        final int right;
        Band band = new Band("");

        Run(List<Seat> seats) {
            this.seats = seats.stream().sorted(comparingInt(Seat::place)).toList();
            y = seats.stream().mapToDouble(Seat::y).average().orElse(0);
            int first = this.seats.get(0).place();
            double middle = seats.stream().mapToDouble(Seat::x).average().orElse(0)
                    - seats.stream()
                            .mapToInt(seat -> seat.place() - first)
                            .average()
                            .orElse(0);
            left = (int) StrictMath.floor(middle + TO_THE_RIGHT);
            right = left + this.seats.get(seats.size() - 1).place() - first;
        }

        String block() {
            return seats.get(0).block();
        }

        int rowIndex() {
            return seats.get(0).rowIndex();
        }

        double from() {
            return seats.stream().mapToDouble(Seat::x).min().orElse(0);
        }

        double to() {
            return seats.stream().mapToDouble(Seat::x).max().orElse(0);
        }
    }

    /** Runs that make one line. */
    private static final class Band {
        final String label;
        final List<Run> runs = new ArrayList<>();
        final List<Band> below = new ArrayList<>();
        int above;

        Band(String label) {
            this.label = label;
        }

        double y() {
            return runs.stream().mapToDouble(run -> run.y).average().orElse(0);
        }

        boolean hasRoomFor(Run run) {
            return runs.stream()
                    .noneMatch(other -> other.block().equals(run.block())
                            || (other.from() <= run.to() && run.from() <= other.to()));
        }
    }

    FloorLayout(String name, SeatGrid.Kind kind, List<Seat> seats) {
        this.name = name;
        this.kind = kind;
        Map<List<Object>, List<Seat>> rows = new LinkedHashMap<>();
        seats.forEach(seat -> rows.computeIfAbsent(List.of(seat.block(), seat.rowIndex()), key -> new ArrayList<>())
                .add(seat));
        runs = rows.values().stream()
                .map(Run::new)
                .sorted(comparingDouble((Run run) -> run.y)
                        .thenComparing(run -> run.left)
                        .thenComparing(Run::block))
                .toList();
    }

    SeatGrid lay() {
        List<Band> bands = inOrder(bands());
        Map<String, Integer> shifts = shifts();
        int first = runs.stream()
                .mapToInt(run -> run.left + shifts.getOrDefault(run.block(), 0))
                .min()
                .orElse(0);
        int last = runs.stream()
                .mapToInt(run -> run.right + shifts.getOrDefault(run.block(), 0))
                .max()
                .orElse(-1);
        List<SeatGrid.Line> lines = new ArrayList<>();
        for (int at = 0; at < bands.size(); at++) {
            Map<Integer, Seat> seats = new TreeMap<>();
            for (Run run : bands.get(at).runs) {
                int column = run.left + shifts.getOrDefault(run.block(), 0) - first;
                int place = run.seats.get(0).place();
                run.seats.forEach(seat -> seats.put(column + seat.place() - place, seat));
            }
            int walkway = at > 0 && isFar(bands.get(at - 1), bands.get(at)) ? 1 : 0;
            lines.add(new SeatGrid.Line(bands.get(at).label, walkway, seats));
        }
        return new SeatGrid(name, kind, lines, last - first + 1, blocks(shifts, first));
    }

    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        Map<String, List<Band>> byLabel = new HashMap<>();
        for (Run run : runs) {
            List<Band> alike = byLabel.computeIfAbsent(run.seats.get(0).row(), label -> new ArrayList<>());
            Band band = alike.stream()
                    .filter(known -> known.hasRoomFor(run))
                    .findFirst()
                    .orElseGet(() -> {
                        Band fresh = new Band(run.seats.get(0).row());
                        alike.add(fresh);
                        bands.add(fresh);
                        return fresh;
                    });
            band.runs.add(run);
            run.band = band;
        }
        return bands;
    }

    /** Puts the lines in order from the stage back; within a block no row overtakes another. */
    private List<Band> inOrder(List<Band> bands) {
        Map<String, List<Run>> byBlock = new LinkedHashMap<>();
        runs.forEach(run ->
                byBlock.computeIfAbsent(run.block(), block -> new ArrayList<>()).add(run));
        byBlock.values().forEach(block -> {
            block.sort(comparingInt(Run::rowIndex));
            for (int i = 1; i < block.size(); i++) {
                block.get(i - 1).band.below.add(block.get(i).band);
                block.get(i).band.above++;
            }
        });
        Map<Band, Double> depth = new HashMap<>();
        Map<Band, Integer> number = new HashMap<>();
        bands.forEach(band -> {
            depth.put(band, band.y());
            number.put(band, number.size());
        });
        PriorityQueue<Band> ready = new PriorityQueue<>(comparing((Band band) -> depth.getOrDefault(band, 0.0))
                .thenComparing(band -> number.getOrDefault(band, 0)));
        List<Band> waiting = new ArrayList<>(bands);
        List<Band> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            waiting.stream().filter(band -> band.above == 0).forEach(ready::add);
            if (ready.isEmpty()) {
                ready.add(waiting.get(0)); // labels of two blocks cross each other: the nearer one goes first
            }
            waiting.removeAll(ready);
            while (!ready.isEmpty()) {
                Band next = ready.poll();
                order.add(next);
                for (Band below : next.below) {
                    if (--below.above == 0 && waiting.remove(below)) {
                        ready.add(below);
                    }
                }
            }
        }
        return order;
    }

    /** Returns by how many columns each block is moved to the right, so that aisles show. */
    private Map<String, Integer> shifts() {
        Map<String, List<Run>> byBlock = new LinkedHashMap<>();
        runs.forEach(run ->
                byBlock.computeIfAbsent(run.block(), block -> new ArrayList<>()).add(run));
        List<List<Run>> blocks = byBlock.values().stream()
                .sorted(comparingDouble((List<Run> block) -> block.stream()
                                .mapToDouble(run -> (run.from() + run.to()) / 2)
                                .average()
                                .orElse(0))
                        .thenComparing(block -> block.get(0).block()))
                .toList();
        Map<String, Integer> shifts = new HashMap<>();
        Map<Band, Integer> ends = new HashMap<>();
        for (List<Run> block : blocks) {
            int left = block.stream().mapToInt(run -> run.left).min().orElse(0);
            int free = block.stream()
                    .mapToInt(run -> ends.getOrDefault(run.band, Integer.MIN_VALUE / 2))
                    .max()
                    .orElse(left);
            int shift = Math.max(0, free + 2 - left);
            shifts.put(block.get(0).block(), shift);
            int right = shift + block.stream().mapToInt(run -> run.right).max().orElse(0);
            block.forEach(run -> ends.merge(run.band, right, Math::max));
        }
        return shifts;
    }

    /** Says whether people can walk between two lines: a row is left out in a block, or they are far apart. */
    private static boolean isFar(Band one, Band next) {
        for (Run run : next.runs) {
            for (Run before : one.runs) {
                if (before.block().equals(run.block())) {
                    return run.rowIndex() - before.rowIndex() > 1;
                }
            }
        }
        return next.y() - one.y() >= FAR;
    }

    /** Returns the names of the blocks above the middle of each. */
    private Map<Integer, String> blocks(Map<String, Integer> shifts, int first) {
        Map<String, int[]> extents = new LinkedHashMap<>();
        for (Run run : runs) {
            int shift = shifts.getOrDefault(run.block(), 0) - first;
            int[] extent = extents.computeIfAbsent(run.block(), block -> new int[] {Integer.MAX_VALUE, 0});
            extent[0] = Math.min(extent[0], run.left + shift);
            extent[1] = Math.max(extent[1], run.right + shift);
        }
        Map<Integer, String> names = new TreeMap<>();
        extents.forEach((block, extent) ->
                names.merge((extent[0] + extent[1]) / 2, block, (front, back) -> front + " / " + back));
        return names;
    }
}
