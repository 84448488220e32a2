package dev.huiwu.seating.zoning;

import dev.huiwu.seating.order.SeatingStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The measures of a zoning, computed from their definitions by looking at all pairs; shares nothing with the engine. */
public final class NaiveMeasures {

    private static final double EPS = 1e-9;

    private interface Link {
        boolean joins(int one, int other);
    }

    private final ZoningProblem problem;
    private final int[] at;
    private final int size;

    private NaiveMeasures(ZoningProblem problem, int[] at) {
        this.problem = problem;
        this.at = at;
        size = at.length;
    }

    /** Returns the measures of the zoning that puts group {@code at[i]} on seat {@code i}. */
    public static ZoneMeasures of(ZoningProblem problem, int[] at) {
        return new NaiveMeasures(problem, at).measures();
    }

    /** Returns in how many pieces each group sits for somebody walking, 0 for one without a seat. */
    public static List<Integer> walkPieces(ZoningProblem problem, int[] at) {
        NaiveMeasures naive = new NaiveMeasures(problem, at);
        return IntStream.range(0, problem.groups().size())
                .mapToObj(group -> naive.people(naive.pieces(
                                i -> naive.anyAt(i) == group, (i, j) -> naive.touch(i, j) || naive.near(i, j)))
                        .size())
                .toList();
    }

    /** Returns how many people of kept-apart groups touch, also where not everybody sits yet. */
    public static int contacts(ZoningProblem problem, int[] at) {
        return new NaiveMeasures(problem, at).apart();
    }

    private ZoneMeasures measures() {
        List<List<Integer>> islands = pieces(i -> seat(i).use() != ZoneSeat.Use.BLOCKED, this::touch);
        List<List<Integer>> openLines = lines(this::open);
        int fragments = 0;
        int fewest = 0;
        int far = 0;
        int near = 0;
        int stranded = 0;
        int lines = 0;
        double ragged = 0;
        int raggedPeople = 0;
        int multiple = 0;
        for (int g = 0; g < groups().size(); g++) {
            int group = g;
            int people = groups().get(g).size();
            if (people == 0) {
                continue;
            }
            List<Long> touching = people(pieces(i -> anyAt(i) == group, this::touch));
            int walking = people(pieces(i -> anyAt(i) == group, (i, j) -> touch(i, j) || near(i, j)))
                    .size();
            List<Integer> room = room(islands, group);
            int bound = fewest(people, room);
            fragments += touching.size();
            fewest += bound;
            far += walking - 1;
            near += Math.max(0, touching.size() - walking - (bound - 1));
            int away = people - (int) (long) touching.get(0);
            stranded += bound == 1 ? away : Math.max(0, away - Math.max(0, people - room.get(0)));
            lines += lines(i -> at[i] == group).size() - fewest(people, room(openLines, group));
            if (people >= 2) {
                multiple++;
                ragged += raggedness(group, people) * people;
                raggedPeople += people;
            }
        }
        double raggedness = raggedPeople == 0 ? 0 : ragged / raggedPeople;

        int categories = 0;
        int categoryExcess = 0;
        int categoryStranded = 0;
        for (int c = 0; c < 3; c++) {
            int category = c;
            List<Long> pieces = people(pieces(
                    i -> anyAt(i) >= 0 && groups().get(anyAt(i)).category() == category,
                    (i, j) -> touch(i, j) || near(i, j)));
            if (!pieces.isEmpty()) {
                categories++;
                categoryExcess += pieces.size() - 1;
                categoryStranded += (int) (pieces.stream().mapToLong(p -> p).sum() - pieces.get(0));
            }
        }
        double precedence = precedence();
        double sideways = sideways();
        int gaps = frontGaps();
        int orphans = orphans();
        int apart = apart();
        double all = Math.max(1, problem.people());
        ZoneWeights weights = problem.weights();
        double cost = weights.apart() * apart
                + weights.fragments() * (far + 0.4 * near) / Math.max(1, multiple)
                + weights.stranded() * stranded / all
                + weights.precedence() * 2 * (0.8 * precedence + 0.2 * sideways)
                + weights.category() * (0.5 * categoryExcess / Math.max(1, categories) + 0.5 * categoryStranded / all)
                + weights.ragged() * raggedness
                + weights.lines() * lines / Math.max(1, multiple)
                + weights.gaps() * (gaps + orphans) / all;
        return new ZoneMeasures(
                cost,
                apart,
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
                lines,
                gaps,
                orphans);
    }

