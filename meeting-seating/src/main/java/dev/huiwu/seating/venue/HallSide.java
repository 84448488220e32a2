package dev.huiwu.seating.venue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** A side of the hall as a person in the hall sees it facing the rostrum. */
public enum HallSide implements Coded {
    /** The left hand of a person facing the rostrum. */
    LEFT("left", "左"),
    /** The right hand of a person facing the rostrum. */
    RIGHT("right", "右");

    private final String code;
    private final String label;

    HallSide(String code, String label) {
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

    /** Returns the same side as a person seated on the rostrum and facing the hall calls it. */
    public RostrumSide toRostrum() {
        return this == LEFT ? RostrumSide.RIGHT : RostrumSide.LEFT;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static HallSide ofCode(String code) {
        return Coded.of(HallSide.class, code);
    }
}
