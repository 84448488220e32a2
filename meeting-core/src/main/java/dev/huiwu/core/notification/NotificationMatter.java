package dev.huiwu.core.notification;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a call is about; offices add their own. A later call about the same matter makes an earlier one stale.
 *
 * @param code lower case ASCII words joined by {@code -}
 */
public record NotificationMatter(@JsonValue String code) {

    /** When the meeting starts. */
    public static final NotificationMatter TIME = new NotificationMatter("time");
    /** In which room it is. */
    public static final NotificationMatter PLACE = new NotificationMatter("place");
    /** Which of several rooms the unit goes to. */
    public static final NotificationMatter SITE = new NotificationMatter("site");
    /** Who comes for the unit. */
    public static final NotificationMatter LIST = new NotificationMatter("list");
    /** Where the unit sits. */
    public static final NotificationMatter SEATS = new NotificationMatter("seats");

    /** Keeps a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NotificationMatter {
        checkArgument(
                code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "Matter \"%s\" is not lower-case words joined by '-'.", code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
