package dev.huiwu.core.card;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** Why a card is to be taken out of the inventory. */
public enum RetireReason implements Coded {
    /** The person's name is written otherwise on the list. */
    WRONG_TEXT("wrong-text", "文字与名单不符"),
    /** The person is with another unit. */
    UNIT_CHANGED("unit-changed", "单位变动"),
    /** The person has another post. */
    POST_CHANGED("post-changed", "职务变动"),
    /** The person is on no list any more. */
    NOT_LISTED("not-listed", "不在任何名单"),
    /** The meeting it was made for is over. */
    MEETING_OVER("meeting-over", "会议已结束");

    private final String code;
    private final String label;

    RetireReason(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the words that offices write. */
    public String label() {
        return label;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static RetireReason ofCode(String code) {
        return Coded.of(RetireReason.class, code);
    }
}
