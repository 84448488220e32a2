package dev.huiwu.benchmarks;

import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.ZoneWeights;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Halls to measure with: three blocks between two aisles, a walkway every eight rows, groups of one to forty. */
final class SampleHalls {

    private static final int CATEGORIES = 5;

    private SampleHalls() {}

    /** Returns a hall of about so many seats, nine tenths of them taken, or so many people too many. */
    static ZoningProblem hall(int seats, int tooMany, SeatingStyle style) {
        int side = Math.max(3, (int) Math.round(Math.sqrt(seats) / 4));
        int middle = 2 * side;
        List<ZoneSeat> all = new ArrayList<>();
        for (int row = 1; all.size() < seats; row++) {
            int depth = row + row / 8;
            addRow(all, "left", depth, side, -middle / 2.0 - 2 - side);
            addRow(all, "middle", depth, middle, -middle / 2.0);
            addRow(all, "right", depth, side, middle / 2.0 + 2);
        }
        return new ZoningProblem(
                all,
                groups(tooMany > 0 ? all.size() + tooMany : all.size() * 9 / 10),
                List.of(),
                style,
                ZoneWeights.BALANCED);
    }

    private static void addRow(List<ZoneSeat> seats, String block, int row, int width, double left) {
        for (int place = 1; place <= width; place++) {
            seats.add(ZoneSeat.open(block, row, place, left + place - 0.5, row));
        }
    }

    /** Sizes go up and down, most of them small; categories follow each other in rank. */
    private static List<ZoneGroup> groups(int people) {
        List<Integer> sizes = new ArrayList<>();
        for (int left = people; left > 0; left -= sizes.get(sizes.size() - 1)) {
            int k = sizes.size();
            sizes.add(Math.min(left, 1 + k * 7 % 13 + (k % 11 == 5 ? 27 : 0)));
        }
        List<ZoneGroup> groups = new ArrayList<>();
        for (int k = 0; k < sizes.size(); k++) {
            groups.add(new ZoneGroup("G" + k, k * CATEGORIES / sizes.size(), k + 1, sizes.get(k), Set.of()));
        }
        return groups;
    }
}
