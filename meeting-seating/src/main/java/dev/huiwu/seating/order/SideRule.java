package dev.huiwu.seating.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;
import dev.huiwu.seating.venue.RostrumSide;

/** On which hand of the first person the second one sits; the others follow in turn. */
public enum SideRule implements Coded {
    /**
     * The second person sits on the right as the hall sees it: 7 5 3 1 2 4 6. This is the left hand of the first person,
     * who faces the hall, and what government offices do.
     */
    SECOND_ON_RIGHT("second-on-right", "二号位在面向主席台的右手", RostrumSide.LEFT),
    /** The second person sits on the left as the hall sees it, the mirrored rule: 6 4 2 1 3 5 7. */
    SECOND_ON_LEFT("second-on-left", "二号位在面向主席台的左手", RostrumSide.RIGHT);

    private final String code;
    private final String label;
    private final RostrumSide second;

    SideRule(String code, String label, RostrumSide second) {
        this.code = code;
        this.label = label;
        this.second = second;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the rule in an office's words. */
    public String label() {
        return label;
    }

    /** Returns the hand of the first person on which the second one sits. */
    public RostrumSide second() {
        return second;
    }

    /** Returns the rule with the given code. */
    @JsonCreator
    public static SideRule ofCode(String code) {
        return Coded.of(SideRule.class, code);
    }
}
