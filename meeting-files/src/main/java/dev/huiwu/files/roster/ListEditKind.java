package dev.huiwu.files.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What was done to one person of a list that was edited by hand. */
public enum ListEditKind implements Coded {
    /** The person was not on the list. */
    ADDED("added"),
    /** The person is no longer on the list. */
    REMOVED("removed"),
    /** Something about the person is different. */
    CHANGED("changed"),
    /** The person comes for another unit. */
    UNIT_CHANGED("unit-changed"),
    /** The person and another one have changed places: everything in their rows but the names. */
    SWAPPED("swapped"),
    /** The person stands elsewhere in the list, others having kept their order. */
    REORDERED("reordered");

    private final String code;

    ListEditKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the kind with the given code. */
    @JsonCreator
    public static ListEditKind ofCode(String code) {
        return Coded.of(ListEditKind.class, code);
    }
}
