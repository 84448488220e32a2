package dev.huiwu.seating.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** At which end of its unit's first row the head sits. */
public enum HeadEnd implements Coded {
    /** Nearest the centre line of the hall. */
    CENTRE("centre", "靠中"),
    /** Nearest an aisle. */
    AISLE("aisle", "靠过道");

    private final String code;
    private final String label;

    HeadEnd(String code, String label) {
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
    public static HeadEnd ofCode(String code) {
        return Coded.of(HeadEnd.class, code);
    }
}
