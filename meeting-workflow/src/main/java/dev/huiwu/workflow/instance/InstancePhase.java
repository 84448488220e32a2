package dev.huiwu.workflow.instance;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** Whether a process runs. */
public enum InstancePhase implements Coded {
    /** Something is left to do. */
    RUNNING("running", "进行中"),
    /** Everything on the way taken is done. */
    FINISHED("finished", "已完成"),
    /** It was ended before. */
    CANCELLED("cancelled", "已取消");

    private final String code;
    private final String label;

    InstancePhase(String code, String label) {
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

    /** Returns the phase with the given code. */
    @JsonCreator
    public static InstancePhase ofCode(String code) {
        return Coded.of(InstancePhase.class, code);
    }
}
