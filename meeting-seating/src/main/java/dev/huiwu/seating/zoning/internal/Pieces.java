package dev.huiwu.seating.zoning.internal;

import com.google.common.primitives.Ints;
import dev.huiwu.seating.zoning.ZoneGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts the pieces of groups and categories as somebody walking through the hall sees them: an aisle or an empty seat
 * between two people does not part them.
 *
 * <p>Counts are kept for each category until a seat that matters to it changes. Keeps working arrays; not thread-safe.
 */
final class Pieces {

    private final SeatGraph graph;
    private final Occupancy seats;
    private final int groups;
    private final int[] category;
    private final int[][] groupsOf;
    private final int[][] heldOf;
    /** Place of each open seat on its level. */
    private final int[] alongLevel;
    /** Open seats that touch a seat and come after it, but neither lie next to it on its level nor overlap it. */
    private final int[][] oddTouches;

    /** A node is a group in one piece, or one piece of a group, or a detached person. */
    private final int[] nodeOf;

    private final int[] walkParent;
    private final int[] categoryParent;
    private final int[] nodePeople;
    private final int[] queue;
    private final int[] pieceStarts;
    private final boolean[] torn;
    private final boolean[] rootSeen;

    /** For each level the next one with people. */
    private final int[] nextLevel;

    private final boolean[] occupied;
    private final boolean[] settledOccupied;

    private final Marks due;
    private final Marks touched;
    private final int[] found;
    private final int[] stranded;
    private final int[] settledFound;
    private final int[] settledStranded;
    private final int[] settledWalkPieces;

    /** Pieces of each group in the walking sense, after {@link #count}. */
    final int[] walkPieces;

    int categoryExcess;
    int categoryStranded;

    Pieces(List<ZoneGroup> zoneGroups, SeatGraph graph, Occupancy seats) {
        this.graph = graph;
        this.seats = seats;
        groups = zoneGroups.size();
        category = zoneGroups.stream().mapToInt(ZoneGroup::category).toArray();
        int categories = IntStream.of(category).max().orElse(-1) + 1;
        groupsOf = lists(categories, IntStream.range(0, groups).toArray(), category);
        int[] held =
                IntStream.range(0, graph.size).filter(i -> graph.holder[i] >= 0).toArray();
        heldOf = lists(
                categories,
                held,
                IntStream.of(held).map(i -> category[graph.holder[i]]).toArray());
        alongLevel = new int[graph.size];
        for (int[] level : graph.levels) {
            for (int k = 0; k < level.length; k++) {
                alongLevel[level[k]] = k;
            }
        }
        oddTouches = IntStream.range(0, graph.size)
                .mapToObj(i -> IntStream.range(graph.touchStart[i], graph.touchStart[i + 1])
                        .map(t -> graph.touchTo[t])
                        .filter(j -> j > i && graph.open[i] && graph.open[j] && odd(i, j))
                        .toArray())
                .toArray(int[][]::new);
        nodeOf = new int[graph.size];
        walkParent = new int[groups + graph.size];
        categoryParent = new int[groups + graph.size];
        nodePeople = new int[groups + graph.size];
        queue = new int[graph.size];
        pieceStarts = new int[graph.size];
        torn = new boolean[groups];
        rootSeen = new boolean[groups + graph.size];
        nextLevel = new int[graph.levels.length];
        occupied = new boolean[graph.levels.length];
        settledOccupied = new boolean[graph.levels.length];
        due = new Marks(categories);
        touched = new Marks(categories);
        found = new int[categories];
        stranded = new int[categories];
        settledFound = new int[categories];
        settledStranded = new int[categories];
        walkPieces = new int[groups];
        settledWalkPieces = new int[groups];
    }

    private static int[][] lists(int categories, int[] items, int[] itemCategory) {
        List<List<Integer>> lists = new ArrayList<>();
        IntStream.range(0, categories).forEach(c -> lists.add(new ArrayList<>()));
        IntStream.range(0, items.length).forEach(k -> lists.get(itemCategory[k]).add(items[k]));
        return lists.stream().map(Ints::toArray).toArray(int[][]::new);
    }

    private boolean odd(int i, int j) {
        return switch (Math.abs(graph.level[i] - graph.level[j])) {
            case 0 -> Math.abs(alongLevel[i] - alongLevel[j]) > 1;
            case 1 -> Math.abs(graph.x[i] - graph.x[j]) >= 1 - SeatGraph.EPS;
            default -> true;
        };
    }

