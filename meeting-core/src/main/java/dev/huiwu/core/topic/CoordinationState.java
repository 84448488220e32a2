package dev.huiwu.core.topic;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** How far the units that a topic concerns are of one mind. */
public enum CoordinationState implements Coded {
    /** It concerns nobody else. */
    NOT_NEEDED("not-needed", "无需协调"),
    /** They are asked. */
    IN_PROGRESS("in-progress", "协调中"),
    /** They agree. */
    AGREED("agreed", "已协调一致"),
    /** They do not; reasons and a lean are stated. */
    DIFFERENCES("differences", "有分歧（附各方理据及倾向性意见）");

    private final String code;
    private final String label;

    CoordinationState(String code, String label) {
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

    /** Says whether it is over, so that the topic can go on. */
    public boolean isEnd() {
        return this != IN_PROGRESS;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static CoordinationState ofCode(String code) {
        return Coded.of(CoordinationState.class, code);
    }
}