    private List<ZoneGroup> groups() {
        return problem.groups();
    }

    private ZoneSeat seat(int index) {
        return problem.seats().get(index);
    }

    private boolean open(int seat) {
        return seat(seat).use() == ZoneSeat.Use.OPEN;
    }

    private int anyAt(int seat) {
        return at[seat] >= 0 ? at[seat] : seat(seat).holder().orElse(-1);
    }

    private boolean beside(int one, int other) {
        return seat(one).block().equals(seat(other).block())
                && seat(one).row() == seat(other).row()
                && Math.abs(seat(one).place() - seat(other).place()) == 1;
    }

    private boolean overlap(int one, int other) {
        return Math.abs(seat(one).x() - seat(other).x()) < 1 - EPS;
    }

    private boolean touch(int one, int other) {
        return beside(one, other)
                || (seat(one).block().equals(seat(other).block())
                        && Math.abs(seat(one).row() - seat(other).row()) == 1
                        && overlap(one, other));
    }

    private int level(int seat) {
        double y = seat(seat).y();
        return (int) (Math.signum(y) * Math.floor(Math.abs(y) + 0.5));
    }

    /** Next to each other on one level, or overlapping on levels with nobody on a level between them. */
    private boolean near(int one, int other) {
        if (at[one] < 0 || at[other] < 0) {
            return false;
        }
        if (level(one) != level(other)) {
            int low = Math.min(level(one), level(other));
            int high = Math.max(level(one), level(other));
            return overlap(one, other)
                    && IntStream.range(0, size).noneMatch(k -> at[k] >= 0 && level(k) > low && level(k) < high);
        }
        Comparator<Integer> along = Comparator.comparingDouble((Integer i) -> seat(i).x())
                .thenComparingDouble(i -> seat(i).y())
                .thenComparing(i -> i);
        int first = along.compare(one, other) < 0 ? one : other;
        int last = first == one ? other : one;
        return IntStream.range(0, size)
                .noneMatch(k -> at[k] >= 0
                        && level(k) == level(one)
                        && along.compare(first, k) < 0
                        && along.compare(k, last) < 0);
    }

    private List<List<Integer>> pieces(IntPredicate among, Link link) {
        List<List<Integer>> pieces = new ArrayList<>();
        boolean[] seen = new boolean[size];
        for (int start = 0; start < size; start++) {
            if (seen[start] || !among.test(start)) {
                continue;
            }
            List<Integer> piece = new ArrayList<>();
            Deque<Integer> front = new ArrayDeque<>(List.of(start));
            seen[start] = true;
            while (!front.isEmpty()) {
                int one = front.remove();
                piece.add(one);
                for (int other = 0; other < size; other++) {
                    if (!seen[other] && among.test(other) && link.joins(one, other)) {
                        seen[other] = true;
                        front.add(other);
                    }
                }
            }
            pieces.add(piece);
        }
        return pieces;
    }

