package dev.huiwu.core.topic;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What a meeting decided on a topic. */
public enum TopicOutcome implements Coded {
    /** Adopted as it is. */
    ADOPTED("adopted", "通过"),
    /** Adopted after edits the minutes name. */
    ADOPTED_IN_PRINCIPLE("adopted-in-principle", "原则通过"),
    /** Heard; there was nothing to adopt. */
    NOTED("noted", "听取"),
    /** Goes on to those above: the party committee's standing committee, or the congress. */
    REFERRED("referred", "报上级审定"),
    /** Put off. */
    DEFERRED("deferred", "缓议"),
    /** Not adopted. */
    REJECTED("rejected", "不通过");

    private final String code;
    private final String label;

    TopicOutcome(String code, String label) {
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
    public static TopicOutcome ofCode(String code) {
        return Coded.of(TopicOutcome.class, code);
    }
}
