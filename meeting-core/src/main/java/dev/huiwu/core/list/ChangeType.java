package dev.huiwu.core.list;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What happened to a place between two versions of a list. */
public enum ChangeType implements Coded {
    /** It is new. */
    ADDED("added", "增加"),
    /** It is gone. */
    REMOVED("removed", "减少"),
    /** Something about it is different. */
    CHANGED("changed", "变更");

    private final String code;
    private final String label;

    ChangeType(String code, String label) {
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
    public static ChangeType ofCode(String code) {
        return Coded.of(ChangeType.class, code);
    }
}
