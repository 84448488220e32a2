package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups to be put into holders (islands or lines) with the fewest cuts, wherever the seats lie inside a holder.
 *
 * <p>Draw an edge between a group and each holder with people of it. With the fewest cuts the edges form no cycle, so
 * {@code cuts = holders - components}, an unused holder being a component of its own. A component of several holders
 * costs a cut for each but one, and holds any groups that have room in it together.
 */
final class Packing {

    /** Holders looked at before the search gives up and the bound stays what is proven. */
    private static final int MOST_LOOKS = 1_000_000;

    private final List<ZoneGroup> groups;
    private final List<Bounds.Holder> holders;
    private final int empty;
    /** From this group on none is limited to blocks, so that components differ in their room only. */
    private final int limitless;

    private int looks;

    Packing(ZoningProblem problem, List<Bounds.Holder> holders) {
        groups = problem.groups().stream()
                .filter(group -> group.size() > 0)
                .sorted(Comparator.comparing((ZoneGroup group) -> group.blocks().isEmpty())
                        .thenComparing(Comparator.comparingInt(ZoneGroup::size).reversed()))
                .toList();
        this.holders = holders;
        int free = groups.size();
        while (free > 0 && groups.get(free - 1).blocks().isEmpty()) {
            free--;
        }
        limitless = free;
        empty = holders.stream().mapToInt(Bounds.Holder::seats).sum() - problem.people();
    }

    /**
     * Returns a number of cuts that no packing can do without: a knapsack for each holder says how many of its seats are
     * lost if it takes whole groups only, and all together may lose no more seats than stay empty; the other holders
     * share their groups at least in twos.
     */
    int fewestCuts() {
        Map<String, BigInteger> sums = new HashMap<>();
        int[] lost = holders.stream()
                .mapToInt(holder ->
                        holder.seats() - largestSum(sums.computeIfAbsent(holder.block(), this::sums), holder.seats()))
                .sorted()
                .toArray();
        int left = empty;
        int whole = 0;
        while (whole < lost.length && lost[whole] <= left) {
            left -= lost[whole++];
        }
        return (lost.length - whole + 1) / 2;
    }

    /** Returns the sums that groups allowed in the block can have, one bit each. */
    private BigInteger sums(String block) {
        int most = holders.stream()
                .filter(holder -> holder.block().equals(block))
                .mapToInt(Bounds.Holder::seats)
                .max()
                .orElse(0);
        BigInteger within = BigInteger.ONE.shiftLeft(most + 1).subtract(BigInteger.ONE);
        BigInteger sums = BigInteger.ONE;
        for (ZoneGroup group : groups) {
            if (group.allows(block)) {
                sums = sums.or(sums.shiftLeft(group.size())).and(within);
            }
        }
        return sums;
    }

    private static int largestSum(BigInteger sums, int limit) {
        int sum = limit;
        while (!sums.testBit(sum)) {
            sum--;
        }
        return sum;
    }

    /**
     * Returns a number of cuts that no packing can do without, at least the one given, by looking for a packing with
     * that many cuts, then with one more, until one is found or the looks are used up.
     */
    int fewestCutsOfAnyPacking(int proven) {
        looks = 0;
        int cuts = Math.max(0, proven);
        while (cuts < holders.size() && !packs(cuts, 0, new ArrayList<>()) && looks < MOST_LOOKS) {
            cuts++;
        }
        return cuts;
    }

    /** Holders that share groups. */
    private static final class Component {

        private final Set<String> blocks = new HashSet<>();
        private int room;

        private Component with(Bounds.Holder holder) {
            Component more = new Component();
            more.blocks.addAll(blocks);
            more.blocks.add(holder.block());
            more.room = room + holder.seats();
            return more;
        }

        private boolean takes(ZoneGroup group) {
            return room >= group.size() && blocks.stream().anyMatch(group::allows);
        }
    }

    /** Says whether some way to join holders with exactly so many cuts left holds all groups; true when looks run out. */
    private boolean packs(int cuts, int holder, List<Component> components) {
        if (++looks >= MOST_LOOKS) {
            return true;
        }
        if (holder == holders.size()) {
            int[] room = components.stream().mapToInt(c -> c.room).toArray();
            return fits(0, components, room);
        }
        Bounds.Holder next = holders.get(holder);
        if (cuts < holders.size() - holder) {
            components.add(new Component().with(next));
            if (packs(cuts, holder + 1, components)) {
                return true;
            }
            components.remove(components.size() - 1);
        }
        for (int c = 0; cuts > 0 && c < components.size(); c++) {
            Component before = components.get(c);
            components.set(c, before.with(next));
            if (packs(cuts - 1, holder + 1, components)) {
                return true;
            }
            components.set(c, before);
        }
        return false;
    }

    /** Says whether the groups from the given one on fit into what is left of the components. */
    private boolean fits(int group, List<Component> components, int[] room) {
        if (group == groups.size()) {
            return true;
        }
        if (++looks >= MOST_LOOKS) {
            return true;
        }
        ZoneGroup next = groups.get(group);
        for (int c = 0; c < room.length; c++) {
            int same = c;
            looks += c;
            boolean tried = group >= limitless && Arrays.stream(room, 0, c).anyMatch(r -> r == room[same]);
            if (!tried && room[c] >= next.size() && components.get(c).takes(next)) {
                room[c] -= next.size();
                if (fits(group + 1, components, room)) {
                    return true;
                }
                room[c] += next.size();
            }
        }
        return false;
    }
}
