package dev.huiwu.core.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** How far a recipient has come with the current version of a document. */
public enum DeliveryState implements Coded {
    /** Nothing was sent. */
    NOT_SENT("not-sent", "未发送"),
    /** The current content was sent and is not acknowledged. */
    SENT("sent", "已发送"),
    /** The current content was acknowledged. */
    ACKNOWLEDGED("acknowledged", "已确认"),
    /** What the recipient has last got says something else, acknowledged or not. */
    STALE("stale", "已过期"),
    /** The recipient need not acknowledge it. */
    WAIVED("waived", "免确认");

    private final String code;
    private final String label;

    DeliveryState(String code, String label) {
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

    /** Says whether nothing is left to do. */
    public boolean isDone() {
        return this == ACKNOWLEDGED || this == WAIVED;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static DeliveryState ofCode(String code) {
        return Coded.of(DeliveryState.class, code);
    }
}
