package dev.huiwu.seating.zoning.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * An island of the hall with the paths along which it may be walked, and the parts laid along the present one.
 *
 * <p>The parts fill the path from its start without overlap; what is left at the end is empty.
 */
final class Lane {

    final int[][] paths;
    final int block;
    final List<Part> parts = new ArrayList<>();
    int path;
    int used;
    int index;

    private final List<Part> keptParts = new ArrayList<>();
    private int[] keptSizes = new int[0];
    private int keptPath;

    Lane(int[][] paths, int block) {
        this.paths = paths;
        this.block = block;
    }

    int capacity() {
        return paths[0].length;
    }

    int free() {
        return capacity() - used;
    }

    int[] walk() {
        return paths[path];
    }

    /** Takes all parts out. */
    void clear() {
        parts.clear();
        used = 0;
    }

    /** Keeps the parts, their sizes and the path, in place of what was kept before. */
    void keep() {
        keptPath = path;
        keptParts.clear();
        keptParts.addAll(parts);
        if (keptSizes.length < parts.size()) {
            keptSizes = new int[parts.size() * 2];
        }
        for (int k = 0; k < parts.size(); k++) {
            keptSizes[k] = parts.get(k).size;
        }
    }

    /** Puts back what was kept. */
    void putBack() {
        path = keptPath;
        parts.clear();
        parts.addAll(keptParts);
        used = 0;
        for (int k = 0; k < parts.size(); k++) {
            Part part = parts.get(k);
            part.size = keptSizes[k];
            part.lane = this;
            used += part.size;
        }
    }
}
