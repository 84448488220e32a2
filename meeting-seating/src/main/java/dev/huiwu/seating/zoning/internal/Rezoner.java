package dev.huiwu.seating.zoning.internal;

import com.google.common.primitives.Ints;
import dev.huiwu.seating.zoning.Rezoning;
import dev.huiwu.seating.zoning.RezoningEngine;
import dev.huiwu.seating.zoning.RezoningProblem;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The standard rezoning engine: shortest {@link Chains chains} of border moves, one for each person who lacks a seat,
 * then a search for {@link FewestMoves fewer moves}, other chains where fewer moves or a better zoning may exist, then,
 * where the limits ask for it, a {@link ZoneRepair repair}.
 */
public final class Rezoner implements RezoningEngine {

    /** What may be spent beyond the cheapest chain where something better may exist; negative: the lowest groups first. */
    private static final int[] SLACKS = {2, 10, -10};

    @Override
    public Rezoning rezone(RezoningProblem problem) {
        return new Run(problem).rezone();
    }

    /** A way to seat everybody: the group of each seat, the price of the moves, and what the zoning costs. */
    private static final class Way {

        private final int[] groupAt;
        private final int price;
        private final double cost;

        private Way(int[] groupAt, int price, double cost) {
            this.groupAt = groupAt;
            this.price = price;
            this.cost = cost;
        }
    }

    /** One rezoning. */
    private static final class Run {

        private final RezoningProblem problem;
        private final SeatGraph graph;
        private final Board board;
        private final Wholeness wholeness;
        private final Bounds bounds;
        private final Appraisal appraisal;
        private final RezoningProblem.Limits limits;
        /** The cost that a zoning may have before people move for a better one. */
        private final double enough;

        /** Of zonings that are good enough the one with fewer moves, else the cheaper one. */
        private final Comparator<Way> better;

        Run(RezoningProblem problem) {
            this.problem = problem;
            limits = problem.limits();
            ZoningProblem now = problem.problem();
            graph = new SeatGraph(now);
            new BlockShares(now, graph).check();
            board = new Board(problem, graph);
            wholeness = new Wholeness(now, board);
            bounds = new Bounds(now, graph);
            appraisal = new Appraisal(now, graph, bounds, board.seats);
            enough = limits.worse() == Double.POSITIVE_INFINITY
                    ? Double.POSITIVE_INFINITY
                    : costBefore() * (1 + limits.worse());
            better = Comparator.comparing((Way way) -> way.cost > enough)
                    .thenComparing(way -> way.cost > enough ? way.cost : way.price)
                    .thenComparing(way -> way.cost);
        }

        private double costBefore() {
            ZoningProblem now = problem.problem();
            List<ZoneGroup> groups = IntStream.range(0, board.sizes.length)
                    .mapToObj(g -> {
                        ZoneGroup group = now.groups().get(g);
                        return new ZoneGroup(
                                group.id(), group.category(), group.order(), board.seats.count[g], group.blocks());
                    })
                    .toList();
            ZoningProblem then = new ZoningProblem(now.seats(), groups, now.apart(), now.style(), now.weights());
            Board old = new Board(
                    new RezoningProblem(
                            then, Ints.asList(board.before), problem.pinned(), problem.prices(), problem.limits()),
                    graph);
            return new Appraisal(then, graph, new Bounds(then, graph), old.seats).cost();
        }

        Rezoning rezone() {
            int bound = board.price() + (stuck() + 1) / 2;
            int[] start = board.copy();
            ZoneChains chains = new ZoneChains(board, wholeness, appraisal, limits);
            Optional<Way> best = way(chains.seat(0, false, false));
            board.reset(start);

            FewestMoves fewest = new FewestMoves(board, wholeness, limits.extraSplits(), limits.moves());
            int price = best.map(way -> way.price).orElse(Integer.MAX_VALUE);
            int[] fewer = fewest.below(price, Math.min(bound, price));
            if (fewer.length > 0) {
                board.reset(fewer);
                best = way(true);
                board.reset(start);
            }
            for (int slack : SLACKS) {
                if (best.isPresent() && !improvable(best.get(), fewest)) {
                    break;
                }
                Optional<Way> other = way(chains.seat(Math.abs(slack), true, slack < 0));
                best = Stream.concat(best.stream(), other.stream()).min(better);
                board.reset(start);
            }
            Way found = best.orElseThrow(chains::refusal);
            board.reset(found.groupAt);
            if (found.cost > enough) {
                new ZoneRepair(board, wholeness, appraisal, limits).run(enough);
            }
            return result(Math.min(fewest.proven(), board.price()), bound);
        }

