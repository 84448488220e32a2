package dev.huiwu.seating.zoning.internal;

import static com.google.common.base.Preconditions.checkState;

import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneShortageException;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Whether the people still to be seated find room in the blocks they may use, however these overlap.
 *
 * <p>Answered by a largest flow of people into blocks. Groups that may use the same blocks are one source, so the flow
 * is small. Where it does not seat everybody, the sources it could still reach and the blocks they fill are the proof.
 */
final class BlockShares {

    private final ZoningProblem problem;
    private final List<String> blocks;
    /** Blocks that each source may use, and the source of each group. */
    private final List<BitSet> allowed;

    private final int[] sourceOf;
    /** People of each source still to be seated, and open seats left in each block. */
    private final int[] people;

    private final int[] room;

    BlockShares(ZoningProblem problem, SeatGraph graph) {
        this.problem = problem;
        blocks = problem.seats().stream().map(seat -> seat.block()).distinct().toList();
        room = new int[blocks.size()];
        for (int seat = 0; seat < graph.size; seat++) {
            room[graph.block[seat]] += graph.open[seat] ? 1 : 0;
        }
        List<BitSet> own = problem.groups().stream().map(this::allowed).toList();
        allowed = own.stream().distinct().toList();
        sourceOf = own.stream().mapToInt(allowed::indexOf).toArray();
        people = new int[allowed.size()];
        for (int g = 0; g < sourceOf.length; g++) {
            people[sourceOf[g]] += problem.groups().get(g).size();
        }
    }

    private BitSet allowed(ZoneGroup group) {
        BitSet set = new BitSet();
        IntStream.range(0, blocks.size())
                .filter(b -> group.allows(blocks.get(b)))
                .forEach(set::set);
        return set;
    }

    /**
     * Makes sure that everybody can be seated.
     *
     * @throws ZoneShortageException with the groups and blocks that prove the contrary
     */
    void check() {
        BitSet wanting = wanting();
        if (!wanting.isEmpty()) {
            BitSet full = new BitSet();
            wanting.stream().forEach(source -> full.or(allowed.get(source)));
            throw new ZoneShortageException(
                    IntStream.range(0, sourceOf.length)
                            .filter(g -> wanting.get(sourceOf[g])
                                    && problem.groups().get(g).size() > 0)
                            .mapToObj(g -> problem.groups().get(g).id())
                            .toList(),
                    List.copyOf(
                            new TreeSet<>(full.stream().mapToObj(blocks::get).toList())),
                    wanting.stream().map(source -> people[source]).sum(),
                    full.stream().map(block -> room[block]).sum());
        }
    }

    /** Says whether everybody else still finds room when so many of the group sit in the block. */
    boolean spares(int group, int block, int size) {
        if (room[block] < size) {
            return false;
        }
        take(group, block, size);
        boolean spares = wanting().isEmpty();
        take(group, block, -size);
        return spares;
    }

    /** Returns how many of the group may sit in the block, up to a limit, so that everybody else still finds room. */
    int most(int group, int block, int limit) {
        int most = 0;
        int tooMany = Math.min(limit, room[block]) + 1;
        while (tooMany - most > 1) {
            int middle = (most + tooMany) >>> 1;
            if (spares(group, block, middle)) {
                most = middle;
            } else {
                tooMany = middle;
            }
        }
        return most;
    }

    /** Seats so many of the group in the block for good. */
    void take(int group, int block, int size) {
        people[sourceOf[group]] -= size;
        room[block] -= size;
        checkState(people[sourceOf[group]] >= 0 && room[block] >= 0, "Block %s is overfull.", block);
    }

    /** Lets the people flow; returns the sources that share too little room, none if everybody finds a seat. */
    private BitSet wanting() {
        int[][] share = new int[people.length][room.length];
        int[] left = people.clone();
        int[] spare = room.clone();
        BitSet wanting = new BitSet();
        for (int source = 0; source < left.length; source++) {
            boolean more = left[source] > 0;
            while (more) {
                more = push(source, share, left, spare) && left[source] > 0;
            }
        }
        for (int source = 0; source < left.length; source++) {
            if (left[source] > 0) {
                int[] via = reach(source, share, spare);
                IntStream.range(0, people.length).filter(s -> via[s] >= 0).forEach(wanting::set);
            }
        }
        return wanting;
    }

    /** Seats some more people of the source, others making room for them; says whether it found a way. */
    private boolean push(int source, int[][] share, int[] left, int[] spare) {
        int[] via = reach(source, share, spare);
        int end = -1;
        for (int b = 0; b < spare.length && end < 0; b++) {
            end = via[people.length + b] >= 0 && spare[b] > 0 ? b : -1;
        }
        if (end < 0) {
            return false;
        }
        int amount = Math.min(left[source], spare[end]);
        int block = end;
        for (int s = via[people.length + block]; s != source; s = via[people.length + block]) {
            block = via[s] - people.length;
            amount = Math.min(amount, share[s][block]);
        }
        left[source] -= amount;
        spare[end] -= amount;
        block = end;
        for (int s = via[people.length + block]; s != source; s = via[people.length + block]) {
            share[s][block] += amount;
            block = via[s] - people.length;
            share[s][block] -= amount;
        }
        share[source][block] += amount;
        return true;
    }

    /** Walks from a source to blocks it may use, from a full block to the sources in it; returns where from, or -1. */
    private int[] reach(int source, int[][] share, int[] spare) {
        int[] via = new int[people.length + room.length];
        Arrays.fill(via, -1);
        via[source] = source;
        Deque<Integer> front = new ArrayDeque<>(List.of(source));
        while (!front.isEmpty()) {
            int node = front.remove();
            int block = node - people.length;
            IntStream next = block < 0
                    ? allowed.get(node).stream().map(b -> b + people.length)
                    : IntStream.range(0, people.length).filter(s -> spare[block] == 0 && share[s][block] > 0);
            next.filter(n -> via[n] < 0).forEach(n -> {
                via[n] = node;
                front.add(n);
            });
        }
        return via;
    }
}
