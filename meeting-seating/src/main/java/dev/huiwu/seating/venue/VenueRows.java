package dev.huiwu.seating.venue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
    private final List<VenueRow> speakers;

    VenueRows(VenuePlan plan) {
        facts = plan.facts();
        rostrum = plan.rows().stream().filter(VenueRows::movable).toList();
        floor = plan.rows().stream().filter(row -> !movable(row)).toList();
        speakers = floor.stream()
                .filter(row -> !row.blocked().isEmpty() || !row.accessible().isEmpty())
                .toList();
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
        return floor.stream().map(VenueRow::floor).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns the blocks of a floor from left to right, each with the side it lies on. */
    List<Block> blocks(String floorName) {
        List<String> names = new ArrayList<>(blockNames(floorName));
        List<String> order = !facts.blockOrder().isEmpty() ? facts.blockOrder() : USUAL_ORDER;
        if (order.containsAll(names)) {
            names.sort(Comparator.comparing(order::indexOf));
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        for (int i = 0; i < names.size(); i++) {
            int fromCentre = 2 * i - (names.size() - 1);
            blocks.add(new Block(
                    floorName,
                    names.get(i),
                    fromCentre == 0 ? Optional.empty() : Optional.of(fromCentre < 0 ? HallSide.LEFT : HallSide.RIGHT)));
        }
        return blocks.build();
    }

    private Set<String> blockNames(String floorName) {
        Set<String> names = new LinkedHashSet<>();
        floor.stream().filter(row -> row.floor().equals(floorName)).forEach(row -> names.add(row.block()));
        return names;
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
        if (holds(speaker, number)) {
            return Optional.of(speaker);
        }
        return floor.stream()
                .filter(row ->
                        row.floor().equals(speaker.floor()) && row.row().equals(speaker.row()) && holds(row, number))
                .findFirst();
    }

    private static boolean holds(VenueRow row, int number) {
        return row.first() <= number && number <= row.last();
    }

    /** Returns the features of a line's seat, said by the line or by another one of the row. */
    Set<SeatFeature> features(VenueRow line, int number) {
        Set<SeatFeature> features = new HashSet<>();
        for (VenueRow speaker : speakers) {
            if (speaker.floor().equals(line.floor())
                    && speaker.row().equals(line.row())
                    && holder(speaker, number).filter(holder -> holder == line).isPresent()) {
                if (speaker.blocked().contains(number)) {
                    features.add(SeatFeature.BLOCKED);
                }
                if (speaker.accessible().contains(number)) {
                    features.add(SeatFeature.ACCESSIBLE);
                }
            }
        }
        return Sets.immutableEnumSet(features);
    }
}
