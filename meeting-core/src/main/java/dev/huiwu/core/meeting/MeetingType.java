package dev.huiwu.core.meeting;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * Kind of meeting; offices add their own.
 *
 * @param code lower case ASCII words joined by {@code -}
 */
public record MeetingType(@JsonValue String code) {

    /** The executive meeting of a government (常务会议). */
    public static final MeetingType EXECUTIVE = new MeetingType("executive");
    /** The plenary meeting of a government (全体会议). */
    public static final MeetingType PLENARY = new MeetingType("plenary");
    /** The mayor's office meeting (市长办公会议). */
    public static final MeetingType MAYOR_OFFICE = new MeetingType("mayor-office");
    /** The economic analysis meeting (经济运行分析会). */
    public static final MeetingType ECONOMIC_ANALYSIS = new MeetingType("economic-analysis");
    /** A congress of delegates (代表会议). */
    public static final MeetingType CONGRESS = new MeetingType("congress");

    private static final Map<MeetingType, String> LABELS = ImmutableMap.of(
            EXECUTIVE, "市政府常务会议",
            PLENARY, "市政府全体会议",
            MAYOR_OFFICE, "市长办公会议",
            ECONOMIC_ANALYSIS, "经济运行分析会",
            CONGRESS, "代表会议");

    /** Keeps a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeetingType {
        checkArgument(
                code.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "Meeting type \"%s\" is not lower-case words joined by '-'.",
                code);
    }

    /** Returns the word that offices write; of an office's own type, its code. */
    public String label() {
        return LABELS.getOrDefault(this, code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
