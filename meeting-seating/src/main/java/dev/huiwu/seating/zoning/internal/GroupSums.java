package dev.huiwu.seating.zoning.internal;

import java.util.Arrays;

/**
 * What the shapes of all groups add up to; changed group by group. Splits are counted as if an aisle were the cause of
 * each.
 */
final class GroupSums {

    /** Raggedness is added up in whole units, so that what is added and taken away again leaves nothing behind. */
    private static final double UNITS = 1L << 40;

    private final int[] sizes;
    private final Bounds bounds;
    private final int raggedPeople;

    int fragments;
    int leastSplits;
    int stranded;
    int lines;
    private long ragged;

    /** Starts with nobody seated. */
    GroupSums(int[] sizes, Bounds bounds) {
        this.sizes = sizes;
        this.bounds = bounds;
        raggedPeople = Arrays.stream(sizes).filter(size -> size >= 2).sum();
        for (int group = 0; group < sizes.length; group++) {
            add(group, Shape.NONE, 1);
        }
    }

    /** Takes one shape of a group for another. */
    void change(int group, Shape before, Shape after) {
        add(group, before, -1);
        add(group, after, 1);
    }

    private void add(int group, Shape shape, int sign) {
        int size = sizes[group];
        if (size == 0) {
            return;
        }
        int away = size - shape.largest;
        int unavoidable = bounds.islands[group] > 1 ? Math.max(0, size - bounds.largestIsland[group]) : 0;
        fragments += sign * shape.pieces;
        leastSplits += sign * Math.max(0, shape.pieces - bounds.islands[group]);
        stranded += sign * Math.max(0, away - unavoidable);
        lines += sign * (shape.lines - bounds.lines[group]);
        if (size >= 2) {
            ragged += sign * Math.round(shape.raggedness * size * UNITS);
        }
    }

    double raggedness() {
        return raggedPeople == 0 ? 0 : ragged / UNITS / raggedPeople;
    }

    void copyFrom(GroupSums other) {
        fragments = other.fragments;
        leastSplits = other.leastSplits;
        stranded = other.stranded;
        lines = other.lines;
        ragged = other.ragged;
    }
}
