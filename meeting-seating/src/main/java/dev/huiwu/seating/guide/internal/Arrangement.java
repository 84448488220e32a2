package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;

/**
 * Where hall and list go on a page.
 *
 * @param scale millimetres on paper for a metre of the hall
 * @param list what stands beside or below the hall
 * @param columns of the list
 * @param hall the space of the hall
 * @param panel the space of the list
 * @param room how high the list may become
 */
record Arrangement(
        double pageWidth,
        double pageHeight,
        double scale,
        ListPanel list,
        int columns,
        Bounds hall,
        Bounds panel,
        double room) {

    /** Weighs the size of the seats against that of the list's text; landscape counts a fifth more. */
    double worth() {
        return scale * Math.sqrt(list.size()) * (pageWidth > pageHeight ? 1.2 : 1);
    }

    /** Returns this arrangement with another list in its place. */
    Arrangement with(ListPanel other) {
        Bounds space = new Bounds(panel.x(), panel.y(), panel.width(), other.height(columns));
        return new Arrangement(pageWidth, pageHeight, scale, other, columns, hall, space, room);
    }
}
