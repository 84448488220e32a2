package dev.huiwu.workflow.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** How far a stand-in rule binds. */
public enum StandInKind implements Coded {
    /** This one is asked; after them whoever the next rule names. */
    NAMED("named", "指定"),
    /** Anybody of a group. */
    ANY_OF("any-of", "任一"),
    /** This one and nobody else, as for approvals. */
    ONLY("only", "仅限");

    private final String code;
    private final String label;

    StandInKind(String code, String label) {
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

    /** Returns the kind with the given code. */
    @JsonCreator
    public static StandInKind ofCode(String code) {
        return Coded.of(StandInKind.class, code);
    }
}
