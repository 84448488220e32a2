package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.Zoning;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts in their lanes: the whole of what the search changes.
 *
 * <p>Editing the part lists changes nothing in the hall until {@link #lay} walks the lanes concerned. {@link #remember}
 * keeps some lanes as they are so that {@link #restore} can undo whatever was done to them.
 */
final class Lanes {

    final List<Lane> list;
    final Occupancy seats;
    private final List<ZoneGroup> groups;
    private final Grounds grounds;
    private final List<Lane> remembered = new ArrayList<>(3);

    Lanes(List<Lane> list, List<ZoneGroup> groups, Occupancy seats, Grounds grounds) {
        this.list = list;
        this.groups = groups;
        this.seats = seats;
        this.grounds = grounds;
        for (int l = 0; l < list.size(); l++) {
            list.get(l).index = l;
        }
    }

    boolean allows(int group, Lane lane) {
        return grounds.allowInBlock(group, lane.block);
    }

    int size(int group) {
        return groups.get(group).size();
    }

    /** Returns every part that belongs to a group, in lane order. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Lane lane : list) {
            for (Part part : lane.parts) {
                if (part.group != Zoning.EMPTY) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    /** Keeps lanes as they are; {@link #lay} and {@link #restore} are about these. A lane may be named twice. */
    void remember(Lane... concerned) {
        remembered.clear();
        for (Lane lane : concerned) {
            if (!remembered.contains(lane)) {
                lane.keep();
                remembered.add(lane);
            }
        }
    }

    /** Puts the remembered lanes back, lists and hall. */
    void restore() {
        remembered.forEach(Lane::putBack);
        lay();
    }

    /** Seats the parts of the remembered lanes along their paths. */
    void lay() {
        remembered.forEach(this::empty);
        remembered.forEach(this::fill);
    }

    /** Seats everybody along the paths of all lanes. */
    void layAll() {
        list.forEach(this::empty);
        list.forEach(this::fill);
    }

    private void empty(Lane lane) {
        int[] walk = lane.walk();
        int at = 0;
        for (Part part : lane.parts) {
            part.start = at;
            for (int end = at + part.size; at < end; at++) {
                if (seats.groupAt[walk[at]] != part.group) {
                    seats.clear(walk[at]);
                }
            }
        }
        for (; at < walk.length; at++) {
            seats.clear(walk[at]);
        }
    }

    private void fill(Lane lane) {
        int[] walk = lane.walk();
        for (Part part : lane.parts) {
            if (part.group != Zoning.EMPTY) {
                for (int at = part.start; at < part.start + part.size; at++) {
                    if (seats.groupAt[walk[at]] == Zoning.EMPTY) {
                        seats.put(walk[at], part.group);
                    }
                }
            }
        }
    }

    /** The lists of all lanes at one time, to come back to. */
    record Layout(List<List<Part>> parts, List<List<Integer>> sizes, List<Integer> paths) {}

    Layout layout() {
        return new Layout(
                list.stream().map(lane -> List.copyOf(lane.parts)).toList(),
                list.stream()
                        .map(lane -> lane.parts.stream().map(part -> part.size).toList())
                        .toList(),
                list.stream().map(lane -> lane.path).toList());
    }

    /** Puts all lanes back as they were at that time, lists and hall. */
    void reset(Layout layout) {
        for (int l = 0; l < list.size(); l++) {
            Lane lane = list.get(l);
            lane.path = layout.paths.get(l);
            lane.parts.clear();
            lane.used = 0;
            for (int k = 0; k < layout.parts.get(l).size(); k++) {
                Part part = layout.parts.get(l).get(k);
                part.size = layout.sizes.get(l).get(k);
                part.lane = lane;
                lane.parts.add(part);
                lane.used += part.size;
            }
        }
        layAll();
    }
}
