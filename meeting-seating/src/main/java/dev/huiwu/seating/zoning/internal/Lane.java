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

    /** Where along the path, and from which part on, the present list and the kept one may differ. */
    int differsFrom;

    int differsTo;
    int differsFromPart;

    private final List<Part> keptParts = new ArrayList<>();
    private int[] keptSizes = new int[0];
    private int keptPath;
    private int keptUsed;

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

    /** Gives a part of this lane another size; with none it leaves the lane. */
    void resize(Part part, int size) {
        used += size - part.size;
        part.size = size;
        if (size == 0) {
            parts.remove(part);
        }
    }

    /** Keeps the parts, their sizes and the path, in place of what was kept before. */
    void keep() {
        keptPath = path;
        keptUsed = used;
        keptParts.clear();
        keptParts.addAll(parts);
        if (keptSizes.length < parts.size()) {
            keptSizes = new int[parts.size() * 2];
        }
        for (int k = 0; k < parts.size(); k++) {
            keptSizes[k] = parts.get(k).size;
        }
    }

    /** Takes all parts out; they have no size until they are put into a lane again. */
    void takeOut() {
        parts.forEach(part -> part.size = 0);
        clear();
    }

    /** Puts back what was kept, after all lanes concerned have been emptied by {@link #takeOut()}. */
    void putBack() {
        path = keptPath;
        parts.addAll(keptParts);
        for (int k = 0; k < parts.size(); k++) {
            Part part = parts.get(k);
            part.size = keptSizes[k];
            part.lane = this;
            used += part.size;
        }
    }

    /** Notes that everything may differ from what was kept. */
    void allDiffers() {
        differsFrom = 0;
        differsFromPart = 0;
        differsTo = capacity();
    }

    /** Finds the stretch outside of which the present list and the kept one seat the same people on the same seats. */
    void compare() {
        allDiffers();
        if (path != keptPath) {
            return;
        }
        int common = Math.min(parts.size(), keptParts.size());
        while (differsFromPart < common && same(differsFromPart, differsFromPart)) {
            differsFrom += keptSizes[differsFromPart++];
        }
        differsTo = Math.max(used, keptUsed);
        int now = parts.size();
        int then = keptParts.size();
        while (used == keptUsed && Math.min(now, then) > differsFromPart && same(now - 1, then - 1)) {
            now--;
            differsTo -= keptSizes[--then];
        }
    }

    /** Finds where the parts start that may lie elsewhere than before. */
    void findStarts() {
        int at = differsFrom;
        for (int k = differsFromPart; k < parts.size() && at < differsTo; k++) {
            parts.get(k).start = at;
            at += parts.get(k).size;
        }
    }

    private boolean same(int now, int then) {
        return parts.get(now) == keptParts.get(then) && parts.get(now).size == keptSizes[then];
    }
}
