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

    /** What it takes to see whom a group meets where that is known, in terms of seats. */
    private static final int LOOKS_AT_A_GROUP = 8;

    private final SeatGraph graph;
    private final Occupancy seats;
    private final int groups;
    private final int[] category;
    private final int[][] groupsOf;
    private final int[][] heldOf;
    private final Links links;

    /** A node is a group in one piece, or one piece of a group, or a detached person. */
    private final int[] nodeOf;

    private final int[] walkParent;
    private final int[] categoryParent;
    private final int[] nodePeople;
    private final int[] queue;
    private final int[] pieceStarts;
    private final boolean[] torn;
    private final boolean[] settledTorn;
    private final boolean[] rootSeen;

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
        links = new Links(category, graph, seats);
        nodeOf = new int[graph.size];
        walkParent = new int[groups + graph.size];
        categoryParent = new int[groups + graph.size];
        nodePeople = new int[groups + graph.size];
        queue = new int[graph.size];
        pieceStarts = new int[graph.size];
        torn = new boolean[groups];
        settledTorn = new boolean[groups];
        rootSeen = new boolean[groups + graph.size];
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

    /**
     * Finds the categories to count anew: those of the changed groups, and those whose people emptied seats bring
     * together or taken ones part. Until {@link #count} the sums are those of all others.
     */
    void look(Marks changedGroups, Marks changedSeats) {
        for (int k = 0; k < changedGroups.size(); k++) {
            due.add(category[changedGroups.get(k)]);
        }
        for (int k = 0; k < changedSeats.size(); k++) {
            int seat = changedSeats.get(k);
            int left = links.nextTaken(seat, -1);
            if (left >= 0 && changedSeats.has(left)) {
                continue; // looked at from there
            }
            int right = links.nextTaken(seat, 1);
            while (right >= 0 && changedSeats.has(right)) {
                right = links.nextTaken(right, 1);
            }
            if (left >= 0 && right >= 0 && category[seats.groupAt[left]] == category[seats.groupAt[right]]) {
                due.add(category[seats.groupAt[left]]);
            }
        }
        if (links.look(changedGroups, changedSeats)) {
            IntStream.range(0, found.length).forEach(due::add);
        }
        for (int k = 0; k < due.size(); k++) {
            touched.add(due.get(k));
            found[due.get(k)] = 0;
            stranded[due.get(k)] = 0;
        }
        sum();
    }

    /** Returns how much {@link #count} will look at, about in seats. */
    int due() {
        int looks = 0;
        for (int k = 0; k < due.size(); k++) {
            for (int group : groupsOf[due.get(k)]) {
                looks += torn[group] ? 2 * seats.count[group] : links.unknown(group) + LOOKS_AT_A_GROUP;
            }
        }
        return looks;
    }

    /** Counts all categories, whatever has changed. */
    void countAll(Shape[] shapes) {
        links.lookAtLevels();
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
                settledTorn[g] = torn[g];
            }
        }
        touched.clear();
        links.settle();
    }

    /** Brings the settled state back. */
    void revert() {
        for (int k = 0; k < touched.size(); k++) {
            int c = touched.get(k);
            found[c] = settledFound[c];
            stranded[c] = settledStranded[c];
            for (int g : groupsOf[c]) {
                walkPieces[g] = settledWalkPieces[g];
                torn[g] = settledTorn[g];
            }
        }
        touched.clear();
        due.clear();
        links.revert();
    }

    /** Says whether the category was in more than one piece when last counted. */
    boolean torn(int c) {
        return found[c] > 1;
    }

    private void count(int c, Shape[] shapes) {
        int starts = prepare(c, shapes);
        for (int g : groupsOf[c]) {
            link(g);
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
            if (torn[g] != shapes[g].pieces > 1) {
                torn[g] = !torn[g];
                links.forgetWhoMeets(g, groupsOf[c]);
            }
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

    /** Joins a group with whoever of its category it meets. */
    private void link(int group) {
        for (int k = 0; k < seats.count[group] && torn[group]; k++) {
            int seat = seats.members[group][k];
            for (int other : links.fromSeat(seat, torn)) {
                join(seat, other);
            }
        }
        if (!torn[group] && seats.count[group] > 0) {
            for (int other : links.from(group, torn)) {
                join(seats.members[group][0], other);
            }
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
