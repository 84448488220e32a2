package dev.huiwu.seating.replan;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** How far a seat has got on its way from the plan to the person; each step makes moving somebody dearer. */
public enum PlanStage implements Coded {
    /** Drawn up in the office only. */
    PLANNED("planned", "已编排"),
    /** Approved. */
    APPROVED("approved", "已审定"),
    /** Units have been told where they sit. */
    SENT("sent", "已发送"),
    /** Name cards stand on the tables. */
    LAID("laid", "已摆放"),
    /** The person sits there. */
    SEATED("seated", "已就座");

    private final String code;
    private final String label;

    PlanStage(String code, String label) {
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

    /** Returns the stage with the given code. */
    @JsonCreator
    public static PlanStage ofCode(String code) {
        return Coded.of(PlanStage.class, code);
    }
}
