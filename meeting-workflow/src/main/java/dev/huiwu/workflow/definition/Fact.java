package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Something that holds of a meeting or does not, and decides whether steps are needed; an open set.
 *
 * @param code the code: lower-case words joined by {@code -}
 */
public record Fact(@JsonValue String code) implements Comparable<Fact> {

    /** The meeting is classified (涉密会议). */
    public static final Fact CLASSIFIED = new Fact("classified");

    /** It is held in a hall that is seated in zones (使用大会场). */
    public static final Fact HALL = new Fact("hall");

    /** There are branch rooms by video (设分会场). */
    public static final Fact BRANCH_SITES = new Fact("branch-sites");

    /** People come from afar: vehicles, rooms, meals (需交通食宿). */
    public static final Fact LODGING = new Fact("lodging");

    /** Refuses codes that are not lower-case words. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Fact {
        checkArgument(code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "Fact code \"%s\" is not lower-case words.", code);
    }

    @Override
    public int compareTo(Fact other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
