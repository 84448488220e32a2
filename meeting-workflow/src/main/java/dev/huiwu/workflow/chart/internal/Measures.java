package dev.huiwu.workflow.chart.internal;

/** The distances of a chart in millimetres, which grow and shrink with the em of its names. */
record Measures(double text) {

    /** The em at which the distances have their own size. */
    private static final double FULL = 2.4;

    /** What stands in a gap between the columns of two days. */
    enum DayLine {
        NONE,
        THIN,
        MEETING
    }

    static final double SMALLEST_TEXT = 1.8;
    static final int MAX_LINES = 3;

    double scale() {
        return text / FULL;
    }

    double narrowestBox() {
        return 12 * scale();
    }

    double padX() {
        return 0.9 * scale();
    }

    /** The width of a box without its margins. */
    double inner(double box) {
        return box - 2 * padX();
    }

    /** The width of a box around a text. */
    double outer(double width) {
        return width + 2 * padX();
    }

    double padTop() {
        return 0.6 * scale();
    }

    double padBottom() {
        return 0.9 * scale();
    }

    double idSize() {
        return Math.max(SMALLEST_TEXT, 0.8 * text);
    }

    double idHeight() {
        return 1.2 * idSize();
    }

    double lineHeight() {
        return 1.2 * text;
    }

    double boxHeight(int lines, int notes) {
        return padTop() + idHeight() + lines * lineHeight() + notes * noteHeight() + padBottom();
    }

    /** Notes in boxes and words beside arrows are as large as the id. */
    double noteHeight() {
        return idHeight();
    }

    /** What is left between an arrow and the words beside it. */
    double beside() {
        return 0.5 * scale();
    }

    /** The height and width of the diamond of a step that decides. */
    double gate() {
        return 4.4 * scale();
    }

    /** The height and width of the diamond that says how a step opens. */
    double join() {
        return 3.4 * scale();
    }

    /** Between a diamond and its box. */
    double apart() {
        return 0.9 * scale();
    }

    /** The circle that ends a way. */
    double end() {
        return 2.8 * scale();
    }

    /** The mark of where a step stands. */
    double mark() {
        return 0.75 * idHeight();
    }

    /** Between the right edge of a box and the first track. */
    double leave() {
        return 0.9 * scale();
    }

    /** Between the last track and the left edge of a box: a bend and a head. */
    double enter() {
        return 2.4 * scale();
    }

    /** Between tracks. */
    double pitch() {
        return 1.5 * scale();
    }

    /** What a line between days takes, and the one before the meeting's day, which is thicker. */
    double dayLine(DayLine line) {
        return switch (line) {
            case NONE -> 0;
            case THIN -> 0.6 * scale();
            case MEETING -> 1.6 * scale();
        };
    }

    double bend() {
        return 0.75 * scale();
    }

    double head() {
        return 1.35 * scale();
    }

    double gap(int tracks, DayLine line) {
        return leave() + enter() + Math.max(0, tracks - 1) * pitch() + dayLine(line);
    }

    double channel(int tracks) {
        return tracks == 0 ? 1.6 * scale() : 2.4 * scale() + (tracks - 1) * pitch();
    }
}
