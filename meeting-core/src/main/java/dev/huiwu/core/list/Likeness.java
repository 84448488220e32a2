package dev.huiwu.core.list;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What a place that went and a place that came have in common, the surer first. */
public enum Likeness implements Coded {
    /** Name and unit: somebody whose post changed. */
    NAME_AND_UNIT("name-and-unit", "同单位同名"),
    /** Unit and post, a name in place of none or another: a successor, or a place that was filled. */
    UNIT_AND_POST("unit-and-post", "同单位同职务"),
    /** The name alone: somebody who changed the unit, or a namesake. */
    NAME("name", "同名");

    private final String code;
    private final String label;

    Likeness(String code, String label) {
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
    public static Likeness ofCode(String code) {
        return Coded.of(Likeness.class, code);
    }
}
