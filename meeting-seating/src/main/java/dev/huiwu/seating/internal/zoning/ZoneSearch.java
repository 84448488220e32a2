package dev.huiwu.seating.internal.zoning;

import com.google.common.primitives.ImmutableIntArray;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.ZoneShortageException;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningEngine;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The standard zoning engine: sequences over islands, improved step by step.
 *
 * <p>Aisles, walkways and block borders cut a hall into islands. Inside an island any sequence of sizes can be cut from
 * a walk that goes to and fro, without tearing a group. So the question is only which groups go into which island, in
 * which sequence, along which walk: some hundreds of parts, never people times seats. {@link ZoneStart} lays a first
 * answer; then single parts are moved, swapped and turned by simulated annealing with a fixed number of steps.
 */
public final class ZoneSearch implements ZoningEngine {

    /** Seats looked at in all steps together; a step looks at about the seats of two islands. */
    private static final long SEATS_LOOKED_AT = 30_000_000;

    private static final double WARM = 0.4;
    private static final double COLD = 0.004;

    /** Creates the engine; it has no settings and no state. */
    public ZoneSearch() {}

    @Override
    public Zoning zone(ZoningProblem problem) {
        checkRoom(problem);
        SeatGraph graph = new SeatGraph(problem);
        Bounds bounds = new Bounds(problem, graph);
        int[] sizes = problem.groups().stream().mapToInt(ZoneGroup::size).toArray();
        Occupancy seats = new Occupancy(graph, sizes);
        List<Lane> list = Paths.lanes(problem.seats(), graph, problem.style());
        List<String> laneBlocks = list.stream()
                .map(lane -> problem.seats().get(lane.walk()[0]).block())
                .toList();
        Lanes lanes = new Lanes(list, problem.groups(), seats, laneBlocks);
        new ZoneStart(problem, graph, lanes).run();
        Appraisal appraisal = new Appraisal(problem, graph, bounds, seats);
        int steps = (int) Math.min(200_000, SEATS_LOOKED_AT / (graph.size + 200));
        ZoneMeasures measures = new Run(problem, lanes, appraisal).anneal(steps);
        return new Zoning(ImmutableIntArray.copyOf(lanes.groupAt()), measures);
    }

    private static void checkRoom(ZoningProblem problem) {
        List<ZoneGroup> groups = problem.groups();
        if (problem.people() > problem.openSeats()) {
            throw new ZoneShortageException(
                    groups.stream()
                            .filter(group -> group.size() > 0)
                            .map(ZoneGroup::id)
                            .toList(),
                    problem.people(),
                    problem.openSeats());
        }
        for (ZoneGroup limit : groups) {
            if (limit.blocks().isEmpty()) {
                continue;
            }
            List<ZoneGroup> bound = groups.stream()
                    .filter(group -> !group.blocks().isEmpty() && limit.blocks().containsAll(group.blocks()))
                    .toList();
            int people = bound.stream().mapToInt(ZoneGroup::size).sum();
            int open = (int) problem.seats().stream()
                    .filter(seat -> seat.use() == ZoneSeat.Use.OPEN && limit.allows(seat.block()))
                    .count();
            if (people > open) {
                throw new ZoneShortageException(
                        bound.stream().map(ZoneGroup::id).toList(), people, open);
            }
        }
    }

    /** One annealing run over the lanes. */
    private static final class Run {

        private final Lanes lanes;
        private final Appraisal appraisal;
        private final Chance chance = new Chance(20260101);
        private final List<Part> parts;
        /** Parts by precedence of their groups, to find partners of nearly equal rank. */
        private final List<Part> byRank;

        Run(ZoningProblem problem, Lanes lanes, Appraisal appraisal) {
            this.lanes = lanes;
            this.appraisal = appraisal;
            parts = lanes.parts();
            byRank = new ArrayList<>(parts);
            List<ZoneGroup> groups = problem.groups();
            byRank.sort(
                    Comparator.comparing((Part part) -> groups.get(part.group).order())
                            .thenComparing(part -> part.group));
        }

