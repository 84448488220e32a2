package dev.huiwu.seating.zoning.internal;

/** How one group lies in the hall. Never changed once made. */
final class Shape {

    static final Shape NONE = new Shape(0, 0, 0, 0, new int[0], new int[0]);

    /** Pieces by touching seats, and the people in the largest. */
    final int pieces;

    final int largest;
    /** Rows (columns) used, a row broken by others counted again. */
    final int lines;
    /** Share of strangers in the rectangles round it. */
    final double raggedness;
    /** Values in the first direction of precedence that occur, ascending, and how many people sit at each. */
    final int[] firsts;

    final int[] counts;

    Shape(int pieces, int largest, int lines, double raggedness, int[] firsts, int[] counts) {
        this.pieces = pieces;
        this.largest = largest;
        this.lines = lines;
        this.raggedness = raggedness;
        this.firsts = firsts;
        this.counts = counts;
    }
}
