package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.ZoneWeights;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.Arrays;
import java.util.List;

/**
 * What the present occupancy is worth, by the measures of {@link ZoneMeasures}.
 *
 * <p>Shapes of groups and orders within a level are kept until a seat of theirs changes, so that the cost after a small
 * move takes a fraction of the first one. {@link #settle()} makes the present state the one to go back to; {@link
 * #revert()} brings its kept values back, after the seats themselves have been put back.
 */
final class Appraisal {

    /** A split by an aisle alone, relative to a real one. */
    private static final double NEAR = 0.4;

    private ZoneWeights weights;
    private final SeatGraph graph;
    private final Bounds bounds;
    private final Occupancy seats;
    private final int[] sizes;
    private final int people;
    private final int multiple;
    private final int occupiedCategories;

    private final Shapes shaper;
    private final FirstDirection firstDirection;
    private final SecondDirection secondDirection;
    private final Pieces pieces;
    private final Contacts contacts;

    private final Shape[] shapes;
    private final Shape[] settled;
    private final Marks touched;

    private double first;
    private double second;
    private int fragments;
    private int fewest;
    private double leastSplits;
    private int far;
    private int near;
    private int stranded;
    private int lines;
    private double raggedness;
    private int touchingApart;
    private int gaps;
    private int orphans;

    Appraisal(ZoningProblem problem, SeatGraph graph, Bounds bounds, Occupancy seats) {
        List<ZoneGroup> groups = problem.groups();
        this.weights = problem.weights();
        this.graph = graph;
        this.bounds = bounds;
        this.seats = seats;
        sizes = groups.stream().mapToInt(ZoneGroup::size).toArray();
        people = Math.max(1, problem.people());
        multiple =
                Math.max(1, (int) Arrays.stream(sizes).filter(size -> size >= 2).count());
        occupiedCategories = Math.max(1, (int) groups.stream()
                .filter(group -> group.size() > 0)
                .mapToInt(ZoneGroup::category)
                .distinct()
                .count());
        shaper = new Shapes(graph, seats, problem.style());
        Ranks ranks = new Ranks(groups);
        firstDirection = new FirstDirection(ranks, graph.firsts);
        secondDirection = new SecondDirection(ranks, graph, seats);
        pieces = new Pieces(groups, graph, seats);
        contacts = new Contacts(problem.apart(), graph, seats);
        shapes = new Shape[sizes.length];
        Arrays.fill(shapes, Shape.NONE);
        settled = shapes.clone();
        touched = new Marks(sizes.length);
    }

    /** Changes the weights; costs said before do not count any more. */
    void weigh(ZoneWeights newWeights) {
        weights = newWeights;
    }

    /** Returns how many groups have two people or more: what one torn group costs is shared out by it. */
    int multiple() {
        return multiple;
    }

    /** Returns the cost of the present state. */
    double cost() {
        return cost(Double.POSITIVE_INFINITY);
    }

    /**
     * Returns the cost of the present state, or any figure above the limit if the cost is above it: what takes long is
     * looked at only while the rest leaves room. A state of which the cost was not found must be reverted.
     */
    double cost(double limit) {
        for (int k = 0; k < seats.changedGroups.size(); k++) {
            int group = seats.changedGroups.get(k);
            touched.add(group);
            shapes[group] = shaper.of(group);
        }
        seats.changedGroups.clear();
        first = firstDirection.inversion(shapes, settled, touched);
        double cost = byGroup() + weights.precedence() * 2 * 0.8 * first;
        if (cost + SeatGraph.EPS > limit) {
            return Double.POSITIVE_INFINITY;
        }
        second = secondDirection.inversion(seats.changedFirsts);
        seats.changedFirsts.clear();
        cost += weights.precedence() * 2 * 0.2 * second;
        if (cost + SeatGraph.EPS > limit) {
            return Double.POSITIVE_INFINITY;
        }
        touchingApart = contacts.count();
        gaps = frontGaps();
        orphans = orphans();
        cost += weights.apart() * touchingApart + weights.gaps() * (gaps + orphans) / people;
        pieces.look(touched, seats.changedSeats);
        seats.changedSeats.clear();
        if (cost + ofCategories() + SeatGraph.EPS > limit) {
            return Double.POSITIVE_INFINITY;
        }
        pieces.count(shapes);
        splits();
        return cost + weights.fragments() * (far + NEAR * near - leastSplits) / multiple + ofCategories();
    }

