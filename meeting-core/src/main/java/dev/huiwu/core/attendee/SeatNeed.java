package dev.huiwu.core.attendee;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What a person needs a seat to offer. */
public enum SeatNeed implements Coded {
    /** Any usable seat. */
    ORDINARY("ordinary", "普通席"),
    /** A wheelchair place on a level route. */
    WHEELCHAIR("wheelchair", "轮椅席");

    private final String code;
    private final String label;

    SeatNeed(String code, String label) {
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

    /** Returns the constant with the given code. */
    @JsonCreator
    public static SeatNeed ofCode(String code) {
        return Coded.of(SeatNeed.class, code);
    }
}
