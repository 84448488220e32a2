package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneGroup;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The precedence of groups as ranks from 0 without gaps; groups of equal order share one. Never changed once made. */
final class Ranks {

    /** Groups with people, highest first. */
    final int[] descending;
    /** Rank of each group. */
    final int[] of;
    /** People of each group. */
    final int[] sizes;
    /** How many different ranks there are. */
    final int count;
    /** Pairs of groups of different rank. */
    final double pairs;

    Ranks(List<ZoneGroup> groups) {
        sizes = groups.stream().mapToInt(ZoneGroup::size).toArray();
        descending = IntStream.range(0, sizes.length)
                .filter(g -> sizes[g] > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer g) -> groups.get(g).order())
                        .thenComparing(g -> g))
                .mapToInt(Integer::intValue)
                .toArray();
        of = new int[sizes.length];
        double equal = 0;
        int tied = 0;
        for (int k = 1; k < descending.length; k++) {
            int group = descending[k];
            int before = descending[k - 1];
            boolean tie = groups.get(group).order() == groups.get(before).order();
            tied = tie ? tied + 1 : 0;
            equal += tied;
            of[group] = of[before] + (tie ? 0 : 1);
        }
        count = descending.length == 0 ? 0 : of[descending[descending.length - 1]] + 1;
        pairs = descending.length * (descending.length - 1) / 2.0 - equal;
    }
}
