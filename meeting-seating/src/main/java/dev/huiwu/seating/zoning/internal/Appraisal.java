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
    private final List<ZoningProblem.Apart> apart;
    private final SeatGraph graph;
    private final Bounds bounds;
    private final Occupancy seats;
    private final int[] sizes;
    private final int people;
    private final int multiple;
    private final int occupiedCategories;

    private final Shapes shaper;
    private final Precedence precedence;
    private final Pieces pieces;

    private final Shape[] shapes;
    private final Shape[] settled;
    private final Marks touched;

    Appraisal(ZoningProblem problem, SeatGraph graph, Bounds bounds, Occupancy seats) {
        List<ZoneGroup> groups = problem.groups();
        this.weights = problem.weights();
        this.apart = problem.apart();
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
        precedence = new Precedence(groups, graph, seats);
        pieces = new Pieces(groups, graph, seats);
        shapes = new Shape[sizes.length];
        Arrays.fill(shapes, Shape.NONE);
        settled = shapes.clone();
        touched = new Marks(sizes.length);
    }

    /** Changes the weights; costs said before do not count any more. */
    void weigh(ZoneWeights newWeights) {
        weights = newWeights;
    }

    /** Returns the cost of the present state. */
    double cost() {
        return measures().cost();
    }

    /** Returns all measures of the present state. */
    ZoneMeasures measures() {
        for (int k = 0; k < seats.changedGroups.size(); k++) {
            int group = seats.changedGroups.get(k);
            touched.add(group);
            shapes[group] = shaper.of(group);
        }
        seats.changedGroups.clear();
        double second = precedence.inSecond(seats.changedFirsts);
        seats.changedFirsts.clear();
        double first = precedence.inFirst(shapes);
        pieces.count(shapes);

        int fragments = 0;
        int fewest = 0;
        int far = 0;
        int near = 0;
        int stranded = 0;
        int lines = 0;
        double ragged = 0;
        int raggedPeople = 0;
        for (int g = 0; g < sizes.length; g++) {
            if (sizes[g] == 0) {
                continue;
            }
            Shape shape = shapes[g];
            int walk = pieces.walkPieces[g];
            fragments += shape.pieces;
            fewest += bounds.islands[g];
            far += walk - 1;
            near += Math.max(0, shape.pieces - walk - (bounds.islands[g] - 1));
            int away = sizes[g] - shape.largest;
            stranded +=
                    bounds.islands[g] > 1 ? Math.max(0, away - Math.max(0, sizes[g] - bounds.largestIsland[g])) : away;
            lines += shape.lines - bounds.lines[g];
            if (sizes[g] >= 2) {
                ragged += shape.raggedness * sizes[g];
                raggedPeople += sizes[g];
            }
        }
        double raggedness = raggedPeople == 0 ? 0 : ragged / raggedPeople;
        int gaps = frontGaps();
        int orphans = orphans();
        int contacts = contacts();
        double cost = weights.apart() * contacts
                + weights.fragments() * (far + NEAR * near) / multiple
                + weights.stranded() * stranded / people
                + weights.precedence() * 2 * (0.8 * first + 0.2 * second)
                + weights.category()
                        * (0.5 * pieces.categoryExcess / occupiedCategories + 0.5 * pieces.categoryStranded / people)
                + weights.ragged() * raggedness
                + weights.lines() * lines / multiple
                + weights.gaps() * (gaps + orphans) / people;
        return new ZoneMeasures(
                cost,
                contacts,
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
        precedence.settle();
    }

    /** Brings the kept values of the settled state back; the caller has put the seats back. */
    void revert() {
        for (int k = 0; k < touched.size(); k++) {
            shapes[touched.get(k)] = settled[touched.get(k)];
        }
        touched.clear();
        precedence.revert();
        seats.changedGroups.clear();
        seats.changedFirsts.clear();
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

    /** Counts touching pairs of kept-apart groups, at least one of the two a member the zoning has placed. */
    private int contacts() {
        int sum = 0;
        for (ZoningProblem.Apart pair : apart) {
            sum += contacts(pair.one(), pair.other(), true) + contacts(pair.other(), pair.one(), false);
        }
        return sum;
    }

    private int contacts(int group, int other, boolean countBothPlaced) {
        int found = 0;
        for (int k = 0; k < seats.count[group]; k++) {
            int seat = seats.members[group][k];
            for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
                int next = graph.touchTo[t];
                boolean placed = seats.groupAt[next] == other;
                found += (placed ? countBothPlaced : seats.anyGroupAt(next) == other) ? 1 : 0;
            }
        }
        return found;
    }
}
