package dev.huiwu.core.signoff;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What a leader's opinion decides. */
public enum SignOffOutcome implements Coded {
    /** It may be done. */
    AGREED("agreed", "同意"),
    /** It is not done. */
    DECLINED("declined", "不同意");

    private final String code;
    private final String label;

    SignOffOutcome(String code, String label) {
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
    public static SignOffOutcome ofCode(String code) {
        return Coded.of(SignOffOutcome.class, code);
    }
}
