package dev.huiwu.core.reply;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** How far a unit has answered. */
public enum ReplyState implements Coded {
    /** It has not answered. */
    SILENT("silent", "未回复"),
    /** It has named fewer people than it has places. */
    INCOMPLETE("incomplete", "未报齐"),
    /** It has named as many as it has places. */
    COMPLETE("complete", "已报齐"),
    /** It has named more people than it has places. */
    TOO_MANY("too-many", "超员"),
    /** Nobody comes. */
    DECLINED("declined", "不参加");

    private final String code;
    private final String label;

    ReplyState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the word offices use. */
    public String label() {
        return label;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static ReplyState ofCode(String code) {
        return Coded.of(ReplyState.class, code);
    }
}
