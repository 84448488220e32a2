package dev.huiwu.seating.zoning.internal;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A first layout: groups by precedence, each into the lane where it sits best and which holds it whole.
 *
 * <p>A lane that lies on both sides of the centre line grows from the centre to both ends when the hall is filled in
 * columns; every other lane grows from its front. Before a group takes a place it is made sure that the large groups
 * still to come find one. Groups with block limits come first, and never take what another such group must have.
 */
final class ZoneStart {

    /** So many of the largest groups to come are looked at before a place is given away. */
    private static final int LOOK_AHEAD = 64;

    private final ZoningProblem problem;
    private final SeatGraph graph;
    private final Lanes lanes;
    private final BlockShares shares;
    private final List<Strip> strips = new ArrayList<>();
    /** Left or right (-1 or 1), by category: where its first group went. */
    private final Map<Integer, Integer> sides = new HashMap<>();

    /** Groups each group is kept apart from, and the groups on the seats given away so far. */
    private final SetMultimap<Integer, Integer> apart = HashMultimap.create();

    private final int[] groupOn;
    private final boolean severalCategories;
    private final boolean keepSides;

    /** The stretch of a lane that is taken so far. */
    private static final class Strip {
        final Lane lane;
        final boolean twoEnded;
        final Deque<Part> parts = new ArrayDeque<>();
        int from;
        int to;

        Strip(Lane lane, boolean twoEnded, int start) {
            this.lane = lane;
            this.twoEnded = twoEnded;
            from = start;
            to = start;
        }

        int free() {
            return lane.capacity() - (to - from);
        }
    }

    private record Place(Strip strip, boolean atStart, int from, double value, int side) {}

    /**
     * Prepares the layout of a problem that everybody finds a seat in, in empty lanes.
     *
     * @param keepSides whether a category stays on one side of a hall that is filled in columns: strips grow outwards on
     *     both sides, and a category that follows both falls in two
     */
    ZoneStart(ZoningProblem problem, SeatGraph graph, Lanes lanes, boolean keepSides) {
        this.problem = problem;
        this.graph = graph;
        this.lanes = lanes;
        this.keepSides = keepSides;
        severalCategories =
                problem.groups().stream().map(ZoneGroup::category).distinct().count() > 1;
        shares = new BlockShares(problem, graph);
        lanes.list.forEach(Lane::clear);
        groupOn = new int[graph.size];
        Arrays.fill(groupOn, Zoning.EMPTY);
        problem.apart().forEach(pair -> {
            apart.put(pair.one(), pair.other());
            apart.put(pair.other(), pair.one());
        });
        for (Lane lane : lanes.list) {
            List<Integer> walk = IntStream.of(lane.walk()).boxed().toList();
            boolean twoEnded = problem.style() == SeatingStyle.COLUMNS && Paths.straddlesCentre(walk, problem.seats());
            int start = 0;
            while (twoEnded && start < walk.size() && graph.x[walk.get(start)] < -SeatGraph.EPS) {
                start++;
            }
            strips.add(new Strip(lane, twoEnded, start));
        }
    }

