package dev.huiwu.core.list;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** How far a list version has come. */
public enum ListState implements Coded {
    /** Still being edited. */
    DRAFT("draft", "草稿"),
    /** Approved and never changed again; what seating works from. */
    LOCKED("locked", "锁定");

    private final String code;
    private final String label;

    ListState(String code, String label) {
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
    public static ListState ofCode(String code) {
        return Coded.of(ListState.class, code);
    }
}
