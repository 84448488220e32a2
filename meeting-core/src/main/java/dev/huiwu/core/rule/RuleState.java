package dev.huiwu.core.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** Where a version of a rule stands on a day. */
public enum RuleState implements Coded {
    /** It is drafted. */
    PROPOSED("proposed", "拟制"),
    /** It lies before whoever decides. */
    SUBMITTED("submitted", "报审"),
    /** It was declined; a new version is needed. */
    DECLINED("declined", "未获批准"),
    /** It is approved and not in force yet. */
    APPROVED("approved", "已批准"),
    /** It is the one to follow. */
    IN_FORCE("in-force", "施行"),
    /** A later version took its place. */
    REPLACED("replaced", "已替代"),
    /** It was abolished and nothing took its place. */
    ABOLISHED("abolished", "已废止");

    private final String code;
    private final String label;

    RuleState(String code, String label) {
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
    public static RuleState ofCode(String code) {
        return Coded.of(RuleState.class, code);
    }
}
