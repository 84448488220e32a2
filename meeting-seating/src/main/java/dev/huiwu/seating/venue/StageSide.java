package dev.huiwu.seating.venue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** Where the stage, or the main side of a room, lies on the drawing the office hangs up. */
public enum StageSide implements Coded {
    /** At the top: one looks at the drawing as one looks at the stage. */
    TOP("top", "上"),
    /** At the bottom. */
    BOTTOM("bottom", "下"),
    /** At the left. */
    LEFT("left", "左"),
    /** At the right. */
    RIGHT("right", "右");

    private final String code;
    private final String label;

    StageSide(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the word that offices write. */
    public String label() {
        return label;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static StageSide ofCode(String code) {
        return Coded.of(StageSide.class, code);
    }
}
