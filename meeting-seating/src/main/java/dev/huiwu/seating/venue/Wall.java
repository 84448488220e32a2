package dev.huiwu.seating.venue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** A wall of the hall as a person in the hall sees it facing the rostrum. */
public enum Wall implements Coded {
    /** The wall with the stage. */
    FRONT("front", "前"),
    /** The wall behind the last row. */
    BACK("back", "后"),
    /** The wall on the left hand. */
    LEFT("left", "左"),
    /** The wall on the right hand. */
    RIGHT("right", "右");

    private final String code;
    private final String label;

    Wall(String code, String label) {
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
    public static Wall ofCode(String code) {
        return Coded.of(Wall.class, code);
    }
}
