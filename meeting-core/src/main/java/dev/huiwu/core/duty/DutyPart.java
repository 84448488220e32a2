package dev.huiwu.core.duty;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What part a party has in a duty. */
public enum DutyPart implements Coded {
    /** It answers for the result; exactly one party does. */
    ANSWERABLE("answerable", "主责"),
    /** It helps and answers for nothing. */
    HELPING("helping", "配合");

    private final String code;
    private final String label;

    DutyPart(String code, String label) {
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
    public static DutyPart ofCode(String code) {
        return Coded.of(DutyPart.class, code);
    }
}