        private boolean improvable(Way way, FewestMoves fewest) {
            return way.cost > enough || way.price > fewest.proven();
        }

        /** Returns the present state, if everybody has a seat in it. */
        private Optional<Way> way(boolean seated) {
            return seated
                    ? Optional.of(
                            new Way(board.copy(), board.price(), measures().cost()))
                    : Optional.empty();
        }

        /** Returns the measures of the present state, looked at from scratch. */
        private ZoneMeasures measures() {
            Occupancy fresh = new Occupancy(graph, board.sizes);
            for (int seat = 0; seat < graph.size; seat++) {
                if (board.seats.groupAt[seat] >= 0) {
                    fresh.put(seat, board.seats.groupAt[seat]);
                }
            }
            return new Appraisal(problem.problem(), graph, bounds, fresh).measures();
        }

        private Rezoning result(int leastPrice, int bound) {
            int dearest =
                    problem.prices().stream().mapToInt(Integer::intValue).max().orElse(1);
            int beyond = Math.max(leastPrice, Math.min(bound, board.price())) - board.forcedPrice;
            List<String> torn = new ArrayList<>();
            for (int group = 0; group < board.sizes.length; group++) {
                if (wholeness.excess(group) > 0) {
                    torn.add(board.id(group));
                }
            }
            return new Rezoning(
                    new Zoning(Ints.asList(board.copy()), measures()),
                    board.moved(),
                    board.price(),
                    board.forced,
                    board.forced + (beyond + dearest - 1) / dearest,
                    board.forcedPrice + beyond,
                    torn);
        }

        /**
         * Returns how many groups that may not be torn cannot grow while everybody keeps the seat: no free seat is
         * beside them, even across empty levels. One person who moves helps two of them at most: the one whose seat it
         * was, and the one whose seat it becomes.
         */
        private int stuck() {
            if (limits.extraSplits() > 0) {
                return 0;
            }
            int stuck = 0;
            for (int group = 0; group < board.sizes.length; group++) {
                if (board.seats.count[group] > 0 && board.missing(group) > 0 && !growsFreely(group)) {
                    stuck++;
                }
            }
            return stuck;
        }

        private boolean growsFreely(int group) {
            for (int k = 0; k < board.seats.count[group]; k++) {
                int seat = board.seats.members[group][k];
                for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
                    int next = graph.touchTo[t];
                    // a detached colleague beside the zone may link seats further away
                    if (graph.holder[next] == group || (board.free(next) && board.allows(group, next))) {
                        return true;
                    }
                }
                if (across(group, seat, 1) || across(group, seat, -1) || along(group, seat)) {
                    return true;
                }
            }
            return false;
        }

        private boolean along(int group, int seat) {
            int[] level = graph.levels[graph.level[seat]];
            int at = 0;
            while (level[at] != seat) {
                at++;
            }
            for (int step = -1; step <= 1; step += 2) {
                for (int k = at + step; k >= 0 && k < level.length && board.free(level[k]); k += step) {
                    if (board.allows(group, level[k])) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean across(int group, int seat, int step) {
            int l = graph.level[seat] + step;
            while (l >= 0 && l < graph.levels.length) {
                if (Arrays.stream(graph.overlapping(seat, graph.levels[l]))
                        .anyMatch(other -> board.free(other) && board.allows(group, other))) {
                    return true;
                }
                if (board.seats.onLevel[l] > 0) {
                    return false;
                }
                l += step;
            }
            return false;
        }
    }
}
