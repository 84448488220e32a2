package dev.huiwu.seating.internal;

import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.FillPattern;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.venue.Seat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Units that sit side by side: zoned as one party, whose seats are then cut into one piece for each.
 *
 * <p>The request's review has made sure that the pairs of a zone make chains: no unit has three neighbours, none comes
 * round to itself.
 */
final class SideBySide {

    private final SeatingRequest request;
    private final List<Zones.Group> groups;

    SideBySide(SeatingRequest request, List<Zones.Group> groups) {
        this.request = request;
        this.groups = groups;
    }

    /** Returns the parties in order of their highest group; each runs from the higher end of its chain. */
    List<List<Integer>> parties() {
        List<List<Integer>> parties = new ArrayList<>();
        Set<Integer> done = new TreeSet<>();
        for (int group = 0; group < groups.size(); group++) {
            if (!done.contains(group)) {
                List<Integer> party = chain(end(group));
                done.addAll(party);
                parties.add(party);
            }
        }
        parties.sort(Comparator.comparing(Collections::min));
        return parties;
    }

    /** Returns the higher end of the chain that a group is in. */
    private int end(int group) {
        List<Integer> there = chain(group);
        List<Integer> back = chain(there.get(there.size() - 1));
        return Math.min(back.get(0), back.get(back.size() - 1));
    }

    /** Returns the chain from a group on, on the side of its higher neighbour if it has two. */
    private List<Integer> chain(int from) {
        List<Integer> chain = new ArrayList<>(List.of(from));
        int last = from;
        while (last >= 0) {
            int next = neighbour(last, chain);
            if (next >= 0) {
                chain.add(next);
            }
            last = next;
        }
        return chain;
    }

    private int neighbour(int group, List<Integer> known) {
        UnitId unit = groups.get(group).unit();
        for (UnitPair pair : request.rules().keepBeside()) {
            if (pair.one().equals(unit) || pair.other().equals(unit)) {
                UnitId other = pair.one().equals(unit) ? pair.other() : pair.one();
                int found = find(other, groups.get(group).zoneRank());
                if (found >= 0 && !known.contains(found)) {
                    return found;
                }
            }
        }
        return -1;
    }

    private int find(UnitId unit, int zoneRank) {
        return IntStream.range(0, groups.size())
                .filter(i -> groups.get(i).zoneRank() == zoneRank
                        && groups.get(i).unit().equals(unit))
                .findFirst()
                .orElse(-1);
    }

    /** Returns a party's seats cut into runs of the sizes given, each in one piece beside the next where there is a way. */
    List<List<Seat>> cut(List<Seat> seats, List<Integer> sizes) {
        List<List<Seat>> best = List.of();
        int fewest = Integer.MAX_VALUE;
        for (List<Seat> order : orders(seats)) {
            List<List<Seat>> runs = runs(order, sizes);
            int faults = faults(runs);
            if (faults < fewest) {
                best = runs;
                fewest = faults;
            }
        }
        return best;
    }

    private List<List<Seat>> orders(List<Seat> seats) {
        boolean columns = request.style().filter(SeatingStyle.COLUMNS::equals).isPresent();
        List<FillPattern> rowsFirst = List.of(
                FillPattern.SERPENTINE_ROWS_FROM_LEFT,
                FillPattern.SERPENTINE_ROWS_FROM_RIGHT,
                FillPattern.SERPENTINE_COLUMNS_FROM_FRONT,
                FillPattern.SERPENTINE_COLUMNS_FROM_BACK);
        List<FillPattern> patterns = new ArrayList<>(rowsFirst);
        if (columns) {
            Collections.rotate(patterns, 2);
        }
        Stream.of(FillPattern.values())
                .filter(pattern -> !rowsFirst.contains(pattern))
                .forEach(patterns::add);
        return patterns.stream()
                .map(pattern -> pattern.order(seats))
                .flatMap(order -> {
                    List<Seat> reversed = new ArrayList<>(order);
                    Collections.reverse(reversed);
                    return Stream.of(order, reversed);
                })
                .toList();
    }

    private static List<List<Seat>> runs(List<Seat> order, List<Integer> sizes) {
        List<List<Seat>> runs = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            runs.add(order.subList(from, from + size));
            from += size;
        }
        return runs;
    }

    /** Counts pieces beyond one each, and neighbours that do not touch. */
    private static int faults(List<List<Seat>> runs) {
        int faults = 0;
        for (int run = 0; run < runs.size(); run++) {
            faults += Math.max(0, pieces(runs.get(run)) - 1);
            if (run > 0 && !touch(runs.get(run - 1), runs.get(run))) {
                faults++;
            }
        }
        return faults;
    }

    private static boolean touch(List<Seat> one, List<Seat> other) {
        return one.isEmpty()
                || other.isEmpty()
                || one.stream().anyMatch(a -> other.stream().anyMatch(a::touches));
    }

    private static int pieces(List<Seat> seats) {
        int[] piece = IntStream.range(0, seats.size()).toArray();
        for (int a = 0; a < piece.length; a++) {
            for (int b = 0; b < a; b++) {
                if (piece[a] != piece[b] && seats.get(a).touches(seats.get(b))) {
                    int gone = piece[a];
                    int kept = piece[b];
                    Arrays.setAll(piece, i -> piece[i] == gone ? kept : piece[i]);
                }
            }
        }
        return (int) Arrays.stream(piece).distinct().count();
    }
}
