package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.List;

/** Counts the touching pairs of people who are kept apart, at least one of the two a member the zoning has placed. */
final class Contacts {

    private final List<ZoningProblem.Apart> apart;
    private final SeatGraph graph;
    private final Occupancy seats;

    Contacts(List<ZoningProblem.Apart> apart, SeatGraph graph, Occupancy seats) {
        this.apart = apart;
        this.graph = graph;
        this.seats = seats;
    }

    /** Returns the contacts of all groups that are kept apart. */
    int count() {
        int sum = 0;
        for (ZoningProblem.Apart pair : apart) {
            sum += between(pair.one(), pair.other());
        }
        return sum;
    }

    /** Returns the contacts of two groups. */
    int between(int one, int other) {
        return count(one, other, true) + count(other, one, false);
    }

    private int count(int group, int other, boolean countBothPlaced) {
        int found = 0;
        for (int k = 0; k < seats.count[group]; k++) {
            int seat = seats.members[group][k];
            for (int t = graph.touchStart[seat]; t < graph.touchStart[seat + 1]; t++) {
                int next = graph.touchTo[t];
                boolean placed = seats.groupAt[next] == other;
                found += (placed ? countBothPlaced : seats.anyGroupAt(next) == other) ? 1 : 0;
            }
        }
        return found;
    }
}
