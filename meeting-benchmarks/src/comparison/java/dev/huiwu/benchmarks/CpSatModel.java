package dev.huiwu.benchmarks;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.ZoneWeights;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Zoning for CP-SAT: a boolean for each seat and group, and the whole cost of the neutral format as a linear objective.
 *
 * <p>Pieces are counted by spanning forests: each taken seat has one parent nearer its root or is a root itself, and roots
 * cost. Two things are not exact: walking neighbours reach over at most {@value #REACH} empty seats, and the share of
 * sideways inversions has a fixed denominator, that of the greedy plan. Each plan found is therefore appraised by {@link
 * HallCost}, and the best of them is returned. Meant for halls of about fifty seats.
 */
final class CpSatModel {

    private static final int REACH = 3;
    private static final double UNITS = 10_000;

    private final ZoningProblem problem;
    private final HallMap map;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();
    private final int groups;
    private final int[] open;
    /** Whether a group sits on a seat; null where the seat is not open or the group may not sit there. */
    private final BoolVar[][] sits;

    private final BoolVar[] taken;

    private CpSatModel(ZoningProblem problem) {
        this.problem = problem;
        map = new HallMap(problem);
        groups = map.sizes.length;
        open = IntStream.range(0, map.size).filter(i -> map.open[i]).toArray();
        sits = new BoolVar[map.size][groups];
        taken = new BoolVar[map.size];
    }

    /** Starts from the greedy plan and searches for so many seconds on all processors. */
    static int[] solve(ZoningProblem problem, double seconds) {
        Loader.loadNativeLibraries();
        CpSatModel model = new CpSatModel(problem);
        return model.search(seconds);
    }

    private int[] search(double seconds) {
        LaneWalks lanes = new LaneWalks(problem, map);
        int[] start = lanes.lay(lanes.greedy());
        HallCost cost = new HallCost(problem, map);
        state(start);
        Best best = new Best(cost);
        best.look(start);
        for (int seat : open) {
            for (int g = 0; g < groups; g++) {
                model.addHint(sits[seat][g], start[seat] == g);
            }
        }
        model.minimize(objective.build());
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds);
        CpSolverStatus status = solver.solve(model, best);
        if (status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException(model.validate());
        }
        return best.groupAt;
    }

    /** Looks at every plan found by the exact cost and keeps the best. */
    private final class Best extends CpSolverSolutionCallback {
        private final HallCost cost;
        private int[] groupAt = new int[0];
        private int hard = Integer.MAX_VALUE;
        private double least = Double.POSITIVE_INFINITY;

        Best(HallCost cost) {
            this.cost = cost;
        }

        @Override
        public void onSolutionCallback() {
            int[] found = new int[map.size];
            Arrays.fill(found, Zoning.EMPTY);
            for (int seat : open) {
                for (int g = 0; g < groups; g++) {
                    if (booleanValue(sits[seat][g])) {
                        found[seat] = g;
                    }
                }
            }
            look(found);
        }

        void look(int[] found) {
            for (int seat : open) {
                cost.set(seat, found[seat]);
            }
            double value = cost.cost();
            int breaches = cost.hard();
            if (breaches < hard || (breaches == hard && value < least)) {
                groupAt = found;
                hard = breaches;
                least = value;
            }
        }
    }

    private void state(int[] start) {
        for (int seat : open) {
            taken[seat] = model.newBoolVar("t" + seat);
            LinearExprBuilder all = LinearExpr.newBuilder();
            for (int g = 0; g < groups; g++) {
                sits[seat][g] = model.newBoolVar("s" + seat + "g" + g);
                all.add(sits[seat][g]);
                if (!problem.groups().get(g).allows(map.blocks.get(map.block[seat]))) {
                    model.addEquality(sits[seat][g], 0);
                }
            }
            model.addEquality(all.build(), taken[seat]);
        }
        for (int g = 0; g < groups; g++) {
            model.addEquality(count(open, g), map.sizes[g]);
        }
        keepApart();
        ZoneWeights weights = problem.weights();
        double multiple = Math.max(1, map.multiple);
        double people = Math.max(1, map.people);
        List<int[]> walks = walkNeighbours();
        Map<Integer, Literal> links = linkLiterals(walks);
        for (int g = 0; g < groups; g++) {
            if (map.sizes[g] > 1) {
                wholeness(g, walks, links, weights, multiple, people);
                ragged(g, weights.ragged() * map.sizes[g] / sizeOfMultiple());
                lines(g, weights.lines() / multiple);
            }
        }
        categories(walks, links, weights, people);
        precedence(weights.precedence() * 2 * 0.8);
        sideways(weights.precedence() * 2 * 0.2, start);
        gaps(weights.gaps() / people);
    }

    private void add(LinearArgument term, double weight) {
        objective.addTerm(term, Math.round(weight * UNITS));
    }

    private LinearArgument count(int[] seats, int g) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int seat : seats) {
            sum.add(sits[seat][g]);
        }
        return sum.build();
    }

    private double sizeOfMultiple() {
        return Math.max(1, Arrays.stream(map.sizes).filter(size -> size > 1).sum());
    }

    private void keepApart() {
        for (ZoningProblem.Apart pair : problem.apart()) {
            apart(pair.one(), pair.other());
            apart(pair.other(), pair.one());
        }
    }

    private void apart(int g, int other) {
        for (int seat : open) {
            for (int next : map.touching[seat]) {
                if (map.open[next]) {
                    model.addBoolOr(new Literal[] {sits[seat][g].not(), sits[next][other].not()});
                } else if (map.holder[next] == other) {
                    model.addEquality(sits[seat][g], 0);
                }
            }
        }
    }

    /** Returns pairs of open seats that may be walking neighbours and do not touch. */
    private List<int[]> walkNeighbours() {
        List<int[]> pairs = new ArrayList<>();
        for (int seat : open) {
            int[] line = map.levels[map.level[seat]];
            for (int p = map.onLevel[seat] + 1; p < line.length && p <= map.onLevel[seat] + 1 + REACH; p++) {
                addUnlessTouching(pairs, seat, line[p]);
            }
            for (int next : map.overlapping(seat, 1)) {
                addUnlessTouching(pairs, seat, next);
            }
        }
        return pairs;
    }

    private void addUnlessTouching(List<int[]> pairs, int one, int other) {
        if (Arrays.stream(map.touching[one]).noneMatch(next -> next == other)) {
            pairs.add(new int[] {one, other});
        }
    }

    /** Returns for each pair on one level with seats between a literal that says that these are empty. */
    private Map<Integer, Literal> linkLiterals(List<int[]> pairs) {
        Map<Integer, Literal> links = new TreeMap<>();
        for (int k = 0; k < pairs.size(); k++) {
            int one = pairs.get(k)[0];
            int other = pairs.get(k)[1];
            if (map.level[one] == map.level[other] && map.onLevel[other] > map.onLevel[one] + 1) {
                BoolVar link = model.newBoolVar("l" + k);
                for (int p = map.onLevel[one] + 1; p < map.onLevel[other]; p++) {
                    model.addImplication(link, taken[map.levels[map.level[one]][p]].not());
                }
                links.put(k, link);
            }
        }
        return links;
    }

    private void wholeness(
            int g,
            List<int[]> walks,
            Map<Integer, Literal> links,
            ZoneWeights weights,
            double multiple,
            double people) {
        Literal[] own = new Literal[map.size];
        for (int seat = 0; seat < map.size; seat++) {
            own[seat] = map.open[seat] ? sits[seat][g] : map.holder[seat] == g ? model.trueLiteral() : null;
        }
        Forest near = new Forest("n" + g, own, List.of(), Map.of());
        Forest far = new Forest("f" + g, own, walks, links);
        IntVar splits = model.newIntVar(0, map.size, "near" + g);
        model.addGreaterOrEqual(
                LinearExpr.newBuilder()
                        .add(splits)
                        .addTerm(near.roots, -1)
                        .add(far.roots)
                        .build(),
                1 - map.fewestPieces[g]);
        add(far.roots, weights.fragments() / multiple);
        add(splits, weights.fragments() * 0.4 / multiple);
        if (map.fewestPieces[g] == 1) {
            add(near.outsideMain(), weights.stranded() / people);
        }
    }

    private void categories(List<int[]> walks, Map<Integer, Literal> links, ZoneWeights weights, double people) {
        int occupied = (int) IntStream.range(0, groups)
                .filter(g -> map.sizes[g] > 0)
                .map(g -> map.category[g])
                .distinct()
                .count();
        for (int c = 0; c < map.categories; c++) {
            Literal[] own = new Literal[map.size];
            for (int seat = 0; seat < map.size; seat++) {
                if (map.open[seat]) {
                    BoolVar any = model.newBoolVar("c" + c + "s" + seat);
                    LinearExprBuilder sum = LinearExpr.newBuilder();
                    for (int g = 0; g < groups; g++) {
                        if (map.category[g] == c) {
                            sum.add(sits[seat][g]);
                        }
                    }
                    model.addEquality(sum.build(), any);
                    own[seat] = any;
                } else if (map.holder[seat] >= 0 && map.category[map.holder[seat]] == c) {
                    own[seat] = model.trueLiteral();
                }
            }
            Forest forest = new Forest("k" + c, own, walks, links);
            add(forest.roots, weights.category() * 0.5 / Math.max(1, occupied));
            add(forest.outsideMain(), weights.category() * 0.5 / people);
        }
    }

    /** A spanning forest over the seats that are a group's (or category's) own; roots count pieces. */
    private final class Forest {
        final IntVar roots;
        private final Literal[] own;
        private final String name;
        private final BoolVar[] root;
        private final List<int[]> arcs = new ArrayList<>();
        private final List<BoolVar> used = new ArrayList<>();

        Forest(String name, Literal[] own, List<int[]> walks, Map<Integer, Literal> links) {
            this.name = name;
            this.own = own;
            root = new BoolVar[map.size];
            IntVar[] depth = new IntVar[map.size];
            LinearExprBuilder[] parents = new LinearExprBuilder[map.size];
            LinearExprBuilder rootsOfMembers = LinearExpr.newBuilder();
            for (int seat = 0; seat < map.size; seat++) {
                if (own[seat] != null) {
                    root[seat] = model.newBoolVar(name + "r" + seat);
                    depth[seat] = model.newIntVar(0, map.size, name + "d" + seat);
                    parents[seat] = LinearExpr.newBuilder().add(root[seat]);
                    if (map.open[seat]) {
                        rootsOfMembers.add(root[seat]);
                    }
                }
            }
            for (int seat = 0; seat < map.size; seat++) {
                for (int next : map.touching[seat]) {
                    arc(seat, next, null, depth, parents);
                }
            }
            for (int k = 0; k < walks.size(); k++) {
                Literal link = links.get(k);
                arc(walks.get(k)[0], walks.get(k)[1], link, depth, parents);
                arc(walks.get(k)[1], walks.get(k)[0], link, depth, parents);
            }
            for (int seat = 0; seat < map.size; seat++) {
                if (own[seat] != null) {
                    model.addEquality(parents[seat].build(), own[seat]);
                }
            }
            roots = model.newIntVar(0, map.size, name + "roots");
            model.addEquality(roots, rootsOfMembers.build());
        }

        private void arc(int seat, int parent, @Nullable Literal link, IntVar[] depth, LinearExprBuilder[] parents) {
            if (own[seat] == null || own[parent] == null) {
                return;
            }
            BoolVar arc = model.newBoolVar(name + "a" + seat + "p" + parent);
            model.addImplication(arc, own[parent]);
            if (link != null) {
                model.addImplication(arc, link);
            }
            model.addGreaterOrEqual(
                            depth[seat],
                            LinearExpr.newBuilder().add(depth[parent]).add(1).build())
                    .onlyEnforceIf(arc);
            if (!map.open[parent]) {
                // a detached colleague may link members but must not be a root that costs nothing
                model.addImplication(arc, root[parent].not());
            }
            parents[seat].add(arc);
            arcs.add(new int[] {seat, parent});
            used.add(arc);
        }

        /** Returns how many members are outside the tree chosen as the main one. */
        LinearArgument outsideMain() {
            BoolVar[] main = new BoolVar[map.size];
            BoolVar[] mainRoot = new BoolVar[map.size];
            LinearExprBuilder one = LinearExpr.newBuilder();
            LinearExprBuilder outside = LinearExpr.newBuilder();
            for (int seat = 0; seat < map.size; seat++) {
                if (own[seat] != null) {
                    main[seat] = model.newBoolVar(name + "m" + seat);
                    mainRoot[seat] = model.newBoolVar(name + "mr" + seat);
                    model.addImplication(main[seat], own[seat]);
                    model.addImplication(mainRoot[seat], root[seat]);
                    model.addBoolOr(new Literal[] {main[seat].not(), root[seat].not(), mainRoot[seat]});
                    one.add(mainRoot[seat]);
                    if (map.open[seat]) {
                        BoolVar out = model.newBoolVar(name + "o" + seat);
                        model.addBoolOr(new Literal[] {out, own[seat].not(), main[seat]});
                        outside.add(out);
                    }
                }
            }
            model.addLessOrEqual(one.build(), 1);
            for (int k = 0; k < used.size(); k++) {
                model.addBoolOr(new Literal[] {used.get(k).not(), main[arcs.get(k)[0]].not(), main[arcs.get(k)[1]]});
            }
            return outside.build();
        }
    }

    /** Adds the share of strangers in the rectangles round the group, one for each block. */
    private void ragged(int g, double weight) {
        LinearExprBuilder area = LinearExpr.newBuilder();
        for (int b = 0; b < map.blocks.size(); b++) {
            int own = b;
            int[] seats = Arrays.stream(open).filter(i -> map.block[i] == own).toArray();
            BoolVar[] rows = between(seats, map.row, g, "y");
            int[] eighths =
                    Arrays.stream(map.x).mapToInt(x -> (int) Math.round(x * 8)).toArray();
            BoolVar[] columns = between(seats, eighths, g, "x");
            for (int seat : seats) {
                BoolVar inside = model.newBoolVar("in" + g + "s" + seat);
                model.addBoolOr(new Literal[] {inside, rows[seat].not(), columns[seat].not()});
                area.add(inside);
            }
        }
        int size = map.sizes[g];
        IntVar total = model.newIntVar(size, open.length, "area" + g);
        model.addEquality(total, area.build());
        long[] share = new long[open.length + 1];
        for (int n = size; n <= open.length; n++) {
            share[n] = Math.round(weight * UNITS * (1 - size / (double) n));
        }
        IntVar fault = model.newIntVar(0, Math.max(1, share[open.length]), "ragged" + g);
        model.addElement(total, share, fault);
        objective.add(fault);
    }

    /** Returns for each seat whether the group has a seat at its value, or on both sides of it. */
    private BoolVar[] between(int[] seats, int[] value, int g, String name) {
        BoolVar[] at = new BoolVar[map.size];
        List<Integer> values = Arrays.stream(seats)
                .map(seat -> value[seat])
                .sorted()
                .distinct()
                .boxed()
                .toList();
        BoolVar[] before = new BoolVar[values.size()];
        BoolVar[] after = new BoolVar[values.size()];
        for (int k = 0; k < values.size(); k++) {
            before[k] = model.newBoolVar(name + g + "b" + k);
            after[k] = model.newBoolVar(name + g + "a" + k);
            BoolVar inside = model.newBoolVar(name + g + "v" + k);
            for (int seat : seats) {
                if (value[seat] == values.get(k)) {
                    at[seat] = inside;
                    model.addImplication(sits[seat][g], before[k]);
                    model.addImplication(sits[seat][g], after[k]);
                }
            }
            model.addBoolOr(new Literal[] {inside, before[k].not(), after[k].not()});
        }
        for (int k = 1; k < values.size(); k++) {
            model.addImplication(before[k - 1], before[k]);
            model.addImplication(after[k], after[k - 1]);
        }
        return at;
    }

    private void lines(int g, double weight) {
        if (problem.style() == SeatingStyle.COLUMNS) {
            Map<Integer, BoolVar> columns = new TreeMap<>();
            for (int seat : open) {
                BoolVar used = columns.computeIfAbsent(map.column[seat], c -> model.newBoolVar("col" + g + "c" + c));
                model.addImplication(sits[seat][g], used);
            }
            columns.values().forEach(used -> add(used, weight));
            return;
        }
        for (int seat : open) {
            int left = map.left[seat];
            if (left < 0 || !map.open[left]) {
                add(sits[seat][g], weight);
            } else {
                BoolVar first = model.newBoolVar("line" + g + "s" + seat);
                model.addBoolOr(new Literal[] {first, sits[seat][g].not(), sits[left][g]});
                add(first, weight);
            }
        }
    }

    private void precedence(double weight) {
        long pairs = 0;
        for (int g = 0; g < groups; g++) {
            for (int h = 0; h < groups; h++) {
                pairs += higher(g, h) ? 1 : 0;
            }
        }
        for (int g = 0; g < groups; g++) {
            for (int h = 0; h < groups; h++) {
                if (higher(g, h)) {
                    for (int k = 1; k < map.keySeats.length; k++) {
                        int[] better = seatsBelow(k);
                        product(g, map.keySeats[k], h, better, weight / pairs / map.sizes[g] / map.sizes[h]);
                    }
                }
            }
        }
    }

    private boolean higher(int g, int h) {
        return map.sizes[g] > 0 && map.sizes[h] > 0 && map.orders[g] < map.orders[h];
    }

    private int[] seatsBelow(int key) {
        return Arrays.stream(open).filter(seat -> map.key[seat] < key).toArray();
    }

    /** Adds members of g on some seats times members of h on others. */
    private void product(int g, int[] worse, int h, int[] better, double weight) {
        int most = Math.min(map.sizes[g], worse.length);
        int other = Math.min(map.sizes[h], better.length);
        if (most == 0 || other == 0) {
            return;
        }
        if (most == 1 && worse.length == 1) {
            // one seat: its boolean decides whether the others count
            IntVar times = model.newIntVar(0, other, "p");
            LinearExprBuilder least =
                    LinearExpr.newBuilder().add(count(better, h)).add(-other);
            least.addTerm(sits[worse[0]][g], other);
            model.addGreaterOrEqual(times, least.build());
            add(times, weight);
            return;
        }
        IntVar one = model.newIntVar(0, most, "a");
        IntVar two = model.newIntVar(0, other, "b");
        model.addEquality(one, count(worse, g));
        model.addEquality(two, count(better, h));
        IntVar times = model.newIntVar(0, (long) most * other, "p");
        model.addMultiplicationEquality(times, one, two);
        add(times, weight);
    }

    /** Adds sideways inversions over the mass that the start has. */
    private void sideways(double weight, int[] start) {
        double mass = 0;
        for (int[] line : map.keySeats) {
            for (int one : line) {
                for (int other : line) {
                    if (start[one] >= 0 && start[other] >= 0 && higher(start[one], start[other])) {
                        mass += 1.0 / map.sizes[start[one]] / map.sizes[start[other]];
                    }
                }
            }
        }
        if (mass == 0) {
            return;
        }
        for (int[] line : map.keySeats) {
            int[] values = Arrays.stream(line)
                    .map(seat -> map.second[seat])
                    .distinct()
                    .sorted()
                    .toArray();
            for (int k = 1; k < values.length; k++) {
                int value = values[k];
                int[] worse = Arrays.stream(line)
                        .filter(seat -> map.second[seat] == value)
                        .toArray();
                int[] better = Arrays.stream(line)
                        .filter(seat -> map.second[seat] < value)
                        .toArray();
                for (int g = 0; g < groups; g++) {
                    for (int h = 0; h < groups; h++) {
                        if (higher(g, h)) {
                            product(g, worse, h, better, weight / mass / map.sizes[g] / map.sizes[h]);
                        }
                    }
                }
            }
        }
    }

    private void gaps(double weight) {
        BoolVar[] behind = new BoolVar[map.levels.length];
        for (int level = map.levels.length - 2; level >= 0; level--) {
            behind[level] = model.newBoolVar("behind" + level);
            for (int seat : map.levels[level + 1]) {
                model.addImplication(taken[seat], behind[level]);
            }
            if (level + 2 < map.levels.length) {
                model.addImplication(behind[level + 1], behind[level]);
            }
            for (int seat : map.levels[level]) {
                BoolVar gap = model.newBoolVar("gap" + seat);
                model.addBoolOr(new Literal[] {gap, taken[seat], behind[level].not()});
                add(gap, weight);
            }
        }
        for (int seat : open) {
            BoolVar orphan = model.newBoolVar("orphan" + seat);
            orphan(seat, orphan, map.left[seat], map.right[seat]);
            orphan(seat, orphan, map.right[seat], map.left[seat]);
            add(orphan, weight);
        }
    }

    /** An empty seat is an orphan if somebody is on one side and the other side is not empty as well. */
    private void orphan(int seat, BoolVar orphan, int beside, int across) {
        if (beside < 0 || (!map.open[beside] && map.holder[beside] < 0)) {
            return;
        }
        List<Literal> clause = new ArrayList<>(List.of(orphan, taken[seat]));
        if (map.open[beside]) {
            clause.add(taken[beside].not());
        }
        if (across >= 0 && map.open[across]) {
            clause.add(taken[across].not());
        }
        model.addBoolOr(clause.toArray(Literal[]::new));
    }
}
