package dev.huiwu.seating.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What a wheelchair place is chosen by first, among the places that can be reached without a step. */
public enum WheelchairNear implements Coded {
    /** The way to the colleagues; the way to a level entrance decides between equals. */
    UNIT("unit", "靠近本单位"),
    /** The way to a level entrance; the way to the colleagues decides between equals. */
    ENTRANCE("entrance", "靠近无障碍入口");

    private final String code;
    private final String label;

    WheelchairNear(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the word that offices use. */
    public String label() {
        return label;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static WheelchairNear ofCode(String code) {
        return Coded.of(WheelchairNear.class, code);
    }
}
