package dev.huiwu.core.leader;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** Who inside the office may see a matter a leader asked about, from the fewest to the most. Nobody outside ever does. */
public enum FocusVisibility implements Coded {
    /** The leaders of the office. */
    OFFICE_LEADERS("office-leaders", "办公室领导"),
    /** They and the section that prepares the meeting. */
    SECTION("section", "承办处室"),
    /** Everybody in the office. */
    OFFICE("office", "办公室内部");

    private final String code;
    private final String label;

    FocusVisibility(String code, String label) {
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

    /** Says whether what has this visibility may be shown to a circle of people. */
    public boolean shownTo(FocusVisibility circle) {
        return circle.compareTo(this) <= 0;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static FocusVisibility ofCode(String code) {
        return Coded.of(FocusVisibility.class, code);
    }
}
