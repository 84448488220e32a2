package dev.huiwu.seating.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/**
 * On which side the rows of a rostrum behind the first one begin. All of them are centred on the first one; offices differ
 * only in the side, so it is a setting.
 */
public enum RowStart implements Coded {
    /** Every row like the first one; the usual way. */
    SAME_SIDE("same-side", "后排与前排同侧起"),
    /** Every row behind on the other side than the first one. */
    OTHER_SIDE("other-side", "后排与前排异侧起"),
    /** Each row on the other side than the one in front of it. */
    ALTERNATING("alternating", "各排左右交替起");

    private final String code;
    private final String label;

    RowStart(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the setting in an office's words. */
    public String label() {
        return label;
    }

    /** Says whether a row, counted from 0 at the front, is the mirror image of what the side rule says. */
    public boolean mirrors(int row) {
        return switch (this) {
            case SAME_SIDE -> false;
            case OTHER_SIDE -> row > 0;
            case ALTERNATING -> row % 2 == 1;
        };
    }

    /** Returns the setting with the given code. */
    @JsonCreator
    public static RowStart ofCode(String code) {
        return Coded.of(RowStart.class, code);
    }
}