    /**
     * Finds the categories to count anew: those of the changed groups, and those whose people an emptied seat brings
     * together or a taken one parts. Until {@link #count} the sums are those of all others.
     */
    void look(Marks changedGroups, Marks changedSeats) {
        for (int k = 0; k < changedGroups.size(); k++) {
            due.add(category[changedGroups.get(k)]);
        }
        for (int k = 0; k < changedSeats.size(); k++) {
            int seat = changedSeats.get(k);
            int left = nextTaken(seat, -1);
            int right = nextTaken(seat, 1);
            if (left >= 0 && right >= 0 && category[seats.groupAt[left]] == category[seats.groupAt[right]]) {
                due.add(category[seats.groupAt[left]]);
            }
        }
        if (changedSeats.size() > 0 && levelsChanged()) {
            IntStream.range(0, found.length).forEach(due::add);
        }
        for (int k = 0; k < due.size(); k++) {
            touched.add(due.get(k));
            found[due.get(k)] = 0;
            stranded[due.get(k)] = 0;
        }
        sum();
    }

    /** Returns how many people belong to the categories that {@link #count} will count. */
    int due() {
        int people = 0;
        for (int k = 0; k < due.size(); k++) {
            for (int group : groupsOf[due.get(k)]) {
                people += seats.count[group];
            }
        }
        return people;
    }

    /** Counts all categories, whatever has changed. */
    void countAll(Shape[] shapes) {
        levelsChanged();
        IntStream.range(0, found.length).forEach(due::add);
        count(shapes);
    }

    /** Counts the categories found by {@link #look}. */
    void count(Shape[] shapes) {
        for (int k = 0; k < due.size(); k++) {
            count(due.get(k), shapes);
        }
        due.clear();
        sum();
    }

    private void sum() {
        categoryExcess = 0;
        categoryStranded = 0;
        for (int c = 0; c < found.length; c++) {
            categoryExcess += Math.max(0, found[c] - 1);
            categoryStranded += stranded[c];
        }
    }

    /** Makes the state last counted the settled one. */
    void settle() {
        for (int k = 0; k < touched.size(); k++) {
            int c = touched.get(k);
            settledFound[c] = found[c];
            settledStranded[c] = stranded[c];
            for (int g : groupsOf[c]) {
                settledWalkPieces[g] = walkPieces[g];
            }
        }
        touched.clear();
        System.arraycopy(occupied, 0, settledOccupied, 0, occupied.length);
    }

    /** Brings the settled state back. */
    void revert() {
        for (int k = 0; k < touched.size(); k++) {
            int c = touched.get(k);
            found[c] = settledFound[c];
            stranded[c] = settledStranded[c];
            for (int g : groupsOf[c]) {
                walkPieces[g] = settledWalkPieces[g];
            }
        }
        touched.clear();
        due.clear();
        System.arraycopy(settledOccupied, 0, occupied, 0, occupied.length);
    }

    /** Says whether the category was in more than one piece when last counted. */
    boolean torn(int c) {
        return found[c] > 1;
    }

    /** Looks which levels have people; says whether others had before. */
    private boolean levelsChanged() {
        boolean changed = false;
        int next = graph.levels.length;
        for (int l = graph.levels.length - 1; l >= 0; l--) {
            nextLevel[l] = next;
            boolean now = seats.onLevel[l] > 0;
            changed |= now != occupied[l];
            occupied[l] = now;
            next = now ? l : next;
        }
        return changed;
    }

    /** Returns the next seat with somebody on the level to the left (-1) or right (1), or -1. */
    private int nextTaken(int seat, int step) {
        int[] line = graph.levels[graph.level[seat]];
        int at = alongLevel[seat] + step;
        while (at >= 0 && at < line.length && seats.groupAt[line[at]] < 0) {
            at += step;
        }
        return at >= 0 && at < line.length ? line[at] : -1;
    }

