package dev.huiwu.seating.zoning.internal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How groups lie on stretches of paths, each stretch looked at once: a search comes back to the same ones over and over.
 *
 * <p>Keeps working arrays; not thread-safe.
 */
final class PathShapes {

    private final Shapes shapes;
    private final int[] groupSizes;
    /** Groups with detached members, who may link seats that do not touch: for these a stretch is not enough. */
    private final boolean[] linked;
    /** By lane, path, start and index of the size. */
    private final Shape[][][][] known;

    private final int[] sizeIndex;
    private final int sizes;
    private final int[] own;

    PathShapes(SeatGraph graph, List<Lane> lanes, int[] groupSizes, Shapes shapes) {
        this.shapes = shapes;
        this.groupSizes = groupSizes;
        linked = new boolean[groupSizes.length];
        for (int holder : graph.holder) {
            if (holder >= 0) {
                linked[holder] = true;
            }
        }
        known = lanes.stream()
                .map(lane -> new Shape[lane.paths.length][lane.capacity()][])
                .toArray(Shape[][][][]::new);
        int[] distinct = IntStream.of(groupSizes).distinct().toArray();
        sizes = distinct.length;
        sizeIndex = new int[IntStream.of(groupSizes).max().orElse(0) + 1];
        IntStream.range(0, sizes).forEach(k -> sizeIndex[distinct[k]] = k);
        own = new int[graph.size];
    }

    /** Returns the shape of the group on the stretches of its parts, those without size left out. */
    Shape of(int group, List<Part> parts) {
        Part only = null;
        for (Part part : parts) {
            if (part.size == groupSizes[group]) {
                only = part;
            }
        }
        if (only == null || linked[group]) {
            return look(group, parts);
        }
        Shape[][] ofPath = known[only.lane.index][only.lane.path];
        if (ofPath[only.start] == null) {
            ofPath[only.start] = new Shape[sizes];
        }
        Shape[] ofStart = ofPath[only.start];
        int index = sizeIndex[only.size];
        if (ofStart[index] == null) {
            ofStart[index] = look(group, parts);
        }
        return ofStart[index];
    }

    private Shape look(int group, List<Part> parts) {
        int size = 0;
        for (Part part : parts) {
            if (part.size > 0) {
                System.arraycopy(part.lane.walk(), part.start, own, size, part.size);
                size += part.size;
            }
        }
        return shapes.of(group, own, size);
    }
}
