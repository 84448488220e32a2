package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneGroup;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts the pieces of groups and categories as somebody walking through the hall sees them: an aisle or an empty seat
 * between two people does not part them. Keeps working arrays; not thread-safe.
 */
final class Pieces {

    private final SeatGraph graph;
    private final Occupancy seats;
    private final int[] category;
    private final int categories;
    private final int groups;
    private final int[] held;
    /** Touching open seats that {@link #link} need not meet: not next to each other on one level nor overlapping. */
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
    private final int[] largest;
    private final int[] found;

    /** Pieces of each group in the walking sense, after {@link #count}. */
    final int[] walkPieces;

    int categoryExcess;
    int categoryStranded;

    Pieces(List<ZoneGroup> zoneGroups, SeatGraph graph, Occupancy seats) {
        this.graph = graph;
        this.seats = seats;
        groups = zoneGroups.size();
        category = zoneGroups.stream().mapToInt(ZoneGroup::category).toArray();
        categories = IntStream.of(category).max().orElse(-1) + 1;
        held = IntStream.range(0, graph.size).filter(i -> graph.holder[i] >= 0).toArray();
        int[] alongLevel = new int[graph.size];
        for (int[] level : graph.levels) {
            for (int k = 0; k < level.length; k++) {
                alongLevel[level[k]] = k;
            }
        }
        oddTouches = IntStream.range(0, graph.size)
                .filter(i -> graph.open[i])
                .boxed()
                .flatMap(i -> IntStream.range(graph.touchStart[i], graph.touchStart[i + 1])
                        .map(t -> graph.touchTo[t])
                        .filter(j -> j > i && graph.open[j] && odd(graph, alongLevel, i, j))
                        .mapToObj(j -> new int[] {i, j}))
                .toArray(int[][]::new);
        nodeOf = new int[graph.size];
        walkParent = new int[groups + graph.size];
        categoryParent = new int[groups + graph.size];
        nodePeople = new int[groups + graph.size];
        queue = new int[graph.size];
        pieceStarts = new int[graph.size];
        torn = new boolean[groups];
        rootSeen = new boolean[groups + graph.size];
        largest = new int[categories];
        found = new int[categories];
        walkPieces = new int[groups];
    }

    private static boolean odd(SeatGraph graph, int[] alongLevel, int i, int j) {
        return switch (Math.abs(graph.level[i] - graph.level[j])) {
            case 0 -> Math.abs(alongLevel[i] - alongLevel[j]) > 1;
            case 1 -> Math.abs(graph.x[i] - graph.x[j]) >= 1 - SeatGraph.EPS;
            default -> true;
        };
    }

    /** Counts the pieces of everything; {@code shapes} tell which groups are in more than one piece by touching. */
    void count(Shape[] shapes) {
        int starts = prepare(shapes);
        link();
        for (int g = 0; g < groups; g++) {
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
        countCategories(starts);
    }

    /** Makes a node of each group in one piece and of each piece of the others; returns how many such pieces. */
    private int prepare(Shape[] shapes) {
        int starts = 0;
        for (int seat : held) {
            nodeOf[seat] = -1;
            walkParent[groups + seat] = groups + seat;
            categoryParent[groups + seat] = groups + seat;
            nodePeople[groups + seat] = 0;
        }
        for (int g = 0; g < groups; g++) {
            walkParent[g] = g;
            categoryParent[g] = g;
            nodePeople[g] = shapes[g].pieces == 1 ? seats.count[g] : 0;
            torn[g] = shapes[g].pieces > 1;
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

    private void flood(int start, int group) {
        int node = groups + start;
        walkParent[node] = node;
        categoryParent[node] = node;
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
        nodePeople[node] = people;
    }

    private int node(int seat) {
        int group = seats.groupAt[seat];
        return group < 0 ? groups + seat : torn[group] ? nodeOf[seat] : group;
    }

    private void link() {
        int levels = graph.levels.length;
        for (int l = 0; l < levels; l++) {
            if (seats.onLevel[l] == 0) {
                continue;
            }
            int next = l + 1;
            while (next < levels && seats.onLevel[next] == 0) {
                next++;
            }
            int before = -1;
            for (int seat : graph.levels[l]) {
                if (seats.groupAt[seat] < 0) {
                    continue;
                }
                if (before >= 0) {
                    join(before, seat);
                }
                before = seat;
                if (next < levels) {
                    int[] behind = next == l + 1 ? graph.behind[seat] : graph.overlapping(seat, graph.levels[next]);
                    for (int other : behind) {
                        if (seats.groupAt[other] >= 0) {
                            join(seat, other);
                        }
                    }
                }
            }
        }
        for (int[] pair : oddTouches) {
            if (seats.groupAt[pair[0]] >= 0 && seats.groupAt[pair[1]] >= 0) {
                join(pair[0], pair[1]);
            }
        }
        for (int seat : held) {
            for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
                if (seats.anyGroupAt(graph.touchTo[t]) >= 0) {
                    join(seat, graph.touchTo[t]);
                }
            }
        }
    }

    private void join(int one, int other) {
        int group = seats.anyGroupAt(one);
        int otherGroup = seats.anyGroupAt(other);
        if (group == otherGroup) {
            if (torn[group] || seats.groupAt[one] < 0 || seats.groupAt[other] < 0) {
                union(walkParent, node(one), node(other));
                union(categoryParent, node(one), node(other));
            }
        } else if (category[group] == category[otherGroup]) {
            union(categoryParent, node(one), node(other));
        }
    }

    private void countCategories(int starts) {
        Arrays.fill(largest, 0);
        Arrays.fill(found, 0);
        for (int g = 0; g < groups; g++) {
            gather(g);
        }
        for (int k = 0; k < starts; k++) {
            gather(groups + pieceStarts[k]);
        }
        categoryExcess = 0;
        categoryStranded = 0;
        for (int g = 0; g < groups; g++) {
            close(g, g);
        }
        for (int k = 0; k < starts; k++) {
            close(groups + pieceStarts[k], seats.groupAt[pieceStarts[k]]);
        }
        for (int seat : held) {
            close(groups + seat, graph.holder[seat]);
        }
        for (int c = 0; c < categories; c++) {
            categoryExcess += Math.max(0, found[c] - 1);
            categoryStranded -= largest[c];
        }
    }

    /** Moves the people of a node to the root of its piece. */
    private void gather(int node) {
        int root = find(categoryParent, node);
        if (root != node) {
            nodePeople[root] += nodePeople[node];
            nodePeople[node] = 0;
        }
    }

    private void close(int node, int group) {
        if (find(categoryParent, node) == node && nodePeople[node] > 0) {
            found[category[group]]++;
            largest[category[group]] = Math.max(largest[category[group]], nodePeople[node]);
            categoryStranded += nodePeople[node];
        }
    }

    /** Says whether the category was in more than one piece when last counted. */
    boolean torn(int categoryIndex) {
        return found[categoryIndex] > 1;
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
