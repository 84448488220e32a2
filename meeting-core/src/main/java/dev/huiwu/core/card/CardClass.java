package dev.huiwu.core.card;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * The class cards are filed by, each under one custodian; offices add their own.
 *
 * @param code lower case ASCII words joined by {@code -}
 */
public record CardClass(@JsonValue String code) {

    /** Cards of leaders, kept apart and always in two sets. */
    public static final CardClass LEADERS = new CardClass("leaders");
    /** Cards of units that come to meetings again and again. */
    public static final CardClass STANDING_UNITS = new CardClass("standing-units");
    /** Cards of people who come to meetings again and again, filed by unit. */
    public static final CardClass STANDING_PEOPLE = new CardClass("standing-people");
    /** Cards made for one meeting. */
    public static final CardClass ONE_OFF = new CardClass("one-off");
    /** Cards that say what a place is for: speaker, press, staff, reserved. */
    public static final CardClass FUNCTION = new CardClass("function");
    /** Cards with nothing on them yet. */
    public static final CardClass BLANK = new CardClass("blank");

    private static final Map<String, String> LABELS = ImmutableMap.of(
            "leaders", "领导",
            "standing-units", "常设单位",
            "standing-people", "常设人员",
            "one-off", "一次性",
            "function", "功能",
            "blank", "空白");

    /** Keeps a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CardClass {
        checkArgument(
                code.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "Class of cards \"%s\" is not lower-case words joined by '-'.",
                code);
    }

    /** Returns how many cards of one text the office keeps: two of a leader's, one of any other. */
    public int sets() {
        return equals(LEADERS) ? 2 : 1;
    }

    /** Returns the word that offices write, if there is one, else the code. */
    public String label() {
        return LABELS.getOrDefault(code, code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
