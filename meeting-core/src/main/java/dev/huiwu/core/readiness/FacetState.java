package dev.huiwu.core.readiness;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** How ready one facet is. */
public enum FacetState implements Coded {
    /** Nobody has begun. */
    NOT_STARTED("not-started", "未开始"),
    /** Begun and not done. */
    IN_PROGRESS("in-progress", "进行中"),
    /** Done, with evidence. */
    READY("ready", "就绪"),
    /** Something done is not good any more, or will hardly be done in time. */
    AT_RISK("at-risk", "有风险"),
    /** Cannot go on. */
    BLOCKED("blocked", "受阻"),
    /** The meeting does not need it. */
    NOT_APPLICABLE("not-applicable", "不适用"),
    /** Somebody decided to do without it, and said why. */
    WAIVED("waived", "豁免");

    private final String code;
    private final String label;

    FacetState(String code, String label) {
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
    public static FacetState ofCode(String code) {
        return Coded.of(FacetState.class, code);
    }
}
