package dev.huiwu.core.scope;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What a unit has to do with a topic. */
public enum TopicPart implements Coded {
    /** It presents the topic. */
    REPORTING("reporting", "汇报单位"),
    /** It attends for the topic. */
    NON_VOTING("non-voting", "列席单位");

    private final String code;
    private final String label;

    TopicPart(String code, String label) {
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
    public static TopicPart ofCode(String code) {
        return Coded.of(TopicPart.class, code);
    }
}
