package dev.huiwu.core.notification;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How somebody was told; offices add their own.
 *
 * @param code lower case ASCII words joined by {@code -}
 */
public record NotificationMeans(@JsonValue String code) {

    /** By telephone (电话). */
    public static final NotificationMeans PHONE = new NotificationMeans("phone");
    /** By a text message (短信). */
    public static final NotificationMeans MESSAGE = new NotificationMeans("message");
    /** By a paper handed over (书面). */
    public static final NotificationMeans PAPER = new NotificationMeans("paper");
    /** Face to face (当面). */
    public static final NotificationMeans IN_PERSON = new NotificationMeans("in-person");

    /** Keeps a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NotificationMeans {
        checkArgument(
                code.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "Means of notification \"%s\" is not lower-case words joined by '-'.",
                code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
