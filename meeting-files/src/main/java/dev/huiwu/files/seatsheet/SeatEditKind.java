package dev.huiwu.files.seatsheet;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What was done to one person's seat by hand. */
public enum SeatEditKind implements Coded {
    /** The person and another one have changed seats. */
    SWAPPED("swapped", "互换"),
    /** The person has another seat. */
    MOVED("moved", "调座"),
    /** The person, who was listed without a seat, has one now. */
    SEATED("seated", "入座"),
    /** The person no longer has a seat. */
    UNSEATED("unseated", "撤座"),
    /** The person was not on the list. */
    ADDED("added", "增加");

    private final String code;
    private final String label;

    SeatEditKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the word offices use. */
    public String label() {
        return label;
    }

    /** Returns the kind with the given code. */
    @JsonCreator
    public static SeatEditKind ofCode(String code) {
        return Coded.of(SeatEditKind.class, code);
    }
}
