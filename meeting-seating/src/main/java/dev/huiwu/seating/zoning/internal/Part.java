package dev.huiwu.seating.zoning.internal;

/** A stretch of a lane that belongs to one group, or is left empty. */
final class Part {

    /** The group's index, or {@link dev.huiwu.seating.zoning.Zoning#EMPTY}. */
    final int group;

    int size;
    /** The lane it lies in, and where along the path its first seat is. */
    Lane lane;

    int start;

    Part(int group, int size, Lane lane) {
        this.group = group;
        this.size = size;
        this.lane = lane;
    }
}
