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
    final Grounds grounds;
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

    /** Copies lanes with the layout they had, onto a hall of their own. */
    Lanes(Lanes original, Layout layout, Occupancy seats) {
        this(
                original.list.stream()
                        .map(lane -> new Lane(lane.paths, lane.block))
                        .toList(),
                original.groups,
                seats,
                original.grounds);
        for (int l = 0; l < list.size(); l++) {
            Lane lane = list.get(l);
            lane.path = layout.paths.get(l);
            for (int k = 0; k < layout.parts.get(l).size(); k++) {
                int size = layout.sizes.get(l).get(k);
                lane.parts.add(new Part(layout.parts.get(l).get(k).group, size, lane));
                lane.used += size;
            }
        }
        layAll();
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

    /** Finds where the parts of the remembered lanes now start, and marks the groups that sit elsewhere than before. */
    void plan() {
        for (Lane lane : remembered) {
            lane.compare();
            lane.findStarts();
            for (int k = lane.differsFromPart; k < lane.parts.size() && lane.parts.get(k).start < lane.differsTo; k++) {
                if (lane.parts.get(k).group != Zoning.EMPTY) {
                    seats.changedGroups.add(lane.parts.get(k).group);
                }
            }
        }
    }

    /** Seats the parts of the remembered lanes as planned. */
    void lay() {
        seat(remembered);
    }

    /** Puts the lists of the remembered lanes back, and the hall if the lanes were laid. */
    void restore(boolean laid) {
        remembered.forEach(Lane::takeOut);
        for (Lane lane : remembered) {
            lane.putBack();
            lane.findStarts();
        }
        if (laid) {
            seat(remembered);
        }
    }

    private void seat(List<Lane> concerned) {
        concerned.forEach(lane -> seat(lane, false));
        concerned.forEach(lane -> seat(lane, true));
    }

    /** Goes along the part of a lane that may differ, and either takes away who does not belong there or seats who does. */
    private void seat(Lane lane, boolean fill) {
        int[] walk = lane.walk();
        int at = lane.differsFrom;
        for (int k = lane.differsFromPart; at < lane.differsTo; k++) {
            int group = k < lane.parts.size() ? lane.parts.get(k).group : Zoning.EMPTY;
            int end = k < lane.parts.size() ? Math.min(lane.differsTo, at + lane.parts.get(k).size) : lane.differsTo;
            for (; at < end; at++) {
                if (seats.groupAt[walk[at]] != group) {
                    if (fill) {
                        seats.put(walk[at], group);
                    } else {
                        seats.clear(walk[at]);
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
        list.forEach(Lane::takeOut);
        for (int l = 0; l < list.size(); l++) {
            Lane lane = list.get(l);
            lane.path = layout.paths.get(l);
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

    /** Seats everybody along the paths of all lanes. */
    void layAll() {
        for (Lane lane : list) {
            lane.allDiffers();
            lane.findStarts();
        }
        seat(list);
    }
}