    /** Counts the free people of each piece, largest first, without the pieces that have none. */
    private List<Long> people(List<List<Integer>> pieces) {
        return pieces.stream()
                .map(piece -> piece.stream().filter(i -> at[i] >= 0).count())
                .filter(people -> people > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Counts the open seats of each holder the group may use, largest first. */
    private List<Integer> room(List<List<Integer>> holders, int group) {
        return holders.stream()
                .filter(holder -> groups().get(group).allows(seat(holder.get(0)).block()))
                .map(holder -> (int) holder.stream().filter(this::open).count())
                .filter(room -> room > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static int fewest(int people, List<Integer> room) {
        int used = 0;
        for (int left = people; left > 0; used++) {
            left -= room.get(used);
        }
        return used;
    }

    /** Cuts seats into runs along the rows, or into columns. */
    private List<List<Integer>> lines(IntPredicate among) {
        if (problem.style() != SeatingStyle.COLUMNS) {
            return pieces(among, this::beside);
        }
        return pieces(
                among,
                (one, other) -> seat(one).block().equals(seat(other).block())
                        && Math.floor(seat(one).x() + EPS)
                                == Math.floor(seat(other).x() + EPS));
    }

    private double raggedness(int group, int people) {
        Map<String, List<ZoneSeat>> byBlock = new TreeMap<>();
        IntStream.range(0, size)
                .filter(i -> at[i] == group)
                .forEach(i -> byBlock.computeIfAbsent(seat(i).block(), block -> new ArrayList<>())
                        .add(seat(i)));
        long area = 0;
        for (List<ZoneSeat> own : byBlock.values()) {
            int front = own.stream().mapToInt(ZoneSeat::row).min().orElseThrow();
            int back = own.stream().mapToInt(ZoneSeat::row).max().orElseThrow();
            double left = own.stream().mapToDouble(ZoneSeat::x).min().orElseThrow();
            double right = own.stream().mapToDouble(ZoneSeat::x).max().orElseThrow();
            area += problem.seats().stream()
                    .filter(s -> s.use() == ZoneSeat.Use.OPEN
                            && s.block().equals(own.get(0).block())
                            && s.row() >= front
                            && s.row() <= back
                            && s.x() >= left - EPS
                            && s.x() <= right + EPS)
                    .count();
        }
        return 1.0 - (double) people / area;
    }

    private int first(int seat) {
        return switch (problem.style()) {
            case ROWS, TIERS -> level(seat);
            case COLUMNS -> fromCentre(seat);
            case FREE ->
                (int) Math.floor(2 * seat(seat).y() + Math.abs(seat(seat).x()) + 0.5);
        };
    }

    private int second(int seat) {
        return switch (problem.style()) {
            case ROWS, TIERS -> fromCentre(seat);
            case COLUMNS -> level(seat);
            case FREE -> 0;
        };
    }

    private int fromCentre(int seat) {
        return (int) Math.floor(Math.abs(seat(seat).x()) + EPS);
    }

    /** Says whether the first person's group is of higher rank than the second's. */
    private boolean higher(int one, int other) {
        return at[one] >= 0
                && at[other] >= 0
                && groups().get(at[one]).order() < groups().get(at[other]).order();
    }

    private double weight(int one, int other) {
        return 1.0 / groups().get(at[one]).size() / groups().get(at[other]).size();
    }

    private double precedence() {
        Set<List<Integer>> pairs = new HashSet<>();
        double inverted = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (higher(i, j)) {
                    pairs.add(List.of(at[i], at[j]));
                    inverted += first(i) > first(j) ? weight(i, j) : 0;
                }
            }
        }
        return pairs.isEmpty() ? 0 : inverted / pairs.size();
    }

    private double sideways() {
        double mass = 0;
        double inverted = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (higher(i, j) && first(i) == first(j)) {
                    mass += weight(i, j);
                    inverted += second(i) > second(j) ? weight(i, j) : 0;
                }
            }
        }
        return mass == 0 ? 0 : inverted / mass;
    }

    private boolean empty(int seat) {
        return open(seat) && at[seat] < 0;
    }

    private int frontGaps() {
        int last = IntStream.range(0, size)
                .filter(i -> at[i] >= 0)
                .map(this::level)
                .max()
                .orElse(Integer.MIN_VALUE);
        return (int) IntStream.range(0, size)
                .filter(i -> empty(i) && level(i) < last)
                .count();
    }

    private int orphans() {
        return (int) IntStream.range(0, size)
                .filter(this::empty)
                .filter(i -> IntStream.range(0, size).noneMatch(j -> beside(i, j) && empty(j)))
                .filter(i -> IntStream.range(0, size).anyMatch(j -> beside(i, j) && anyAt(j) >= 0))
                .count();
    }

    private int apart() {
        int contacts = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (anyAt(i) >= 0 && anyAt(j) >= 0 && (at[i] >= 0 || at[j] >= 0) && touch(i, j)) {
                    contacts += keptApart(anyAt(i), anyAt(j)) ? 1 : 0;
                }
            }
        }
        return contacts;
    }

    private boolean keptApart(int one, int other) {
        return problem.apart().contains(new ZoningProblem.Apart(one, other))
                || problem.apart().contains(new ZoningProblem.Apart(other, one));
    }
}
