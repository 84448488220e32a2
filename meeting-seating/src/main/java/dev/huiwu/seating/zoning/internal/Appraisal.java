package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.ZoneWeights;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the present occupancy is worth, by the measures of {@link ZoneMeasures}.
 *
 * <p>Shapes of groups and orders within a level are kept until a seat of theirs changes, so that the cost after a small
 * move takes a fraction of the first one. {@link #settle()} makes the present state the one to go back to; {@link
 * #revert()} brings its kept values back, after the seats themselves have been put back.
 */
final class Appraisal {

    /** What it takes to draw a change and to take it back, in terms of {@link #work()}. */
    private static final int DRAWING = 5;

    /** A split by an aisle alone, relative to a real one. */
    private static final double NEAR = 0.4;

    private ZoneWeights weights;
    private final Bounds bounds;
    private final Occupancy seats;
    private final int[] sizes;
    private final int people;
    private final int multiple;
    private final int occupiedCategories;
    private final int fewest;
    private final int seatsOfAFirst;

    private final Shapes shaper;
    private final FirstDirection firstDirection;
    private final SecondDirection secondDirection;
    private final Pieces pieces;
    private final Contacts contacts;

    private final EmptySeats empty;

    private final Shape[] shapes;
    private final Shape[] settled;
    private final Marks touched;
    private final GroupSums sums;
    private final GroupSums settledSums;

    private double first;
    private double second;
    private int far;
    private int near;
    private int touchingApart;
    private long work;

    /** The cost last found: of the groups, with the second direction, with contacts and gaps, and of everything. */
    private final double[] upTo = new double[4];

    private final double[] settledUpTo = new double[4];

    Appraisal(ZoningProblem problem, SeatGraph graph, Bounds bounds, Occupancy seats) {
        List<ZoneGroup> groups = problem.groups();
        this.weights = problem.weights();
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
        fewest = IntStream.range(0, sizes.length)
                .filter(group -> sizes[group] > 0)
                .map(group -> bounds.islands[group])
                .sum();
        seatsOfAFirst = graph.size / Math.max(1, graph.firsts);
        shaper = new Shapes(graph, seats, problem.style());
        Ranks ranks = new Ranks(groups);
        firstDirection = new FirstDirection(ranks, graph.firsts);
        secondDirection = new SecondDirection(ranks, graph, seats);
        pieces = new Pieces(groups, graph, seats);
        contacts = new Contacts(problem.apart(), graph, seats);
        empty = new EmptySeats(graph, seats);
        shapes = new Shape[sizes.length];
        Arrays.fill(shapes, Shape.NONE);
        settled = shapes.clone();
        touched = new Marks(sizes.length);
        sums = new GroupSums(sizes, bounds);
        settledSums = new GroupSums(sizes, bounds);
    }

    /** Changes the weights; costs said before do not count any more. */
    void weigh(ZoneWeights newWeights) {
        weights = newWeights;
    }

    /** Returns how many groups have two people or more: what one torn group costs is shared out by it. */
    int multiple() {
        return multiple;
    }

    /** Returns how much has been looked at so far, about in groups or eight seats each. */
    long work() {
        return work;
    }

    /** Returns the cost of the present state. */
    double cost() {
        for (int k = 0; k < seats.changedGroups.size(); k++) {
            int group = seats.changedGroups.get(k);
            note(group, shaper.of(group));
        }
        seats.changedGroups.clear();
        ofGroups();
        ofSecondDirection();
        ofContactsAndGaps();
        pieces.look(touched, seats.changedSeats);
        seats.changedSeats.clear();
        return ofPieces();
    }

    /**
     * Returns the cost after a change, or infinity if it is above the limit, as far as can be hoped: what takes long is
     * looked at only while the rest leaves room, and the change is carried out only if it might be kept.
     *
     * @param hope the share of what is not yet known that the change is expected to save at most. With 1 nothing is
     *     given up that could be kept; a smaller share saves time
     */
    double cost(Neighbourhood change, double limit, double hope) {
        for (int k = 0; k < seats.changedGroups.size(); k++) {
            int group = seats.changedGroups.get(k);
            note(group, change.shape(group));
        }
        seats.changedGroups.clear();
        ofGroups();
        if (tooDear(0, limit, hope)) {
            return Double.POSITIVE_INFINITY;
        }
        change.carryOut();
        seats.changedGroups.clear();
        ofSecondDirection();
        if (tooDear(1, limit, hope)) {
            return Double.POSITIVE_INFINITY;
        }
        ofContactsAndGaps();
        pieces.look(touched, seats.changedSeats);
        seats.changedSeats.clear();
        if (upTo[2] + ofCategories() + SeatGraph.EPS > limit || tooDear(2, limit, hope)) {
            return Double.POSITIVE_INFINITY;
        }
        return ofPieces();
    }

    private boolean tooDear(int known, double limit, double hope) {
        double rest = settledUpTo[3] - settledUpTo[known];
        return upTo[known] + Math.max(0, (1 - hope) * rest) + SeatGraph.EPS > limit;
    }

    private void note(int group, Shape shape) {
        touched.add(group);
        sums.change(group, shapes[group], shape);
        shapes[group] = shape;
    }

    private void ofGroups() {
        work += DRAWING + touched.size();
        first = firstDirection.inversion(shapes, settled, touched);
        upTo[0] = weights.fragments() * NEAR * sums.leastSplits / multiple
                + weights.stranded() * sums.stranded / people
                + weights.ragged() * sums.raggedness()
                + weights.lines() * sums.lines / multiple
                + weights.precedence() * 2 * 0.8 * first;
    }

    private void ofSecondDirection() {
        work += (seats.changedSeats.size() + seats.changedFirsts.size() * seatsOfAFirst) / 8;
        second = secondDirection.inversion(seats.changedFirsts);
        seats.changedFirsts.clear();
        upTo[1] = upTo[0] + weights.precedence() * 2 * 0.2 * second;
    }

    private void ofContactsAndGaps() {
        touchingApart = contacts.count();
        empty.look(seats.changedSeats);
        upTo[2] =
                upTo[1] + weights.apart() * touchingApart + weights.gaps() * (empty.frontGaps + empty.orphans) / people;
    }

    private double ofPieces() {
        work += pieces.due() / 8;
        pieces.count(shapes);
        splits();
        upTo[3] = upTo[2] + weights.fragments() * (far + NEAR * (near - sums.leastSplits)) / multiple + ofCategories();
        return upTo[3];
    }

    private double ofCategories() {
        return weights.category()
                * (0.5 * pieces.categoryExcess / occupiedCategories + 0.5 * pieces.categoryStranded / people);
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
                sums.fragments,
                fewest,
                far,
                near,
                sums.stranded,
                first,
                second,
                pieces.categoryExcess,
                pieces.categoryStranded,
                sums.raggedness(),
                sums.lines,
                empty.frontGaps,
                empty.orphans);
    }

    /** Makes the present state the one that {@link #revert()} returns to. */
    void settle() {
        for (int k = 0; k < touched.size(); k++) {
            settled[touched.get(k)] = shapes[touched.get(k)];
        }
        touched.clear();
        settledSums.copyFrom(sums);
        System.arraycopy(upTo, 0, settledUpTo, 0, upTo.length);
        firstDirection.settle();
        secondDirection.settle();
        pieces.settle();
        empty.settle();
    }

    /** Brings the kept values of the settled state back; the caller has put the seats back. */
    void revert() {
        for (int k = 0; k < touched.size(); k++) {
            shapes[touched.get(k)] = settled[touched.get(k)];
        }
        touched.clear();
        sums.copyFrom(settledSums);
        firstDirection.revert();
        secondDirection.revert();
        pieces.revert();
        empty.revert();
        seats.changedGroups.clear();
        seats.changedFirsts.clear();
        seats.changedSeats.clear();
    }

    /** Says whether any category was in more than one piece in the state last looked at, settled or not. */
    boolean anyTorn() {
        return pieces.categoryExcess > 0;
    }

    /** Says whether any group is in more pieces than need be in the settled state. */
    boolean anySplit() {
        return settledSums.leastSplits > 0;
    }

    /** Says whether a category was in more than one piece in the state last looked at, settled or not. */
    boolean torn(int category) {
        return pieces.torn(category);
    }
}
