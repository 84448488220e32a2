package dev.huiwu.benchmarks;

import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.ZoneWeights;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cost of the neutral format for a zoning that changes seat by seat, written from the format and apart from the
 * engine.
 *
 * <p>Every solver of the comparison is judged by it, and those that search are guided by it: {@link #set} notes which
 * groups, categories and levels a change concerns, and {@link #measures} looks at these alone.
 */
final class HallCost {

    private static final double NEAR = 0.4;

    final HallMap map;
    private final List<ZoningProblem.Apart> apart;
    private final ZoneWeights weights;
    private final boolean byColumns;
    private final int groups;
    private final boolean[][] allowed;
    private final int[] byOrder;
    private final long orderPairs;

    private final int[] groupAt;
    private final int[] onLevel;
    private final int[][] members;
    private final int[] count;
    private final int[] place;

    private final boolean[] changedGroup;
    private final boolean[] changedCategory;
    private final boolean[] changedKey;

    private final int[] pieces;
    private final int[] walkPieces;
    private final int[] largest;
    private final int[] lines;
    private final double[] ragged;
    private final int[][] keyCounts;
    private final int[] categoryPieces;
    private final int[] categoryLargest;
    private final double[] sideMass;
    private final double[] sideInverted;

    private final int[] seen;
    private int stamp;
    private final int[] queue;
    private final double[] tree;

    HallCost(ZoningProblem problem, HallMap map) {
        this.map = map;
        List<ZoneGroup> list = problem.groups();
        apart = problem.apart();
        weights = problem.weights();
        byColumns = problem.style() == SeatingStyle.COLUMNS;
        groups = list.size();
        allowed = new boolean[groups][map.blocks.size()];
        for (int g = 0; g < groups; g++) {
            for (int b = 0; b < map.blocks.size(); b++) {
                allowed[g][b] = list.get(g).allows(map.blocks.get(b));
            }
        }
        byOrder = IntStream.range(0, groups)
                .filter(g -> map.sizes[g] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer g) -> map.orders[g]).thenComparing(g -> g))
                .mapToInt(Integer::intValue)
                .toArray();
        long pairs = (long) byOrder.length * (byOrder.length - 1) / 2;
        for (int from = 0; from < byOrder.length; ) {
            int to = endOfRank(from);
            pairs -= (long) (to - from) * (to - from - 1) / 2;
            from = to;
        }
        orderPairs = pairs;

        groupAt = new int[map.size];
        Arrays.fill(groupAt, Zoning.EMPTY);
        onLevel = new int[map.levels.length];
        members = new int[groups][];
        for (int g = 0; g < groups; g++) {
            members[g] = new int[map.sizes[g] + 4];
        }
        count = new int[groups];
        place = new int[map.size];
        changedGroup = new boolean[groups];
        changedCategory = new boolean[map.categories];
        changedKey = new boolean[map.keySeats.length];
        everythingChanged();
        pieces = new int[groups];
        walkPieces = new int[groups];
        largest = new int[groups];
        lines = new int[groups];
        ragged = new double[groups];
        keyCounts = new int[groups][0];
        categoryPieces = new int[map.categories];
        categoryLargest = new int[map.categories];
        sideMass = new double[map.keySeats.length];
        sideInverted = new double[map.keySeats.length];
        seen = new int[map.size];
        queue = new int[map.size];
        tree = new double[Math.max(map.keySeats.length, map.seconds) + 1];
    }

    private int endOfRank(int from) {
        int to = from;
        while (to < byOrder.length && map.orders[byOrder[to]] == map.orders[byOrder[from]]) {
            to++;
        }
        return to;
    }

    private void everythingChanged() {
        Arrays.fill(changedGroup, true);
        Arrays.fill(changedCategory, true);
        Arrays.fill(changedKey, true);
    }

    int groupAt(int seat) {
        return groupAt[seat];
    }

    /** Puts a member of a group on an open seat, or empties it. */
    void set(int seat, int group) {
        int old = groupAt[seat];
        if (old == group) {
            return;
        }
        groupAt[seat] = group;
        changedKey[map.key[seat]] = true;
        if (old >= 0) {
            int last = members[old][--count[old]];
            members[old][place[seat]] = last;
            place[last] = place[seat];
            changed(old);
        }
        if (group >= 0) {
            if (count[group] == members[group].length) {
                members[group] = Arrays.copyOf(members[group], 2 * count[group]);
            }
            place[seat] = count[group];
            members[group][count[group]++] = seat;
            changed(group);
        }
        if ((old < 0) != (group < 0)) {
            int level = map.level[seat];
            onLevel[level] += group < 0 ? -1 : 1;
            if (onLevel[level] <= 1) {
                everythingChanged();
            }
            changedAt(beside(seat, -1));
            changedAt(beside(seat, 1));
        }
    }

    private void changed(int group) {
        changedGroup[group] = true;
        changedCategory[map.category[group]] = true;
    }

    private void changedAt(int seat) {
        if (seat >= 0) {
            changed(groupAt[seat]);
        }
    }

    /** Returns the next taken seat on the level, or -1. */
    private int beside(int seat, int direction) {
        int[] line = map.levels[map.level[seat]];
        for (int p = map.onLevel[seat] + direction; p >= 0 && p < line.length; p += direction) {
            if (groupAt[line[p]] >= 0) {
                return line[p];
            }
        }
        return -1;
    }

    /** Returns how many hard rules are broken: touching people of kept-apart groups, and people in other blocks. */
    int hard() {
        int breaches = 0;
        for (ZoningProblem.Apart pair : apart) {
            breaches += contacts(pair.one(), pair.other(), true) + contacts(pair.other(), pair.one(), false);
        }
        for (int seat = 0; seat < map.size; seat++) {
            breaches += groupAt[seat] >= 0 && !allowed[groupAt[seat]][map.block[seat]] ? 1 : 0;
        }
        return breaches;
    }

    private int contacts(int group, int other, boolean countBothFree) {
        int found = 0;
        for (int k = 0; k < count[group]; k++) {
            for (int next : map.touching[members[group][k]]) {
                boolean free = groupAt[next] == other;
                found += (free ? countBothFree : anyGroupAt(next) == other) ? 1 : 0;
            }
        }
        return found;
    }

    private int anyGroupAt(int seat) {
        return groupAt[seat] >= 0 ? groupAt[seat] : map.holder[seat];
    }

    double cost() {
        return measures().cost();
    }

    /** Returns all measures; {@code apart} counts every broken hard rule and is no part of the cost. */
    ZoneMeasures measures() {
        for (int g = 0; g < groups; g++) {
            if (changedGroup[g]) {
                look(g);
                changedGroup[g] = false;
            }
        }
        int fragments = 0;
        int fewest = 0;
        int far = 0;
        int near = 0;
        int stranded = 0;
        int excessLines = 0;
        double raggedSum = 0;
        int raggedPeople = 0;
        for (int g : byOrder) {
            if (count[g] == 0) {
                continue;
            }
            fragments += pieces[g];
            fewest += map.fewestPieces[g];
            far += walkPieces[g] - 1;
            near += Math.max(0, pieces[g] - walkPieces[g] - (map.fewestPieces[g] - 1));
            int away = count[g] - largest[g];
            stranded += map.fewestPieces[g] > 1
                    ? Math.max(0, away - Math.max(0, map.sizes[g] - map.largestIsland[g]))
                    : away;
            excessLines += lines[g] - map.fewestLines[g];
            if (map.sizes[g] >= 2) {
                raggedSum += ragged[g] * count[g];
                raggedPeople += count[g];
            }
        }
        int categoryExcess = 0;
        int categoryStranded = 0;
        int occupied = 0;
        int[] people = new int[map.categories];
        for (int g : byOrder) {
            people[map.category[g]] += count[g];
        }
        for (int c = 0; c < map.categories; c++) {
            if (changedCategory[c]) {
                lookAtCategory(c);
                changedCategory[c] = false;
            }
            if (people[c] > 0) {
                occupied++;
                categoryExcess += categoryPieces[c] - 1;
                categoryStranded += people[c] - categoryLargest[c];
            }
        }
        double raggedness = raggedPeople == 0 ? 0 : raggedSum / raggedPeople;
        double precedence = precedence();
        double sideways = sideways();
        int gaps = frontGaps();
        int orphans = orphans();
        double all = Math.max(1, map.people);
        double multiple = Math.max(1, map.multiple);
        double cost = weights.fragments() * (far + NEAR * near) / multiple
                + weights.stranded() * stranded / all
                + weights.precedence() * 2 * (0.8 * precedence + 0.2 * sideways)
                + weights.category() * (0.5 * categoryExcess / Math.max(1, occupied) + 0.5 * categoryStranded / all)
                + weights.ragged() * raggedness
                + weights.lines() * excessLines / multiple
                + weights.gaps() * (gaps + orphans) / all;
        return new ZoneMeasures(
                cost,
                hard(),
                fragments,
                fewest,
                far,
                near,
                stranded,
                precedence,
                sideways,
                categoryExcess,
                categoryStranded,
                raggedness,
                excessLines,
                gaps,
                orphans);
    }

    private void look(int g) {
        pieces[g] = 0;
        walkPieces[g] = 0;
        largest[g] = 0;
        stamp++;
        for (int k = 0; k < count[g]; k++) {
            if (seen[members[g][k]] != stamp) {
                pieces[g]++;
                largest[g] = Math.max(largest[g], walk(members[g][k], g, false, false));
            }
        }
        stamp++;
        for (int k = 0; k < count[g]; k++) {
            if (seen[members[g][k]] != stamp) {
                walkPieces[g]++;
                walk(members[g][k], g, false, true);
            }
        }
        int[] own = Arrays.copyOf(members[g], count[g]);
        lines[g] = lines(own);
        ragged[g] = own.length < 2 ? 0 : 1 - own.length / (double) map.openInBoxes(own);
        int[] keys = Arrays.stream(own).map(seat -> map.key[seat]).sorted().toArray();
        keyCounts[g] = keys;
    }

    private int lines(int[] own) {
        long[] at = new long[own.length];
        for (int k = 0; k < own.length; k++) {
            at[k] = byColumns ? map.column[own[k]] : map.row[own[k]] * 1_000_000L + map.placeInRow[own[k]];
        }
        Arrays.sort(at);
        int found = at.length == 0 ? 0 : 1;
        for (int k = 1; k < at.length; k++) {
            found += at[k] - at[k - 1] > (byColumns ? 0 : 1) ? 1 : 0;
        }
        return found;
    }

    private void lookAtCategory(int c) {
        categoryPieces[c] = 0;
        categoryLargest[c] = 0;
        stamp++;
        for (int g = 0; g < groups; g++) {
            if (map.category[g] == c) {
                for (int k = 0; k < count[g]; k++) {
                    if (seen[members[g][k]] != stamp) {
                        categoryPieces[c]++;
                        categoryLargest[c] = Math.max(categoryLargest[c], walk(members[g][k], c, true, true));
                    }
                }
            }
        }
    }

    /** Marks the piece of a group or category round a seat and returns how many free members are in it. */
    private int walk(int start, int label, boolean category, boolean far) {
        int head = 0;
        int tail = 0;
        int free = 0;
        queue[tail++] = start;
        seen[start] = stamp;
        while (head < tail) {
            int seat = queue[head++];
            for (int next : map.touching[seat]) {
                tail = join(next, label, category, tail);
            }
            if (groupAt[seat] < 0) {
                continue;
            }
            free++;
            if (far) {
                tail = joinTaken(beside(seat, -1), label, category, tail);
                tail = joinTaken(beside(seat, 1), label, category, tail);
                tail = joinLevel(seat, 1, label, category, tail);
                tail = joinLevel(seat, -1, label, category, tail);
            }
        }
        return free;
    }

    private int joinLevel(int seat, int direction, int label, boolean category, int tail) {
        int level = map.level[seat] + direction;
        int end = tail;
        while (level >= 0 && level < onLevel.length && onLevel[level] == 0) {
            level += direction;
        }
        if (level >= 0 && level < onLevel.length) {
            boolean next = level == map.level[seat] + direction;
            for (int other : next ? map.overlapping(seat, direction) : map.overlappingOn(seat, level)) {
                end = joinTaken(other, label, category, end);
            }
        }
        return end;
    }

    private int joinTaken(int seat, int label, boolean category, int tail) {
        return seat >= 0 && groupAt[seat] >= 0 ? join(seat, label, category, tail) : tail;
    }

    private int join(int seat, int label, boolean category, int tail) {
        int group = anyGroupAt(seat);
        if (seen[seat] == stamp || group < 0 || (category ? map.category[group] : group) != label) {
            return tail;
        }
        seen[seat] = stamp;
        queue[tail] = seat;
        return tail + 1;
    }

    private double precedence() {
        if (orderPairs == 0) {
            return 0;
        }
        Arrays.fill(tree, 0);
        double total = 0;
        double inverted = 0;
        for (int from = 0; from < byOrder.length; ) {
            int to = endOfRank(from);
            for (int k = from; k < to; k++) {
                int[] keys = keyCounts[byOrder[k]];
                for (int a = 0; a < keys.length; ) {
                    int b = endOfRun(keys, a);
                    inverted += (b - a) / (double) keys.length * (total - upTo(keys[a]));
                    a = b;
                }
            }
            for (int k = from; k < to; k++) {
                int[] keys = keyCounts[byOrder[k]];
                for (int a = 0; a < keys.length; ) {
                    int b = endOfRun(keys, a);
                    add(keys[a], (b - a) / (double) keys.length);
                    a = b;
                }
                total += keys.length > 0 ? 1 : 0;
            }
            from = to;
        }
        return Math.abs(inverted / orderPairs);
    }

    private static int endOfRun(int[] keys, int from) {
        int to = from;
        while (to < keys.length && keys[to] == keys[from]) {
            to++;
        }
        return to;
    }

    private double sideways() {
        double mass = 0;
        double inverted = 0;
        for (int key = 0; key < changedKey.length; key++) {
            if (changedKey[key]) {
                lookSideways(key);
                changedKey[key] = false;
            }
            mass += sideMass[key];
            inverted += sideInverted[key];
        }
        return mass > 1e-9 ? Math.abs(inverted / mass) : 0;
    }

    private void lookSideways(int key) {
        long[] taken = new long[map.keySeats[key].length];
        int n = 0;
        for (int seat : map.keySeats[key]) {
            if (groupAt[seat] >= 0) {
                taken[n++] = ((long) map.orders[groupAt[seat]] << 32) + seat;
            }
        }
        Arrays.sort(taken, 0, n);
        Arrays.fill(tree, 0);
        double total = 0;
        double mass = 0;
        double inverted = 0;
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && taken[to] >> 32 == taken[from] >> 32) {
                to++;
            }
            for (int k = from; k < to; k++) {
                int seat = (int) taken[k];
                double weight = 1.0 / map.sizes[groupAt[seat]];
                mass += weight * total;
                inverted += weight * (total - upTo(map.second[seat]));
            }
            for (int k = from; k < to; k++) {
                int seat = (int) taken[k];
                double weight = 1.0 / map.sizes[groupAt[seat]];
                add(map.second[seat], weight);
                total += weight;
            }
            from = to;
        }
        sideMass[key] = mass;
        sideInverted[key] = inverted;
    }

    private void add(int index, double weight) {
        for (int i = index + 1; i < tree.length; i += i & -i) {
            tree[i] += weight;
        }
    }

    private double upTo(int index) {
        double sum = 0;
        for (int i = index + 1; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    private int frontGaps() {
        int last = onLevel.length - 1;
        while (last >= 0 && onLevel[last] == 0) {
            last--;
        }
        int gaps = 0;
        for (int level = 0; level < last; level++) {
            gaps += map.levels[level].length - onLevel[level];
        }
        return gaps;
    }

    private int orphans() {
        int orphans = 0;
        for (int seat = 0; seat < map.size; seat++) {
            if (empty(seat)) {
                int left = map.left[seat];
                int right = map.right[seat];
                boolean company = (left >= 0 && empty(left)) || (right >= 0 && empty(right));
                boolean beside = (left >= 0 && anyGroupAt(left) >= 0) || (right >= 0 && anyGroupAt(right) >= 0);
                orphans += !company && beside ? 1 : 0;
            }
        }
        return orphans;
    }

    private boolean empty(int seat) {
        return map.open[seat] && groupAt[seat] < 0;
    }

    /** Returns the present state as a zoning. */
    Zoning zoning() {
        List<Integer> copy = new ArrayList<>(groupAt.length);
        for (int group : groupAt) {
            copy.add(group);
        }
        return new Zoning(copy, measures());
    }

    /** Returns a zoning's measures by this class. */
    static Zoning judge(ZoningProblem problem, List<Integer> groupAt) {
        HallCost cost = new HallCost(problem, new HallMap(problem));
        for (int seat = 0; seat < groupAt.size(); seat++) {
            if (groupAt.get(seat) >= 0) {
                if (problem.seats().get(seat).use() != ZoneSeat.Use.OPEN) {
                    throw new IllegalStateException("Seat %d is not open and was given away.".formatted(seat));
                }
                cost.set(seat, groupAt.get(seat));
            }
        }
        for (int g = 0; g < cost.groups; g++) {
            if (cost.count[g] != cost.map.sizes[g]) {
                throw new IllegalStateException(
                        "Group %d has %d of %d seats.".formatted(g, cost.count[g], cost.map.sizes[g]));
            }
        }
        return cost.zoning();
    }
}
