package dev.huiwu.workflow.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** When a step with several predecessors opens. */
public enum JoinRule implements Coded {
    /**
     * Once every predecessor on the way that was taken is done; one on a way not taken is not waited for. What is meant
     * where nothing is said: it can neither wait for ever nor open twice.
     */
    TAKEN("taken", "所走各路到齐"),
    /** Once every predecessor is done, whatever was decided. */
    ALL("all", "全部到齐"),
    /** Once one predecessor is done. */
    ANY("any", "任一到达");

    private final String code;
    private final String label;

    JoinRule(String code, String label) {
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

    /** Returns the rule with the given code. */
    @JsonCreator
    public static JoinRule ofCode(String code) {
        return Coded.of(JoinRule.class, code);
    }
}
