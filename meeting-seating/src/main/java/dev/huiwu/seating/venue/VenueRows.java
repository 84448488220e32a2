package dev.huiwu.seating.venue;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeRangeMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plan's rows sorted out: rostrum and floor rows, blocks from left to right, which line a seat number belongs to. */
final class VenueRows {

    private static final List<String> USUAL_ORDER = List.of("左区", "左中区", "中区", "右中区", "右区");

    private final VenueFacts facts;
    private final List<VenueRow> rostrum;
    private final List<VenueRow> floor;
    private final SetMultimap<String, String> blockNames = LinkedHashMultimap.create();
    private final ListMultimap<Block, VenueRow> lines = LinkedListMultimap.create();
    private final Map<String, List<Block>> blocks = new HashMap<>();
    private final Map<Row, RangeMap<Integer, VenueRow>> holders = new HashMap<>();
    private final IdentityHashMap<VenueRow, SetMultimap<Integer, SeatFeature>> features = new IdentityHashMap<>();

    private record Row(String floor, String row) {

        static Row of(VenueRow line) {
            return new Row(line.floor(), line.row());
        }
    }

    VenueRows(VenuePlan plan) {
        facts = plan.facts();
        rostrum = plan.rows().stream().filter(VenueRows::movable).toList();
        floor = plan.rows().stream().filter(row -> !movable(row)).toList();
        for (VenueRow line : floor) {
            blockNames.put(line.floor(), line.block());
            lines.put(place(line.floor(), line.block()), line);
        }
    }

    private static Block place(String floorName, String block) {
        return new Block(floorName, block, Optional.empty());
    }

    /** Returns the lines of a block in file order. */
    List<VenueRow> lines(Block block) {
        return lines.get(place(block.floor(), block.name()));
    }

    static boolean movable(VenueRow row) {
        return row.scheme() == NumberingScheme.CENTRED_CHAIRS;
    }

    /** Returns the rows with fixed seats in file order. */
    List<VenueRow> fixed() {
        return floor;
    }

    Optional<Rostrum> rostrum() {
        if (rostrum.isEmpty()) {
            return facts.rostrum();
        }
        VenueRow first = rostrum.get(0);
        return Optional.of(new Rostrum(
                first.floor(),
                first.block(),
                rostrum.stream()
                        .map(row -> new Rostrum.Row(row.row(), row.last() - row.first() + 1))
                        .toList()));
    }

    Set<String> floors() {
        return blockNames.keySet();
    }

    /** Returns the blocks of a floor from left to right, each with the side it lies on. */
    List<Block> blocks(String floorName) {
        return blocks.computeIfAbsent(floorName, this::inOrder);
    }

    private List<Block> inOrder(String floorName) {
        List<String> names = new ArrayList<>(blockNames.get(floorName));
        Map<String, Integer> order = new HashMap<>();
        (facts.blockOrder().isEmpty() ? USUAL_ORDER : facts.blockOrder())
                .forEach(name -> order.putIfAbsent(name, order.size()));
        if (order.keySet().containsAll(names)) {
            names.sort(Comparator.comparing(name -> order.getOrDefault(name, 0)));
        }
        ImmutableList.Builder<Block> sorted = ImmutableList.builder();
        for (int i = 0; i < names.size(); i++) {
            int fromCentre = 2 * i - (names.size() - 1);
            sorted.add(new Block(
                    floorName,
                    names.get(i),
                    fromCentre == 0 ? Optional.empty() : Optional.of(fromCentre < 0 ? HallSide.LEFT : HallSide.RIGHT)));
        }
        return sorted.build();
    }

    /** Returns the block on the centre line of a floor. */
    Optional<Block> central(String floorName) {
        List<Block> across = blocks(floorName);
        return Optional.of(across.get(across.size() / 2))
                .filter(block -> block.side().isEmpty());
    }

    /** Returns a number for every row of a floor, growing with depth; a walkway leaves one out. */
    Map<String, Integer> depths(String floorName) {
        Set<String> labels = new LinkedHashSet<>();
        floor.stream().filter(row -> row.floor().equals(floorName)).forEach(row -> labels.add(row.row()));
        List<String> sorted = new ArrayList<>(labels);
        boolean numbered = sorted.stream().allMatch(label -> label.matches("\\d{1,6}"));
        if (numbered) {
            sorted.sort(Comparator.comparing(Integer::valueOf));
        }
        Map<String, Integer> depths = new LinkedHashMap<>();
        int walkways = 0;
        int previous = 0;
        for (int i = 0; i < sorted.size(); i++) {
            String label = sorted.get(i);
            int number = numbered ? Integer.parseInt(label) : i + 1;
            if (i > 0
                    && number == previous + 1
                    && walkway(floorName, sorted.get(i - 1)).isPresent()) {
                walkways++;
            }
            previous = number;
            depths.put(label, number + walkways);
        }
        return depths;
    }

    Optional<VenueFacts.Walkway> walkway(String floorName, String afterRow) {
        return facts.walkways().stream()
                .filter(walkway ->
                        walkway.floor().equals(floorName) && walkway.afterRow().equals(afterRow))
                .findFirst();
    }

    /** Returns the line that holds the seat number a line speaks of: itself, or a neighbour in the same row. */
    Optional<VenueRow> holder(VenueRow speaker, int number) {
        if (speaker.first() <= number && number <= speaker.last()) {
            return Optional.of(speaker);
        }
        if (holders.isEmpty()) {
            for (VenueRow line : Lists.reverse(floor)) { // so that the first one in the file holds the number
                RangeMap<Integer, VenueRow> ranges =
                        holders.computeIfAbsent(Row.of(line), row -> TreeRangeMap.create());
                if (line.first() <= line.last()) {
                    ranges.put(Range.closed(line.first(), line.last()), line);
                }
            }
        }
        return Optional.ofNullable(holders.get(Row.of(speaker))).flatMap(row -> Optional.ofNullable(row.get(number)));
    }

    /** Returns the features of a line's seat, said by the line or by another one of the row. */
    Set<SeatFeature> features(VenueRow line, int number) {
        if (features.isEmpty()) {
            floor.forEach(speaker -> features.put(speaker, HashMultimap.create()));
            for (VenueRow speaker : floor) {
                speaker.blocked().forEach(seat -> feature(speaker, seat, SeatFeature.BLOCKED));
                speaker.accessible().forEach(seat -> feature(speaker, seat, SeatFeature.ACCESSIBLE));
            }
        }
        return Optional.ofNullable(features.get(line))
                .map(known -> Sets.immutableEnumSet(known.get(number)))
                .orElse(Sets.immutableEnumSet(Set.<SeatFeature>of()));
    }

    private void feature(VenueRow speaker, int number, SeatFeature feature) {
        holder(speaker, number)
                .flatMap(holder -> Optional.ofNullable(features.get(holder)))
                .ifPresent(known -> known.put(number, feature));
    }
}
