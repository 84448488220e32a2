package dev.huiwu.workflow.instance;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** Where a step of a running process stands. */
public enum StepStatus implements Coded {
    /** It waits for what comes before it. */
    WAITING("waiting", "等待"),
    /** It can be worked on. */
    OPEN("open", "在办"),
    /** It is done. */
    DONE("done", "已办"),
    /** The way that was taken does not lead here. */
    OFF_WAY("off-way", "未走此路"),
    /** This meeting does not need it. */
    NOT_NEEDED("not-needed", "不需要");

    private final String code;
    private final String label;

    StepStatus(String code, String label) {
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

    /** Returns the status with the given code. */
    @JsonCreator
    public static StepStatus ofCode(String code) {
        return Coded.of(StepStatus.class, code);
    }
}
