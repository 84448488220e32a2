package dev.huiwu.seating.zoning;

import dev.huiwu.seating.order.SeatingStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All halls of up to eight seats, numbered: every way to part the seats into rows, with nothing, an aisle, a block border
 * or a walkway between them, every way to part the people into groups in order of rank, as one category or as two.
 */
public final class TinyHalls {

    private static final int MOST_SEATS = 8;

    /** Seats that may stay empty at most. */
    private static final int MOST_EMPTY = 2;

    private static final int MOST_CUTS = 2;

    private TinyHalls() {}

    /** Returns how many there are. */
    public static long count() {
        long count = 0;
        for (int seats = 1; seats <= MOST_SEATS; seats++) {
            count += count(seats);
        }
        return count;
    }

    private static long count(int seats) {
        long sizes = 0;
        for (int people = Math.max(1, seats - MOST_EMPTY); people <= seats; people++) {
            sizes += 1L << (people - 1);
        }
        return (1L << (seats - 1)) * cuts(seats) * sizes * 2 * SeatingStyle.values().length;
    }

    /** No cut, or an aisle or a border after one of the first places, or a walkway behind one of the first rows. */
    private static int cuts(int seats) {
        return 1 + 3 * Math.min(MOST_CUTS, seats - 1);
    }

    /** Returns the hall with the number, from 0. */
    public static ZoningProblem hall(long number) {
        int seats = 1;
        long left = number;
        while (left >= count(seats)) {
            left -= count(seats);
            seats++;
        }
        SeatingStyle[] styles = SeatingStyle.values();
        SeatingStyle style = styles[(int) (left % styles.length)];
        left /= styles.length;
        boolean split = left % 2 == 1;
        left /= 2;
        int cut = (int) (left % cuts(seats));
        left /= cuts(seats);
        List<Integer> rows = parts(seats, (int) (left % (1L << (seats - 1))));
        left /= 1L << (seats - 1);
        int people = seats;
        while (left >= 1L << (people - 1)) {
            left -= 1L << (people - 1);
            people--;
        }
        return new ZoningProblem(
                seats(rows, cut), groups(parts(people, (int) left), split), List.of(), style, ZoneWeights.BALANCED);
    }

    /** Cuts a sum where the bits are set. */
    private static List<Integer> parts(int sum, int bits) {
        List<Integer> parts = new ArrayList<>();
        int part = 1;
        for (int k = 0; k < sum - 1; k++) {
            if ((bits >> k & 1) == 1) {
                parts.add(part);
                part = 0;
            }
            part++;
        }
        parts.add(part);
        return parts;
    }

    private static List<ZoneSeat> seats(List<Integer> rows, int cut) {
        int kind = cut == 0 ? 0 : 1 + (cut - 1) % 3;
        int after = cut == 0 ? 0 : 1 + (cut - 1) / 3;
        List<ZoneSeat> seats = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            int row = 1 + r + (kind == 3 && r >= after ? 1 : 0);
            for (int p = 0; p < rows.get(r); p++) {
                boolean beyond = p >= after;
                int place = 1 + p + (kind == 1 && beyond ? 1 : 0);
                double x = p - (rows.get(r) - 1) / 2.0 + ((kind == 1 || kind == 2) && beyond ? 1 : 0);
                seats.add(ZoneSeat.open(kind == 2 && beyond ? "B" : "A", row, place, x, row));
            }
        }
        return seats;
    }

    private static List<ZoneGroup> groups(List<Integer> sizes, boolean split) {
        List<ZoneGroup> groups = new ArrayList<>();
        for (int g = 0; g < sizes.size(); g++) {
            int category = split && g >= (sizes.size() + 1) / 2 ? 1 : 0;
            groups.add(new ZoneGroup("G" + g, category, g + 1, sizes.get(g), Set.of()));
        }
        return groups;
    }
}
