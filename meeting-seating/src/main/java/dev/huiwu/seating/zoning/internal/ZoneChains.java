package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.RezoningException;
import dev.huiwu.seating.zoning.RezoningProblem;
import dev.huiwu.seating.zoning.Zoning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Seats those who lack a seat one after the other: by the best chain, else by a split that is allowed. */
final class ZoneChains {

    /** So many chains are appraised for each person. */
    private static final int CANDIDATES = 16;

    /** So many places are appraised for a group that has no zone yet. */
    private static final int PLACES = 40;

    /** What a move is worth where a good plan comes first: enough not to move people for nothing. */
    private static final double MOVE = 0.003;

    private final Board board;
    private final Wholeness wholeness;
    private final Appraisal appraisal;
    private final RezoningProblem.Limits limits;
    private final Chains chains;
    private RezoningException refusal = new RezoningException("", 0, 0);

    ZoneChains(Board board, Wholeness wholeness, Appraisal appraisal, RezoningProblem.Limits limits) {
        this.board = board;
        this.wholeness = wholeness;
        this.appraisal = appraisal;
        this.limits = limits;
        chains = new Chains(board, wholeness);
    }

    /** Returns what kept the last attempt from seating everybody. */
    RezoningException refusal() {
        return refusal;
    }

    /**
     * Seats everybody, the highest groups first; says whether that was possible.
     *
     * @param slack how much more than the cheapest chain may be spent on a better one
     * @param qualityFirst whether the cost of the zoning decides before the price of the moves
     */
    boolean seat(int slack, boolean qualityFirst) {
        for (int group = board.anyMissing(); group != Zoning.EMPTY; group = board.anyMissing()) {
            List<int[]> ways = new ArrayList<>();
            if (board.seats.count[group] == 0) {
                ways.addAll(places(group));
            } else {
                chains.find(group, CANDIDATES, slack).forEach(chain -> ways.add(chain));
            }
            if (!take(group, ways, qualityFirst) && !take(group, alone(group), qualityFirst)) {
                return false;
            }
        }
        return true;
    }

    private boolean take(int group, List<int[]> ways, boolean qualityFirst) {
        appraisal.cost();
        appraisal.settle();
        int[] best = {};
        double bestWorth = Double.POSITIVE_INFINITY;
        for (int[] way : ways) {
            int mark = board.mark();
            apply(group, way);
            int splits = wholeness.excess();
            if (splits <= limits.extraSplits() && board.moved() <= limits.moves() && !wholeness.tooClose()) {
                double cost = appraisal.cost();
                double worth = splits * 1e9 + (qualityFirst ? cost + MOVE * board.price() : board.price() * 1e5 + cost);
                if (worth < bestWorth) {
                    bestWorth = worth;
                    best = way;
                }
            } else {
                refusal = new RezoningException(board.id(group), board.moved(), splits);
            }
            board.undo(mark);
            appraisal.revert();
        }
        if (best.length == 0) {
            return false;
        }
        apply(group, best);
        return true;
    }

    /** Gives the seats of a chain on, one to each zone, or for a group without a zone all to the group. */
    private void apply(int group, int[] way) {
        if (board.seats.count[group] == 0) {
            for (int seat : way) {
                board.set(seat, group);
            }
            return;
        }
        int claimer = group;
        for (int seat : way) {
            int holder = board.seats.groupAt[seat];
            board.set(seat, claimer);
            claimer = holder;
        }
    }

    /** Returns free seats that touch nothing of the group, for where nothing else is left. */
    private List<int[]> alone(int group) {
        List<Integer> free = free(group);
        int step = Math.max(1, free.size() / PLACES);
        List<int[]> ways = new ArrayList<>();
        for (int k = 0; k < free.size(); k += step) {
            ways.add(new int[] {free.get(k)});
        }
        if (ways.isEmpty()) {
            refusal = new RezoningException(board.id(group), board.moved(), 1);
        }
        return ways;
    }

    private List<Integer> free(int group) {
        return IntStream.range(0, board.graph.size)
                .filter(seat -> board.free(seat) && board.allows(group, seat))
                .boxed()
                .sorted(Comparator.comparingInt((Integer seat) -> board.graph.first[seat])
                        .thenComparingInt(seat -> board.graph.second[seat])
                        .thenComparing(seat -> seat))
                .toList();
    }

    /** Returns free places for a whole group, or for as many of it as sit together anywhere. */
    private List<int[]> places(int group) {
        List<Integer> free = free(group);
        int step = Math.max(1, free.size() / PLACES);
        List<int[]> ways = new ArrayList<>();
        int most = 1;
        for (int k = 0; k < free.size(); k += step) {
            int[] place = around(free.get(k), group);
            most = Math.max(most, place.length);
            ways.add(place);
        }
        int longest = most;
        return ways.stream().filter(place -> place.length == longest).toList();
    }

    /** Returns the free seats nearest to one, as many as the group needs or as there are round it. */
    private int[] around(int start, int group) {
        List<Integer> found = new ArrayList<>(List.of(start));
        for (int k = 0; k < found.size() && found.size() < board.sizes[group]; k++) {
            for (int t = board.graph.touchStart[found.get(k)]; t < board.graph.touchStart[found.get(k) + 1]; t++) {
                int next = board.graph.touchTo[t];
                if (board.free(next)
                        && board.allows(group, next)
                        && !found.contains(next)
                        && found.size() < board.sizes[group]) {
                    found.add(next);
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
