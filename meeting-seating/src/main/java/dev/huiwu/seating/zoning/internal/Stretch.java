package dev.huiwu.seating.zoning.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive parts of a lane, to be moved together.
 *
 * @param lane the lane
 * @param from index of its first part
 * @param to index after its last part
 */
record Stretch(Lane lane, int from, int to) {

    /** Returns the stretch of parts that follow one another in a lane. */
    static Stretch of(List<Part> parts) {
        Lane lane = parts.get(0).lane;
        int from = lane.parts.indexOf(parts.get(0));
        return new Stretch(lane, from, from + parts.size());
    }

    boolean holds(Part part) {
        return parts().contains(part);
    }

    List<Part> parts() {
        return lane.parts.subList(from, to);
    }

    int size() {
        int size = 0;
        for (int k = from; k < to; k++) {
            size += lane.parts.get(k).size;
        }
        return size;
    }

    boolean meets(Stretch other) {
        return lane == other.lane && from < other.to && other.from < to;
    }

    boolean fits(Lanes lanes, Lane other) {
        return parts().stream().allMatch(part -> lanes.allows(part.group, other));
    }

    /** Takes the parts out of their lane and puts them before position {@code at} of the other, as it is now. */
    void moveTo(Lane other, int at) {
        List<Part> moved = new ArrayList<>(parts());
        int before = other == lane && at >= to ? at - moved.size() : at;
        take(lane, from, to);
        put(other, before, moved);
    }

    /** Puts each of two stretches that do not meet where the other was. */
    static void swap(Stretch one, Stretch other) {
        if (one.lane == other.lane && one.from > other.from) {
            swap(other, one);
            return;
        }
        List<Part> first = new ArrayList<>(one.parts());
        List<Part> second = new ArrayList<>(other.parts());
        take(other.lane, other.from, other.to);
        put(other.lane, other.from, first);
        take(one.lane, one.from, one.to);
        put(one.lane, one.from, second);
        // in one lane the parts of the first were for a moment in the lane twice; its lane stays right either way
        first.forEach(part -> part.lane = other.lane);
    }

    private static void take(Lane lane, int from, int to) {
        for (int k = from; k < to; k++) {
            lane.used -= lane.parts.get(k).size;
        }
        lane.parts.subList(from, to).clear();
    }

    private static void put(Lane lane, int at, List<Part> parts) {
        lane.parts.addAll(at, parts);
        for (Part part : parts) {
            part.lane = lane;
            lane.used += part.size;
        }
    }
}
