package dev.huiwu.core.readiness;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** How ready a meeting is, from the best to the worst. */
public enum ReadinessLevel implements Coded {
    /** Every required facet is ready or not applicable. */
    READY("ready", "就绪"),
    /** So it is but for facets that somebody decided to do without. */
    READY_WITH_WAIVERS("ready-with-waivers", "有豁免就绪"),
    /** A required facet is not ready. */
    NOT_READY("not-ready", "未就绪");

    private final String code;
    private final String label;

    ReadinessLevel(String code, String label) {
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

    /** Returns the level at which a facet in the state leaves a meeting that needs it. */
    static ReadinessLevel of(FacetState state) {
        return switch (state) {
            case READY, NOT_APPLICABLE -> READY;
            case WAIVED -> READY_WITH_WAIVERS;
            case NOT_STARTED, IN_PROGRESS, AT_RISK, BLOCKED -> NOT_READY;
        };
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static ReadinessLevel ofCode(String code) {
        return Coded.of(ReadinessLevel.class, code);
    }
}
