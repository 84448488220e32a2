package dev.huiwu.core.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One side of the preparation that is ready or not; offices add their own.
 *
 * @param code lower case ASCII words joined by {@code -}
 */
public record Facet(@JsonValue String code) {

    /** The video link between the rooms of a meeting (视频连线), one for each room. */
    public static final Facet VIDEO_LINK = new Facet("video-link");

    /** The seat guide (座位导向图): every recipient has acknowledged the current one. */
    public static final Facet SEAT_GUIDE = new Facet("seat-guide");

    /** Keeps a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Facet {
        checkArgument(
                code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "Facet \"%s\" is not lower-case words joined by '-'.", code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
