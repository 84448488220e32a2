package dev.huiwu.core.checkin;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** Whether a place at a meeting is taken at some moment. */
public enum Presence implements Coded {
    /** Came in time and is there. */
    PRESENT("present", "已到"),
    /** Came after the start and what is tolerated beyond it, and is there. */
    LATE("late", "迟到"),
    /** Is expected and has not come. */
    ABSENT("absent", "未到"),
    /** Is on leave, and nobody stands in. */
    ON_LEAVE("on-leave", "请假"),
    /** Was there and has left. */
    LEFT("left", "离会");

    private final String code;
    private final String label;

    Presence(String code, String label) {
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

    /** Says whether somebody is in the room. */
    public boolean here() {
        return this == PRESENT || this == LATE;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static Presence ofCode(String code) {
        return Coded.of(Presence.class, code);
    }
}
