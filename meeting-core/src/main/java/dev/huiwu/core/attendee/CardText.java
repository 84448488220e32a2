package dev.huiwu.core.attendee;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What stands on the card at a person's seat. */
public enum CardText implements Coded {
    /** The person's name. */
    PERSON("person", "姓名"),
    /** The unit's short name, or the delegation. */
    UNIT("unit", "单位"),
    /** The unit's short name, or the delegation, and the person's name. */
    UNIT_AND_PERSON("unit-and-person", "单位和姓名"),
    /** What the zone is for: staff, press. */
    FUNCTION("function", "功能"),
    /** There is no card. */
    NONE("none", "无");

    private final String code;
    private final String label;

    CardText(String code, String label) {
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
    public static CardText ofCode(String code) {
        return Coded.of(CardText.class, code);
    }
}
