package dev.huiwu.files.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What kind of place a meeting sits in. */
public enum SeatingLayout implements Coded {
    /** Rows that face a rostrum. */
    HALL("hall"),
    /** Rings of chairs round a table. */
    ROOM("room");

    private final String code;

    SeatingLayout(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the layout with the given code. */
    @JsonCreator
    public static SeatingLayout ofCode(String code) {
        return Coded.of(SeatingLayout.class, code);
    }
}