        ZoneMeasures anneal(int steps) {
            double cost = appraisal.cost();
            appraisal.settle();
            double best = cost;
            List<List<Part>> bestParts = lanes.copy();
            int[] bestPaths = lanes.paths();
            double cooling = StrictMath.pow(COLD / WARM, 1.0 / Math.max(1, steps));
            double warmth = WARM;
            for (int step = 0; step < steps; step++) {
                warmth *= cooling;
                if (!propose()) {
                    continue;
                }
                lanes.lay();
                double next = appraisal.cost();
                if (next <= cost || chance.unit() < StrictMath.exp((cost - next) / warmth)) {
                    cost = next;
                    appraisal.settle();
                    if (cost < best - 1e-12) {
                        best = cost;
                        bestParts = lanes.copy();
                        bestPaths = lanes.paths();
                    }
                } else {
                    lanes.restore();
                    appraisal.revert();
                }
            }
            lanes.reset(bestParts, bestPaths);
            return appraisal.measures();
        }

        /** Changes the part lists of one or two lanes; says whether it found something to change. */
        private boolean propose() {
            if (parts.isEmpty()) {
                return false;
            }
            int kind = chance.below(100);
            if (kind < 45) {
                return swap();
            }
            if (kind < 88) {
                return relocate();
            }
            if (kind < 92) {
                return flip();
            }
            return reverse();
        }

        private Part partner(int rank) {
            int reach = 1 + chance.below(Math.max(1, byRank.size() / (chance.below(4) == 0 ? 2 : 10)));
            int other = chance.below(2) == 0 ? rank - reach : rank + reach;
            return byRank.get(Math.floorMod(other, byRank.size()));
        }

        private boolean swap() {
            int rank = chance.below(byRank.size());
            Part one = byRank.get(rank);
            Part other = partner(rank);
            if (one == other || one.group == other.group) {
                return false;
            }
            Lane lane = one.lane;
            Lane otherLane = other.lane;
            if (lane != otherLane
                    && (lane.free() + one.size < other.size
                            || otherLane.free() + other.size < one.size
                            || !lanes.allows(one.group, otherLane)
                            || !lanes.allows(other.group, lane))) {
                return false;
            }
            lanes.remember(lane, otherLane);
            int at = lane.parts.indexOf(one);
            int otherAt = otherLane.parts.indexOf(other);
            lane.parts.set(at, other);
            otherLane.parts.set(otherAt, one);
            one.lane = otherLane;
            other.lane = lane;
            lane.used += other.size - one.size;
            otherLane.used += one.size - other.size;
            return true;
        }

        private boolean relocate() {
            int rank = chance.below(byRank.size());
            Part part = byRank.get(rank);
            Part next = partner(rank);
            Lane from = part.lane;
            Lane to = next.lane;
            if (part == next || (from != to && (to.free() < part.size || !lanes.allows(part.group, to)))) {
                return false;
            }
            lanes.remember(from, to);
            from.parts.remove(part);
            from.used -= part.size;
            int at = to.parts.indexOf(next) + chance.below(2);
            to.parts.add(at, part);
            to.used += part.size;
            part.lane = to;
            return true;
        }

        private boolean flip() {
            Lane lane = lanes.list.get(chance.below(lanes.list.size()));
            if (lane.paths.length < 2 || lane.parts.isEmpty()) {
                return false;
            }
            lanes.remember(lane, lane);
            lane.path = (lane.path + 1 + chance.below(lane.paths.length - 1)) % lane.paths.length;
            return true;
        }

        private boolean reverse() {
            Lane lane = parts.get(chance.below(parts.size())).lane;
            if (lane.parts.size() < 3) {
                return false;
            }
            int length = 2 + chance.below(Math.min(6, lane.parts.size() - 1));
            int from = chance.below(lane.parts.size() - length + 1);
            lanes.remember(lane, lane);
            Collections.reverse(lane.parts.subList(from, from + length));
            return true;
        }
    }
}
