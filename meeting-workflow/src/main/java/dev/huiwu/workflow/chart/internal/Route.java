package dev.huiwu.workflow.chart.internal;

/**
 * The way of one edge through gaps and channels, without distances.
 *
 * @param kind its shape
 * @param outGap where it leaves the row of its source
 * @param channel where it runs across, if it does
 * @param inGap where it comes onto the row of its target
 * @param ofSource whether the part that could belong to either, the vertical of a {@link Kind#STEP} and the run of a {@link
 *     Kind#DETOUR}, is shared with other edges of its source; else with those of its target
 */
record Route(Kind kind, int outGap, int channel, int inGap, boolean ofSource) {

    /** The shapes. */
    enum Kind {
        /** Along the row. */
        STRAIGHT,
        /** Along the row of the source, up or down in one gap, along the row of the target. */
        STEP,
        /** Up or down to a channel, along it, up or down to the target's row. */
        DETOUR
    }

    static Route straight() {
        return new Route(Kind.STRAIGHT, -1, -1, -1, true);
    }

    static Route step(int gap, boolean ofSource) {
        return new Route(Kind.STEP, gap, -1, gap, ofSource);
    }

    static Route detour(int outGap, int channel, int inGap, boolean ofSource) {
        return new Route(Kind.DETOUR, outGap, channel, inGap, ofSource);
    }
}
