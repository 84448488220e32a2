package dev.huiwu.files.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What was done to one person of a list that was edited by hand. */
public enum ListEditKind implements Coded {
    /** The person was not on the list. */
    ADDED("added", "增加"),
    /** The person is no longer on the list. */
    REMOVED("removed", "减少"),
    /** Something about the person is different. */
    CHANGED("changed", "变更"),
    /** The person comes for another unit. */
    UNIT_CHANGED("unit-changed", "改单位"),
    /** The person and another one have changed places: everything in their rows but the names. */
    SWAPPED("swapped", "互换"),
    /** The person stands elsewhere in the list, others having kept their order. */
    REORDERED("reordered", "移动");

    private final String code;
    private final String label;

    ListEditKind(String code, String label) {
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

    /** Returns the kind with the given code. */
    @JsonCreator
    public static ListEditKind ofCode(String code) {
        return Coded.of(ListEditKind.class, code);
    }
}
