package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.RezoningException;
import dev.huiwu.seating.zoning.RezoningProblem;
import dev.huiwu.seating.zoning.Zoning;
import java.util.ArrayList;
import java.util.Arrays;
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
     * Seats everybody; says whether that was possible.
     *
     * @param slack how much more than the cheapest chain may be spent on a better one
     * @param qualityFirst whether the cost of the zoning decides before the price of the moves
     * @param lowestFirst whether the lowest groups are seated first instead of the highest
     */
    boolean seat(int slack, boolean qualityFirst, boolean lowestFirst) {
        for (int group = next(lowestFirst); group != Zoning.EMPTY; group = next(lowestFirst)) {
            List<Chains.Way> ways = new ArrayList<>();
            if (board.seats.count[group] == 0) {
                ways.addAll(places(group));
            } else {
                if (qualityFirst) {
                    ways.addAll(chains.find(group, CANDIDATES, slack, true));
                }
                ways.addAll(chains.find(group, CANDIDATES, slack, false));
            }
            if (!take(group, ways, qualityFirst) && !take(group, alone(group), qualityFirst)) {
                return false;
            }
        }
        return true;
    }

    private int next(boolean lowestFirst) {
        return lowestFirst ? board.lastMissing() : board.anyMissing();
    }

    private boolean take(int group, List<Chains.Way> ways, boolean qualityFirst) {
        appraisal.cost();
        appraisal.settle();
        int best = -1;
        double bestWorth = Double.POSITIVE_INFINITY;
        for (int k = 0; k < ways.size(); k++) {
            int mark = board.mark();
            apply(ways.get(k));
            int splits = wholeness.excess();
            if (splits <= limits.extraSplits() && board.moved() <= limits.moves() && !wholeness.tooClose()) {
                double cost = appraisal.cost();
                double worth = splits * 1e9 + (qualityFirst ? cost + MOVE * board.price() : board.price() * 1e5 + cost);
                if (worth < bestWorth) {
                    bestWorth = worth;
                    best = k;
                }
            } else {
                refusal = new RezoningException(board.id(group), board.moved(), splits);
            }
            board.undo(mark);
            appraisal.revert();
        }
        if (best < 0) {
            return false;
        }
        apply(ways.get(best));
        return true;
    }

    private void apply(Chains.Way way) {
        for (int k = 0; k < way.seats.length; k++) {
            board.set(way.seats[k], way.groups[k]);
        }
    }

    /** Returns free seats that touch nothing of the group, for where nothing else is left. */
    private List<Chains.Way> alone(int group) {
        List<Integer> free = free(group);
        int step = Math.max(1, free.size() / PLACES);
        List<Chains.Way> ways = new ArrayList<>();
        for (int k = 0; k < free.size(); k += step) {
            ways.add(all(group, free.get(k)));
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

    private static Chains.Way all(int group, int... place) {
        int[] groups = new int[place.length];
        Arrays.fill(groups, group);
        return new Chains.Way(place, groups);
    }

    /** Returns free places for a whole group, or for as many of it as sit together anywhere. */
    private List<Chains.Way> places(int group) {
        List<Integer> free = free(group);
        int step = Math.max(1, free.size() / PLACES);
        List<int[]> places = new ArrayList<>();
        int most = 1;
        for (int k = 0; k < free.size(); k += step) {
            int[] place = board.freeRound(free.get(k), group, board.sizes[group]);
            most = Math.max(most, place.length);
            places.add(place);
        }
        int longest = most;
        return places.stream()
                .filter(place -> place.length == longest)
                .map(place -> all(group, place))
                .toList();
    }
}