    private void count(int c, Shape[] shapes) {
        int starts = prepare(c, shapes);
        for (int g : groupsOf[c]) {
            for (int k = 0; k < seats.count[g]; k++) {
                link(seats.members[g][k], c);
            }
        }
        for (int seat : heldOf[c]) {
            for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
                int group = seats.anyGroupAt(graph.touchTo[t]);
                if (group >= 0 && category[group] == c) {
                    join(seat, graph.touchTo[t]);
                }
            }
        }
        countWalkPieces(c, shapes, starts);
        countCategory(c, starts);
    }

    /** Makes a node of each group in one piece and of each piece of the others; returns how many such pieces. */
    private int prepare(int c, Shape[] shapes) {
        for (int seat : heldOf[c]) {
            nodeOf[seat] = -1;
            reset(groups + seat, 0);
        }
        int starts = 0;
        for (int g : groupsOf[c]) {
            torn[g] = shapes[g].pieces > 1;
            reset(g, torn[g] ? 0 : seats.count[g]);
            if (torn[g]) {
                for (int k = 0; k < seats.count[g]; k++) {
                    nodeOf[seats.members[g][k]] = -1;
                }
                for (int k = 0; k < seats.count[g]; k++) {
                    int seat = seats.members[g][k];
                    if (nodeOf[seat] < 0) {
                        flood(seat, g);
                        pieceStarts[starts++] = seat;
                    }
                }
            }
        }
        return starts;
    }

    private void reset(int node, int people) {
        walkParent[node] = node;
        categoryParent[node] = node;
        nodePeople[node] = people;
    }

    private void flood(int start, int group) {
        int node = groups + start;
        int head = 0;
        int tail = 0;
        int people = 0;
        queue[tail++] = start;
        nodeOf[start] = node;
        while (head < tail) {
            int seat = queue[head++];
            people += seats.groupAt[seat] == group ? 1 : 0;
            for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
                int next = graph.touchTo[t];
                if (seats.anyGroupAt(next) == group && nodeOf[next] != node) {
                    nodeOf[next] = node;
                    queue[tail++] = next;
                }
            }
        }
        reset(node, people);
    }

    private int node(int seat) {
        int group = seats.groupAt[seat];
        return group < 0 ? groups + seat : torn[group] ? nodeOf[seat] : group;
    }

    /** Joins a seat with whoever of its category sits next on the right, behind, or touches it otherwise. */
    private void link(int seat, int c) {
        int right = nextTaken(seat, 1);
        if (right >= 0) {
            joinWithin(seat, right, c);
        }
        int level = graph.level[seat];
        int next = nextLevel[level];
        if (next < nextLevel.length) {
            int[] behind = next == level + 1 ? graph.behind[seat] : graph.overlapping(seat, graph.levels[next]);
            for (int other : behind) {
                joinWithin(seat, other, c);
            }
        }
        for (int other : oddTouches[seat]) {
            joinWithin(seat, other, c);
        }
    }

    private void joinWithin(int seat, int other, int c) {
        int group = seats.groupAt[other];
        if (group >= 0 && category[group] == c && (group != seats.groupAt[seat] || torn[group])) {
            join(seat, other);
        }
    }

    private void join(int one, int other) {
        if (seats.anyGroupAt(one) == seats.anyGroupAt(other)) {
            union(walkParent, node(one), node(other));
        }
        union(categoryParent, node(one), node(other));
    }

    private void countWalkPieces(int c, Shape[] shapes, int starts) {
        for (int g : groupsOf[c]) {
            walkPieces[g] = torn[g] ? 0 : Math.min(1, shapes[g].pieces);
        }
        for (int k = 0; k < starts; k++) {
            rootSeen[find(walkParent, groups + pieceStarts[k])] = false;
        }
        for (int k = 0; k < starts; k++) {
            int root = find(walkParent, groups + pieceStarts[k]);
            walkPieces[seats.groupAt[pieceStarts[k]]] += rootSeen[root] ? 0 : 1;
            rootSeen[root] = true;
        }
    }

    private void countCategory(int c, int starts) {
        for (int g : groupsOf[c]) {
            gather(g);
        }
        for (int k = 0; k < starts; k++) {
            gather(groups + pieceStarts[k]);
        }
        found[c] = 0;
        stranded[c] = 0;
        int largest = 0;
        for (int g : groupsOf[c]) {
            largest = Math.max(largest, close(c, g));
        }
        for (int k = 0; k < starts; k++) {
            largest = Math.max(largest, close(c, groups + pieceStarts[k]));
        }
        for (int seat : heldOf[c]) {
            largest = Math.max(largest, close(c, groups + seat));
        }
        stranded[c] -= largest;
    }

    /** Moves the people of a node to the root of its piece. */
    private void gather(int node) {
        int root = find(categoryParent, node);
        if (root != node) {
            nodePeople[root] += nodePeople[node];
            nodePeople[node] = 0;
        }
    }

    /** Counts a root as a piece of the category and returns its people; 0 for any other node. */
    private int close(int c, int node) {
        if (find(categoryParent, node) != node || nodePeople[node] == 0) {
            return 0;
        }
        found[c]++;
        stranded[c] += nodePeople[node];
        return nodePeople[node];
    }

    /** Returns a number shared by the people of one piece of a category, as last counted; the seat must be taken. */
    int categoryPiece(int seat) {
        return find(categoryParent, node(seat));
    }

    private static int find(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static void union(int[] parent, int one, int other) {
        int a = find(parent, one);
        int b = find(parent, other);
        if (a != b) {
            parent[Math.max(a, b)] = Math.min(a, b);
        }
    }
}
