package dev.huiwu.core.topic;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** Why a topic does not go before a meeting, by rule. */
public enum NotTabledReason implements Coded {
    /** A unit may decide it alone. */
    OWN_POWER("own-power", "属部门职权范围"),
    /** The units can settle it among themselves. */
    UNITS_CAN_SETTLE("units-can-settle", "部门间可协商解决"),
    /** The units differ and have not talked. */
    NOT_DISCUSSED("not-discussed", "分歧未经协商"),
    /** No leader agreed. */
    NO_CONSENT("no-consent", "未经领导同意"),
    /** It skips a level. */
    SKIPS_LEVEL("skips-level", "越级上报");

    private final String code;
    private final String label;

    NotTabledReason(String code, String label) {
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
    public static NotTabledReason ofCode(String code) {
        return Coded.of(NotTabledReason.class, code);
    }
}
