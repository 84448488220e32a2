package dev.huiwu.core.topic;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What must hold before a topic goes before a meeting (R24); each may be waived by a named exception. */
public enum Precondition implements Coded {
    /** The units concerned agree, or their differences are stated with a lean. */
    COORDINATION("coordination", "会前协调"),
    /** Every review its kind requires is passed. */
    REVIEWS("reviews", "审查"),
    /** The leaders' sign-off is complete. */
    APPROVAL("approval", "领导签批"),
    /** The papers came in time. */
    PAPERS("papers", "材料送达"),
    /** The party group has met on it before, where its kind asks for that. */
    PARTY_GROUP("party-group", "党组前置研究"),
    /** The leader in charge attends or has sent an opinion. */
    LEADER_IN_CHARGE("leader-in-charge", "分管领导到会或书面意见");

    private final String code;
    private final String label;

    Precondition(String code, String label) {
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
    public static Precondition ofCode(String code) {
        return Coded.of(Precondition.class, code);
    }
}
