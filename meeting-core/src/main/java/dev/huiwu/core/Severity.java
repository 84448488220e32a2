package dev.huiwu.core;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How much a finding weighs. Ordered from the heaviest to the lightest. */
public enum Severity implements Coded {
    /** Going on would be wrong; nothing is produced from this. */
    ERROR("error", "错误"),
    /** The result stands, but somebody should look. */
    WARNING("warning", "警告"),
    /** Worth knowing: an assumption made, a name normalised. */
    NOTE("note", "提示");

    private final String code;
    private final String label;

    Severity(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the Chinese word for it. */
    public String label() {
        return label;
    }

    /** Returns the severity with the given code. */
    @JsonCreator
    public static Severity ofCode(String code) {
        return Coded.of(Severity.class, code);
    }
}
