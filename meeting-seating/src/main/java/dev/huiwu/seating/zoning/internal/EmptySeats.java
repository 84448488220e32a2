package dev.huiwu.seating.zoning.internal;

/** Counts empty seats where none should be: in front of somebody, and single ones with people beside. */
final class EmptySeats {

    private final SeatGraph graph;
    private final Occupancy seats;
    private final boolean[] orphan;
    private final boolean[] settled;
    private final Marks touched;

    /** Empty seats in front of the last level used. */
    int frontGaps;
    /** Single empty seats with somebody beside. */
    int orphans;

    /** Looks at all seats. */
    EmptySeats(SeatGraph graph, Occupancy seats) {
        this.graph = graph;
        this.seats = seats;
        orphan = new boolean[graph.size];
        settled = new boolean[graph.size];
        touched = new Marks(graph.size);
        for (int seat = 0; seat < graph.size; seat++) {
            look(seat);
        }
        settle();
    }

    /** Looks anew at the seats that changed and those next to them. */
    void look(Marks changedSeats) {
        for (int k = 0; k < changedSeats.size(); k++) {
            int seat = changedSeats.get(k);
            look(seat);
            look(graph.left[seat]);
            look(graph.right[seat]);
        }
        int last = graph.levels.length - 1;
        while (last >= 0 && seats.onLevel[last] == 0) {
            last--;
        }
        frontGaps = 0;
        for (int level = 0; level < last; level++) {
            frontGaps += graph.levels[level].length - seats.onLevel[level];
        }
    }

    private void look(int seat) {
        if (seat >= 0 && orphan[seat] != isOrphan(seat)) {
            touched.add(seat);
            set(seat, !orphan[seat]);
        }
    }

    private void set(int seat, boolean is) {
        orphans += (is ? 1 : 0) - (orphan[seat] ? 1 : 0);
        orphan[seat] = is;
    }

    private boolean isOrphan(int seat) {
        if (!empty(seat)) {
            return false;
        }
        int left = graph.left[seat];
        int right = graph.right[seat];
        boolean beside = (left >= 0 && seats.anyGroupAt(left) >= 0) || (right >= 0 && seats.anyGroupAt(right) >= 0);
        return beside && !empty(left) && !empty(right);
    }

    private boolean empty(int seat) {
        return seat >= 0 && graph.open[seat] && seats.groupAt[seat] < 0;
    }

    /** Makes the state last looked at the settled one. */
    void settle() {
        for (int k = 0; k < touched.size(); k++) {
            settled[touched.get(k)] = orphan[touched.get(k)];
        }
        touched.clear();
    }

    /** Brings the settled state back. */
    void revert() {
        for (int k = 0; k < touched.size(); k++) {
            set(touched.get(k), settled[touched.get(k)]);
        }
        touched.clear();
    }
}
