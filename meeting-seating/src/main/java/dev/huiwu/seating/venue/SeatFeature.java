package dev.huiwu.seating.venue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** Something about a seat that decides who may sit there. */
public enum SeatFeature implements Coded {
    /** A place for a wheelchair; nobody else is seated there. */
    ACCESSIBLE("accessible", "轮椅席"),
    /** A seat beside a wheelchair place, kept for who comes along. */
    COMPANION("companion", "陪同席"),
    /** Not usable: equipment, a camera, a broken chair. */
    BLOCKED("blocked", "不可用"),
    /** Kept free by the office; nobody is seated there unless it is fixed for them. */
    RESERVED("reserved", "预留"),
    /** Held back for late changes. */
    SPARE("spare", "机动");

    private final String code;
    private final String label;

    SeatFeature(String code, String label) {
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

    /** Returns the constant with the given code. */
    @JsonCreator
    public static SeatFeature ofCode(String code) {
        return Coded.of(SeatFeature.class, code);
    }
}
