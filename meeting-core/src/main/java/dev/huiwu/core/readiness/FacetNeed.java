package dev.huiwu.core.readiness;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** Whether meetings of a type need a facet. */
public enum FacetNeed implements Coded {
    /** The meeting cannot begin without it. */
    REQUIRED("required", "必备"),
    /** It is seen to, and holds nothing up. */
    OPTIONAL("optional", "可选"),
    /** Required where the meeting has several rooms, otherwise not applicable. */
    WITH_BRANCHES("with-branches", "设分会场时必备"),
    /** Not applicable. */
    UNUSED("unused", "不需要");

    private final String code;
    private final String label;

    FacetNeed(String code, String label) {
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
    public static FacetNeed ofCode(String code) {
        return Coded.of(FacetNeed.class, code);
    }
}
