package dev.huiwu.seating.zoning;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A hall cut into zones: which group sits on which seat.
 *
 * @param groupAt for each seat of the problem the index of its group, or {@link #EMPTY}
 * @param measures what the zoning is worth, and why
 */
public record Zoning(List<Integer> groupAt, ZoneMeasures measures) {

    /** Stands for "nobody" where a group's index is expected. */
    public static final int EMPTY = -1;

    /** Keeps a copy of the list. */
    public Zoning {
        groupAt = ImmutableList.copyOf(groupAt);
    }

    /** Returns the index of the group that sits on the seat, or {@link #EMPTY}. */
    public int groupAt(int seat) {
        return groupAt.get(seat);
    }
}