    /** Fills the lanes and returns the layout, in which every group has all its seats. Called once. */
    Lanes.Layout lay() {
        List<Integer> order = IntStream.range(0, problem.groups().size())
                .filter(g -> group(g).size() > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer g) -> group(g).blocks().isEmpty())
                        .thenComparing(g -> group(g).order())
                        .thenComparing(g -> g))
                .toList();
        List<Integer> largest = new ArrayList<>(order);
        largest.sort(Comparator.comparing((Integer g) -> -group(g).size()).thenComparing(g -> g));
        for (int g : order) {
            largest.remove((Integer) g);
            place(g, largest.subList(0, Math.min(LOOK_AHEAD, largest.size())));
        }
        for (Strip strip : strips) {
            Lane lane = strip.lane;
            if (strip.from > 0) {
                lane.parts.add(new Part(Zoning.EMPTY, strip.from, lane));
            }
            lane.parts.addAll(strip.parts);
            lane.used = strip.to;
        }
        lanes.layAll();
        return lanes.layout();
    }

    private ZoneGroup group(int g) {
        return problem.groups().get(g);
    }

    private void place(int g, List<Integer> toCome) {
        List<Place> places = places(g);
        for (Place place : places) {
            take(place, g, group(g).size());
            if (roomFor(toCome)) {
                settle(place, g);
                return;
            }
            giveBack(place);
        }
        if (places.isEmpty()) {
            split(g);
        } else {
            take(places.get(0), g, group(g).size());
            settle(places.get(0), g);
        }
    }

    private void share(Place place, int g, int size) {
        shares.take(g, place.strip.lane.block, size);
    }

    /** Returns the places that hold the group whole, best first. */
    private List<Place> places(int g) {
        int size = group(g).size();
        List<Place> places = new ArrayList<>();
        for (Strip strip : strips) {
            if (strip.free() < size || !lanes.allows(g, strip.lane) || !spared(g, strip, size)) {
                continue;
            }
            if (!strip.twoEnded || strip.to + size <= strip.lane.capacity()) {
                places.add(place(strip, false, strip.to, size));
            }
            if (strip.twoEnded && strip.from >= size) {
                places.add(place(strip, true, strip.from - size, size));
            }
            if (strip.twoEnded && strip.from < size && strip.to + size > strip.lane.capacity()) {
                boolean atStart = strip.from * 2 > strip.free();
                places.add(place(strip, atStart, atStart ? 0 : strip.lane.capacity() - size, size));
            }
        }
        places.sort(Comparator.comparing((Place place) -> meets(g, place))
                .thenComparing(place -> strays(g, place))
                .thenComparing(Place::value)
                .thenComparing(place -> place.strip.lane.index)
                .thenComparing(Place::atStart));
        return places;
    }

    /** Says whether other groups with block limits still find room when so many of the group sit in the lane. */
    private boolean spared(int g, Strip strip, int size) {
        return group(g).blocks().isEmpty() || shares.spares(g, strip.lane.block, size);
    }

    private Place place(Strip strip, boolean atStart, int from, int size) {
        double x = 0;
        for (int at = from; at < from + size; at++) {
            x += graph.x[strip.lane.walk()[at]];
        }
        return new Place(strip, atStart, from, value(strip, from, size), (int) Math.signum(x));
    }

    /** Says whether the group would touch one that it is kept apart from. */
    private boolean meets(int g, Place place) {
        Set<Integer> others = apart.get(g);
        for (int at = place.from; !others.isEmpty() && at < place.from + group(g).size(); at++) {
            int seat = place.strip.lane.walk()[at];
            for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
                int next = graph.touchTo[t];
                if (others.contains(groupOn[next]) || others.contains(graph.holder[next])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Says whether a place lies on the other side of the hall than the first group of the category. */
    private boolean strays(int g, Place place) {
        return problem.style() == SeatingStyle.COLUMNS
                && keepSides
                && severalCategories
                && !sides.getOrDefault(group(g).category(), place.side).equals(place.side);
    }

    /** Mean worth of the seats from a position of the lane's walk: the first direction decides, then the second. */
    private double value(Strip strip, int from, int size) {
        int[] walk = strip.lane.walk();
        double sum = 0;
        for (int at = from; at < from + size; at++) {
            sum += graph.first[walk[at]] + (double) graph.second[walk[at]] / (2 * graph.seconds);
        }
        return sum / size;
    }

    private void settle(Place place, int g) {
        sides.putIfAbsent(group(g).category(), place.side);
        share(place, g, group(g).size());
        int[] walk = place.strip.lane.walk();
        for (int at = place.from; at < Math.min(walk.length, place.from + group(g).size()); at++) {
            groupOn[walk[at]] = g;
        }
    }

    private static void take(Place place, int g, int size) {
        Strip strip = place.strip;
        Part part = new Part(g, size, strip.lane);
        if (place.atStart) {
            strip.parts.addFirst(part);
            strip.from -= size;
        } else {
            strip.parts.addLast(part);
            strip.to += size;
        }
        slideInside(strip);
    }

    private static void giveBack(Place place) {
        Strip strip = place.strip;
        if (place.atStart) {
            strip.from += strip.parts.removeFirst().size;
        } else {
            strip.to -= strip.parts.removeLast().size;
        }
    }

    private static void slideInside(Strip strip) {
        int over = Math.max(0, strip.to - strip.lane.capacity());
        int under = Math.max(0, -strip.from);
        strip.from += under - over;
        strip.to += under - over;
    }

    /** Says whether groups, largest first, each find a lane that holds them whole or could never have been whole. */
    private boolean roomFor(List<Integer> largestFirst) {
        int[] free = strips.stream().mapToInt(Strip::free).toArray();
        for (int g : largestFirst) {
            int best = -1;
            boolean possible = false;
            for (int l = 0; l < free.length; l++) {
                if (lanes.allows(g, strips.get(l).lane)) {
                    possible |= strips.get(l).lane.capacity() >= group(g).size();
                    if (free[l] >= group(g).size() && (best < 0 || free[l] < free[best])) {
                        best = l;
                    }
                }
            }
            if (best >= 0) {
                free[best] -= group(g).size();
            } else if (possible) {
                return false;
            }
        }
        return true;
    }

    /** Lays a group that fits nowhere whole into as few lanes as there are. */
    private void split(int g) {
        int left = group(g).size();
        List<Strip> byFree = new ArrayList<>(strips);
        byFree.removeIf(strip -> !lanes.allows(g, strip.lane));
        byFree.sort(Comparator.comparing((Strip strip) -> -strip.free()).thenComparing(strip -> strip.lane.index));
        for (Strip strip : byFree) {
            int here = shares.most(g, strip.lane.block, Math.min(left, strip.free()));
            if (here > 0) {
                Place place = new Place(strip, false, strip.to, 0, 0);
                take(place, g, here);
                share(place, g, here);
                left -= here;
            }
        }
        checkState(left == 0, "%s people of group %s found no seat.", left, group(g).id());
    }
}
