package dev.huiwu.seating.venue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** A side as a person seated on the rostrum sees it facing the hall; only precedence on the rostrum uses it. */
public enum RostrumSide implements Coded {
    /** The left hand of a person on the rostrum: the hall's right. */
    LEFT("left", "左"),
    /** The right hand of a person on the rostrum: the hall's left. */
    RIGHT("right", "右");

    private final String code;
    private final String label;

    RostrumSide(String code, String label) {
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

    /** Returns the same side as a person in the hall calls it. */
    public HallSide toHall() {
        return this == LEFT ? HallSide.RIGHT : HallSide.LEFT;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static RostrumSide ofCode(String code) {
        return Coded.of(RostrumSide.class, code);
    }
}
