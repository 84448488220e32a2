package dev.huiwu.core.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** Half a day that is worked while the other is not. */
public enum DayPart implements Coded {
    /** Until noon. */
    MORNING("morning", "上午"),
    /** From noon. */
    AFTERNOON("afternoon", "下午");

    private final String code;
    private final String label;

    DayPart(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the Chinese word for it. */
    public String label() {
        return label;
    }

    /** Returns the part with the given code. */
    @JsonCreator
    public static DayPart ofCode(String code) {
        return Coded.of(DayPart.class, code);
    }
}
