package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.Zoning;
import java.util.Arrays;

/** Which group is on which seat at the moment, and what has changed since somebody last looked. */
final class Occupancy {

    private final SeatGraph graph;
    private final int[] slot;

    final int[] groupAt;
    /** Seats of each group; the first {@code count[g]} of them count. */
    final int[][] members;

    final int[] count;
    /** People on each level. */
    final int[] onLevel;
    /** Groups and values of first precedence whose seats changed, and the seats. */
    final Marks changedGroups;

    final Marks changedFirsts;
    final Marks changedSeats;

    Occupancy(SeatGraph graph, int[] sizes) {
        this.graph = graph;
        groupAt = new int[graph.size];
        Arrays.fill(groupAt, Zoning.EMPTY);
        slot = new int[graph.size];
        members = new int[sizes.length][];
        Arrays.setAll(members, g -> new int[sizes[g]]);
        count = new int[sizes.length];
        onLevel = new int[graph.levels.length];
        changedGroups = new Marks(sizes.length);
        changedFirsts = new Marks(graph.firsts);
        changedSeats = new Marks(graph.size);
    }

    /** Empties a seat. */
    void clear(int seat) {
        int group = groupAt[seat];
        if (group >= 0) {
            int last = members[group][--count[group]];
            members[group][slot[seat]] = last;
            slot[last] = slot[seat];
            groupAt[seat] = Zoning.EMPTY;
            onLevel[graph.level[seat]]--;
            changed(seat, group);
        }
    }

    /** Puts one of a group on an empty seat. */
    void put(int seat, int group) {
        groupAt[seat] = group;
        slot[seat] = count[group];
        members[group][count[group]++] = seat;
        onLevel[graph.level[seat]]++;
        changed(seat, group);
    }

    private void changed(int seat, int group) {
        changedGroups.add(group);
        changedFirsts.add(graph.first[seat]);
        changedSeats.add(seat);
    }

    /** Returns the group on the seat, a detached member's group included, or {@link Zoning#EMPTY}. */
    int anyGroupAt(int seat) {
        return groupAt[seat] >= 0 ? groupAt[seat] : graph.holder[seat];
    }
}
