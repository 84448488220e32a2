package dev.huiwu.seating.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;
import dev.huiwu.seating.venue.RostrumSide;

/**
 * On which hand of the first person the second one sits; the others follow in turn.
 *
 * <p>What most government offices do is {@link #SECOND_ON_RIGHT}: 左 is higher than 右 as the first person, who faces the
 * hall, sees it. Military and foreign guests are seated by the mirrored rule, and some offices mirror only rows of an even
 * number, counting the two in the middle from the other hand; which one holds is custom, so it is a setting.
 */
public enum SideRule implements Coded {
    /**
     * The second person sits on the right as the hall sees it: 7 5 3 1 2 4 6. This is the left hand of the first person,
     * who faces the hall, and what government offices do.
     */
    SECOND_ON_RIGHT("second-on-right", "二号位在面向主席台的右手", RostrumSide.LEFT, RostrumSide.LEFT),
    /** The second person sits on the left as the hall sees it, the mirrored rule: 6 4 2 1 3 5 7. */
    SECOND_ON_LEFT("second-on-left", "二号位在面向主席台的左手", RostrumSide.RIGHT, RostrumSide.RIGHT),
    /**
     * As {@link #SECOND_ON_RIGHT} for an odd number, mirrored for an even one: 7 5 3 1 2 4 6, but 8 6 4 2 1 3 5 7.
     */
    SECOND_ON_RIGHT_EVEN_MIRRORED(
            "second-on-right-even-mirrored", "单数时二号位在面向主席台的右手，双数时在左手", RostrumSide.LEFT, RostrumSide.RIGHT),
    /** As {@link #SECOND_ON_LEFT} for an odd number, mirrored for an even one: 6 4 2 1 3 5 7, but 7 5 3 1 2 4 6 8. */
    SECOND_ON_LEFT_EVEN_MIRRORED(
            "second-on-left-even-mirrored", "单数时二号位在面向主席台的左手，双数时在右手", RostrumSide.RIGHT, RostrumSide.LEFT);

    private final String code;
    private final String label;
    private final RostrumSide odd;
    private final RostrumSide even;

    SideRule(String code, String label, RostrumSide odd, RostrumSide even) {
        this.code = code;
        this.label = label;
        this.odd = odd;
        this.even = even;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the rule in an office's words. */
    public String label() {
        return label;
    }

    /** Returns the hand of the first person on which the second one sits where their number is odd. */
    public RostrumSide second() {
        return odd;
    }

    /** Returns the hand of the first person on which the second one sits in a row of so many people. */
    public RostrumSide second(int people) {
        return people % 2 == 0 ? even : odd;
    }

    /** Returns the rule with left and right exchanged. */
    public SideRule mirrored() {
        return switch (this) {
            case SECOND_ON_RIGHT -> SECOND_ON_LEFT;
            case SECOND_ON_LEFT -> SECOND_ON_RIGHT;
            case SECOND_ON_RIGHT_EVEN_MIRRORED -> SECOND_ON_LEFT_EVEN_MIRRORED;
            case SECOND_ON_LEFT_EVEN_MIRRORED -> SECOND_ON_RIGHT_EVEN_MIRRORED;
        };
    }

    /** Returns the rule with the given code. */
    @JsonCreator
    public static SideRule ofCode(String code) {
        return Coded.of(SideRule.class, code);
    }
}
