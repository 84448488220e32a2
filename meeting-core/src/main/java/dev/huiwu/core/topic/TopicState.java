package dev.huiwu.core.topic;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** How far a topic is. */
public enum TopicState implements Coded {
    /** Received and entered. */
    REGISTERED("registered", "已登记"),
    /** A section has proposed what to do with it. */
    OPINION_PROPOSED("opinion-proposed", "已拟办"),
    /** The units concerned are asked. */
    IN_COORDINATION("in-coordination", "协调中"),
    /** Legality and whatever else its kind requires is examined. */
    IN_REVIEW("in-review", "审查中"),
    /** Before the leaders, one after the other. */
    IN_SIGN_OFF("in-sign-off", "签批中"),
    /** Sent back to the unit for what is missing. */
    RETURNED("returned", "退回补正"),
    /** Approved for a meeting. */
    READY("ready", "待上会"),
    /** On an agenda. */
    SCHEDULED("scheduled", "已排期"),
    /** Considered; the minutes are not issued. */
    AWAITING_MINUTES("awaiting-minutes", "待印纪要"),
    /** Decided, and to be carried out. */
    IN_FOLLOW_UP("in-follow-up", "督办中"),
    /** Carried out. */
    COMPLETED("completed", "已办结"),
    /** Put off until something new is found. */
    DEFERRED("deferred", "缓议"),
    /** Considered and not adopted. */
    REJECTED("rejected", "不通过"),
    /** Does not go before a meeting. */
    NOT_TABLED("not-tabled", "不予上会"),
    /** Taken back by the unit. */
    WITHDRAWN("withdrawn", "撤回");

    private final String code;
    private final String label;

    TopicState(String code, String label) {
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

    /** Says whether nothing more happens to a topic in this state, but for corrections of what was entered. */
    public boolean isFinal() {
        return this == COMPLETED || this == REJECTED || this == NOT_TABLED || this == WITHDRAWN;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static TopicState ofCode(String code) {
        return Coded.of(TopicState.class, code);
    }
}