    private double ofCategories() {
        return weights.category()
                * (0.5 * pieces.categoryExcess / occupiedCategories + 0.5 * pieces.categoryStranded / people);
    }

    /** Adds up what is known of each group by itself; splits are counted as if an aisle were the cause of each. */
    private double byGroup() {
        fragments = 0;
        fewest = 0;
        stranded = 0;
        lines = 0;
        leastSplits = 0;
        double ragged = 0;
        int raggedPeople = 0;
        for (int g = 0; g < sizes.length; g++) {
            if (sizes[g] == 0) {
                continue;
            }
            Shape shape = shapes[g];
            fragments += shape.pieces;
            fewest += bounds.islands[g];
            leastSplits += NEAR * Math.max(0, shape.pieces - bounds.islands[g]);
            int away = sizes[g] - shape.largest;
            stranded +=
                    bounds.islands[g] > 1 ? Math.max(0, away - Math.max(0, sizes[g] - bounds.largestIsland[g])) : away;
            lines += shape.lines - bounds.lines[g];
            if (sizes[g] >= 2) {
                ragged += shape.raggedness * sizes[g];
                raggedPeople += sizes[g];
            }
        }
        raggedness = raggedPeople == 0 ? 0 : ragged / raggedPeople;
        return weights.fragments() * leastSplits / multiple
                + weights.stranded() * stranded / people
                + weights.ragged() * raggedness
                + weights.lines() * lines / multiple;
    }

    private void splits() {
        far = 0;
        near = 0;
        for (int g = 0; g < sizes.length; g++) {
            if (sizes[g] > 0) {
                int walk = pieces.walkPieces[g];
                far += walk - 1;
                near += Math.max(0, shapes[g].pieces - walk - (bounds.islands[g] - 1));
            }
        }
    }

    /** Returns all measures of the present state. */
    ZoneMeasures measures() {
        double cost = cost();
        return new ZoneMeasures(
                cost,
                touchingApart,
                fragments,
                fewest,
                far,
                near,
                stranded,
                first,
                second,
                pieces.categoryExcess,
                pieces.categoryStranded,
                raggedness,
                lines,
                gaps,
                orphans);
    }

    /** Makes the present state the one that {@link #revert()} returns to. */
    void settle() {
        for (int k = 0; k < touched.size(); k++) {
            settled[touched.get(k)] = shapes[touched.get(k)];
        }
        touched.clear();
        firstDirection.settle();
        secondDirection.settle();
        pieces.settle();
    }

    /** Brings the kept values of the settled state back; the caller has put the seats back. */
    void revert() {
        for (int k = 0; k < touched.size(); k++) {
            shapes[touched.get(k)] = settled[touched.get(k)];
        }
        touched.clear();
        firstDirection.revert();
        secondDirection.revert();
        pieces.revert();
        seats.changedGroups.clear();
        seats.changedFirsts.clear();
        seats.changedSeats.clear();
    }

    /** Says whether any category was in more than one piece in the state last looked at, settled or not. */
    boolean anyTorn() {
        return pieces.categoryExcess > 0;
    }

    /** Says whether a category was in more than one piece in the state last looked at, settled or not. */
    boolean torn(int category) {
        return pieces.torn(category);
    }

    private int frontGaps() {
        int last = graph.levels.length - 1;
        while (last >= 0 && seats.onLevel[last] == 0) {
            last--;
        }
        int gaps = 0;
        for (int l = 0; l < last; l++) {
            gaps += graph.levels[l].length - seats.onLevel[l];
        }
        return gaps;
    }

    private int orphans() {
        int orphans = 0;
        for (int seat = 0; seat < graph.size; seat++) {
            if (!graph.open[seat] || seats.groupAt[seat] >= 0) {
                continue;
            }
            int left = graph.left[seat];
            int right = graph.right[seat];
            boolean company = (left >= 0 && empty(left)) || (right >= 0 && empty(right));
            boolean beside = (left >= 0 && seats.anyGroupAt(left) >= 0) || (right >= 0 && seats.anyGroupAt(right) >= 0);
            orphans += !company && beside ? 1 : 0;
        }
        return orphans;
    }

    private boolean empty(int seat) {
        return graph.open[seat] && seats.groupAt[seat] < 0;
    }
}
