package dev.huiwu.seating.workorder;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What is to be done with a document after a change. */
public enum DocumentFate implements Coded {
    /** Nobody has it yet: the new version takes the place of the old one in the office. */
    PRINT("print", "换版待发"),
    /** Somebody has the old version: the new one is sent and the old one is withdrawn. */
    REPLACE("replace", "重发并收回旧版"),
    /** It is of no use any more. */
    WITHDRAW("withdraw", "作废");

    private final String code;
    private final String label;

    DocumentFate(String code, String label) {
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

    /** Returns the fate with the given code. */
    @JsonCreator
    public static DocumentFate ofCode(String code) {
        return Coded.of(DocumentFate.class, code);
    }
}
