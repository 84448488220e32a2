package dev.huiwu.core.topic;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** How far a review is, or how it ended. */
public enum ReviewResult implements Coded {
    /** Not begun. */
    NOT_STARTED("not-started", "未开始"),
    /** Begun. */
    IN_PROGRESS("in-progress", "进行中"),
    /** Nothing against it. */
    PASSED("passed", "通过"),
    /** Something is against it. */
    FAILED("failed", "不通过"),
    /** The topic is nothing that has to be reviewed so. */
    NOT_APPLICABLE("not-applicable", "不涉及");

    private final String code;
    private final String label;

    ReviewResult(String code, String label) {
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

    /** Says whether the review is over. */
    public boolean isEnd() {
        return this != NOT_STARTED && this != IN_PROGRESS;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static ReviewResult ofCode(String code) {
        return Coded.of(ReviewResult.class, code);
    }
}
