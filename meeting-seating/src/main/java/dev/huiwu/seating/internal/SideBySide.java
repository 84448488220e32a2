package dev.huiwu.seating.internal;

import com.google.common.collect.Sets;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.order.FillPattern;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.venue.Seat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Units that sit side by side: zoned as one party, whose seats are then cut into one piece for each.
 *
 * <p>The request's review has made sure that the pairs of a zone make chains: no unit has three neighbours, none comes
 * round to itself. A chain is a party as far as its units have an area in common; it goes on as the next party.
 */
final class SideBySide {

    private final HallView hall;
    private final List<Zones.Group> groups;
    private final Map<Member, Integer> members = new HashMap<>();

    private record Member(UnitId unit, int zoneRank) {}

    SideBySide(HallView hall) {
        this.hall = hall;
        groups = hall.groups;
        groups.forEach(group -> members.put(new Member(group.unit(), group.zoneRank()), members.size()));
    }

    /** Returns the parties in order of their highest group; each runs from the higher end of its chain. */
    List<List<Integer>> parties() {
        List<List<Integer>> parties = new ArrayList<>();
        Set<Integer> done = new TreeSet<>();
        for (int group = 0; group < groups.size(); group++) {
            if (!done.contains(group)) {
                List<Integer> chain = chain(end(group));
                done.addAll(chain);
                parties.addAll(withAnAreaInCommon(chain));
            }
        }
        return sorted(parties);
    }

    private static List<List<Integer>> sorted(List<List<Integer>> parties) {
        return parties.stream().sorted(Comparator.comparing(Collections::min)).toList();
    }

    /** Returns the parties without those given, whose units sit each for itself. */
    static List<List<Integer>> parted(List<List<Integer>> parties, Set<List<Integer>> apart) {
        return sorted(parties.stream()
                .flatMap(party -> apart.contains(party) ? party.stream().map(List::of) : Stream.of(party))
                .toList());
    }

    private List<List<Integer>> withAnAreaInCommon(List<Integer> chain) {
        List<List<Integer>> parts = new ArrayList<>();
        Optional<Set<String>> common = Optional.empty();
        for (int group : chain) {
            Optional<Set<String>> narrowed = narrowed(common, group);
            if (parts.isEmpty() || narrowed.filter(Set::isEmpty).isPresent()) {
                parts.add(new ArrayList<>());
                narrowed = narrowed(Optional.empty(), group);
            }
            parts.get(parts.size() - 1).add(group);
            common = narrowed;
        }
        return parts;
    }

    private Optional<Set<String>> narrowed(Optional<Set<String>> common, int group) {
        Optional<Set<String>> own = Optional.of(hall.blocks(groups.get(group))).filter(blocks -> !blocks.isEmpty());
        return common.<Set<String>>flatMap(blocks -> own.map(limits -> Sets.intersection(blocks, limits)))
                .or(() -> common)
                .or(() -> own);
    }

    /** Returns the blocks that all of a party may sit in; empty for all. */
    Set<String> blocks(List<Integer> party) {
        Optional<Set<String>> common = Optional.empty();
        for (int group : party) {
            common = narrowed(common, group);
        }
        return common.orElse(Set.of());
    }

    /** Says whether sitting as one leaves some of the party less room than each for itself has. */
    boolean narrows(List<Integer> party) {
        return party.stream()
                        .map(group -> hall.blocks(groups.get(group)))
                        .distinct()
                        .count()
                > 1;
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
        for (UnitPair pair : hall.request.rules().keepBeside()) {
            if (pair.one().equals(unit) || pair.other().equals(unit)) {
                UnitId other = pair.one().equals(unit) ? pair.other() : pair.one();
                int found =
                        members.getOrDefault(new Member(other, groups.get(group).zoneRank()), -1);
                if (found >= 0 && !known.contains(found)) {
                    return found;
                }
            }
        }
        return -1;
    }

    /**
     * A party's seats cut into runs, one for each of its groups.
     *
     * @param runs the seats of each
     * @param touching how many seats of groups that are kept apart touch
     */
    record Cut(List<List<Seat>> runs, int touching) {}

    /** Returns runs of the sizes given, nobody kept apart in touch and each in one piece beside the next where there is a way. */
    Cut cut(List<Integer> party, List<Seat> seats, List<Integer> sizes) {
        Cut best = new Cut(List.of(seats), 0);
        int fewest = Integer.MAX_VALUE;
        for (List<Seat> order : party.size() == 1 ? List.<List<Seat>>of() : orders(seats)) {
            List<List<Seat>> runs = runs(order, sizes);
            Faults faults = new Faults(party, runs);
            int all = faults.touching * seats.size() + faults.pieces();
            if (all < fewest) {
                best = new Cut(runs, faults.touching);
                fewest = all;
            }
        }
        return best;
    }

    private List<List<Seat>> orders(List<Seat> seats) {
        boolean columns =
                hall.request.style().filter(SeatingStyle.COLUMNS::equals).isPresent();
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

    /** What is wrong with runs: groups kept apart that touch, pieces beyond one each, neighbours that do not touch. */
    private final class Faults {

        private final List<List<Seat>> runs;
        private final Map<Integer, Integer> runAt = new HashMap<>();
        private final Set<Integer> beside = new TreeSet<>();
        private int touching;

        Faults(List<Integer> party, List<List<Seat>> runs) {
            this.runs = runs;
            for (int run = 0; run < runs.size(); run++) {
                for (Seat seat : runs.get(run)) {
                    runAt.put(hall.place(seat), run);
                }
            }
            runAt.forEach((seat, run) -> hall.neighbours().of(seat).forEach(other -> {
                int next = runAt.getOrDefault(other, -1);
                if (next > run) {
                    touching += keptApart(party.get(run), party.get(next)) ? 1 : 0;
                    beside.addAll(next == run + 1 ? Set.of(run) : Set.of());
                }
            }));
        }

        private boolean keptApart(int one, int other) {
            return !groups.get(one).unit().equals(groups.get(other).unit())
                    && hall.request
                            .rules()
                            .keepApart()
                            .contains(new UnitPair(
                                    groups.get(one).unit(), groups.get(other).unit()));
        }

        int pieces() {
            int faults = 0;
            for (int run = 0; run < runs.size(); run++) {
                boolean last = run + 1 == runs.size();
                if (!last && !runs.get(run).isEmpty() && !runs.get(run + 1).isEmpty() && !beside.contains(run)) {
                    faults++;
                }
            }
            Set<Integer> seen = new TreeSet<>();
            for (List<Seat> run : runs) {
                int pieces = 0;
                for (Seat seat : run) {
                    pieces += flood(hall.place(seat), seen);
                }
                faults += Math.max(0, pieces - 1);
            }
            return faults;
        }

        private int flood(int start, Set<Integer> seen) {
            if (!seen.add(start)) {
                return 0;
            }
            Deque<Integer> next = new ArrayDeque<>(List.of(start));
            while (!next.isEmpty()) {
                int seat = next.remove();
                hall.neighbours().of(seat).stream()
                        .filter(other -> runAt.getOrDefault(other, -1).equals(runAt.get(seat)) && seen.add(other))
                        .forEach(next::add);
            }
            return 1;
        }
    }
}
