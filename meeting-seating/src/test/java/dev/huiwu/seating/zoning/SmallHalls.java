package dev.huiwu.seating.zoning;

import dev.huiwu.seating.order.SeatingStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Halls of at most sixty seats with everything that makes zoning hard; the same seed gives the same hall. */
public final class SmallHalls {

    private static final int MOST_SEATS = 60;

    private final Random random;
    private final List<ZoneSeat> seats = new ArrayList<>();

    private SmallHalls(long seed) {
        random = new Random(seed * 2654435761L + 17);
    }

    /**
     * Returns a hall of unequal and shifted rows, aisles, walkways, balconies, blocked and held seats, and groups with
     * ties in rank, detached members, allowed blocks that leave at least one way to seat everybody, and pairs to keep
     * apart.
     */
    public static ZoningProblem any(long seed, SeatingStyle style) {
        SmallHalls hall = new SmallHalls(seed);
        for (int b = 0; b < 1 + hall.random.nextInt(4); b++) {
            hall.addRaggedBlock(b);
        }
        Collections.shuffle(hall.seats, hall.random);
        List<Integer> open = hall.open();
        if (hall.random.nextBoolean()) {
            Collections.shuffle(open, hall.random);
        }
        int people = open.isEmpty() ? 0 : 1 + hall.random.nextInt(open.size());
        List<ZoneGroup> groups = new ArrayList<>();
        for (int from = 0; from < people; ) {
            int size = hall.random.nextInt(12) == 0 ? 0 : 1 + hall.random.nextInt(9);
            size = Math.min(size, people - from);
            groups.add(hall.group(groups.size(), size, hall.someBlocks(open.subList(from, from + size))));
            from += size;
        }
        return new ZoningProblem(
                hall.withDetached(groups.size()), groups, hall.pairs(groups.size()), style, ZoneWeights.BALANCED);
    }

    /**
     * Returns a hall of rectangular islands, each of which holds its groups whole with more than a third to spare, and
     * no two groups that must be kept apart on one of them.
     */
    public static ZoningProblem roomy(long seed, SeatingStyle style) {
        SmallHalls hall = new SmallHalls(seed);
        List<ZoneGroup> groups = new ArrayList<>();
        List<ZoningProblem.Apart> apart = new ArrayList<>();
        double x = -8;
        for (int b = 0; b < 2 + hall.random.nextInt(2); b++) {
            int width = 3 + hall.random.nextInt(3);
            int rows = 2 + hall.random.nextInt(3);
            hall.addRectangle("B" + b, width, rows, x);
            x += width + 1.5;
            int first = groups.size();
            for (int left = width * rows * 6 / 10; left > 0; ) {
                int size = Math.min(left, 1 + hall.random.nextInt(5));
                groups.add(hall.group(groups.size(), size, Set.of()));
                left -= size;
            }
            if (b > 0 && hall.random.nextBoolean()) {
                apart.add(new ZoningProblem.Apart(
                        hall.random.nextInt(first), first + hall.random.nextInt(groups.size() - first)));
            }
        }
        return new ZoningProblem(hall.seats, groups, apart, style, ZoneWeights.WHOLE_ZONES);
    }

    private void addRectangle(String block, int width, int rows, double x) {
        for (int row = 1; row <= rows; row++) {
            for (int place = 1; place <= width; place++) {
                seats.add(ZoneSeat.open(block, row, place, x + place, row));
            }
        }
    }

    private void addRaggedBlock(int b) {
        int width = 3 + random.nextInt(4);
        double left = random.nextInt(4) == 0 ? -3 : b * 6 - 9 + random.nextInt(2) * 0.5;
        double front = random.nextInt(3) == 0 ? 2.6 : 1;
        double curve = random.nextInt(2) * 0.04;
        double shift = random.nextInt(2) * 0.5;
        int aisle = random.nextInt(3) == 0 ? 1 + random.nextInt(width - 1) : width;
        int walkway = random.nextInt(3) == 0 ? 2 : 9;
        for (int r = 0; r < 1 + random.nextInt(4); r++) {
            int row = 1 + r + (r >= walkway ? 1 : 0);
            int end = width - random.nextInt(3);
            for (int p = random.nextInt(2); p < end && seats.size() < MOST_SEATS; p++) {
                int place = 1 + p + (p >= aisle ? 1 : 0);
                double x = left + place + shift * (r % 2);
                seats.add(seat("B" + b, row, place, x, front + row * 1.1 - 1 + curve * x * x));
            }
        }
    }

    private ZoneSeat seat(String block, int row, int place, double x, double y) {
        int luck = random.nextInt(100);
        ZoneSeat.Use use = luck < 6 ? ZoneSeat.Use.BLOCKED : luck < 16 ? ZoneSeat.Use.HELD : ZoneSeat.Use.OPEN;
        return new ZoneSeat(block, row, place, x, y, use, OptionalInt.empty());
    }

    private List<Integer> open() {
        return new ArrayList<>(IntStream.range(0, seats.size())
                .filter(i -> seats.get(i).use() == ZoneSeat.Use.OPEN)
                .boxed()
                .sorted((i, j) -> seats.get(i).block().compareTo(seats.get(j).block()))
                .toList());
    }

    /** Returns no limit, or the blocks of the seats given and perhaps others. */
    private Set<String> someBlocks(List<Integer> own) {
        Set<String> blocks = new TreeSet<>();
        if (random.nextInt(3) == 0) {
            own.forEach(seat -> blocks.add(seats.get(seat).block()));
            if (random.nextInt(3) == 0) {
                blocks.add("B" + random.nextInt(4));
            }
        }
        return blocks;
    }

    private ZoneGroup group(int index, int size, Set<String> blocks) {
        return new ZoneGroup("G" + index, random.nextInt(3), 1 + random.nextInt(6), size, blocks);
    }

    private List<ZoneSeat> withDetached(int groups) {
        return seats.stream()
                .map(seat -> seat.use() == ZoneSeat.Use.HELD && random.nextInt(3) < Math.min(groups, 2)
                        ? new ZoneSeat(
                                seat.block(),
                                seat.row(),
                                seat.place(),
                                seat.x(),
                                seat.y(),
                                seat.use(),
                                OptionalInt.of(random.nextInt(groups)))
                        : seat)
                .toList();
    }

    private List<ZoningProblem.Apart> pairs(int groups) {
        List<ZoningProblem.Apart> pairs = new ArrayList<>();
        for (int k = 0; groups > 1 && k < random.nextInt(4); k++) {
            int one = random.nextInt(groups);
            int other = (one + 1 + random.nextInt(groups - 1)) % groups;
            pairs.add(new ZoningProblem.Apart(one, other));
            if (random.nextInt(4) == 0) {
                pairs.add(new ZoningProblem.Apart(other, one));
            }
        }
        return pairs;
    }
}
