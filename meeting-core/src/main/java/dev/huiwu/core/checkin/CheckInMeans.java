package dev.huiwu.core.checkin;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How somebody checked in; offices add their own.
 *
 * @param code lower case ASCII words joined by {@code -}
 */
public record CheckInMeans(@JsonValue String code) {

    /** By signing at the desk (签到台). */
    public static final CheckInMeans DESK = new CheckInMeans("desk");
    /** By a code scanned with a telephone (扫码). */
    public static final CheckInMeans QR = new CheckInMeans("qr");
    /** By a card held to a reader (刷卡). */
    public static final CheckInMeans CARD = new CheckInMeans("card");
    /** By the face (刷脸). */
    public static final CheckInMeans FACE = new CheckInMeans("face");

    /** Keeps a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CheckInMeans {
        checkArgument(
                code.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "Means of check-in \"%s\" is not lower-case words joined by '-'.",
                code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
