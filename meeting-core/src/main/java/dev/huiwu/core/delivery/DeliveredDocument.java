package dev.huiwu.core.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Language;
import java.util.Map;

/**
 * What is delivered before a meeting; offices add their own.
 *
 * @param code lower case ASCII words joined by {@code -}
 */
public record DeliveredDocument(@JsonValue String code) {

    /** Where the people of a unit sit (座位导向图). */
    public static final DeliveredDocument SEAT_GUIDE = new DeliveredDocument("seat-guide");
    /** The notice of the meeting (会议通知). */
    public static final DeliveredDocument NOTICE = new DeliveredDocument("notice");
    /** The list of a unit's name cards (座签清单). */
    public static final DeliveredDocument CARD_LIST = new DeliveredDocument("card-list");

    private static final Map<String, String> LABELS =
            ImmutableMap.of("seat-guide", "座位导向图", "notice", "会议通知", "card-list", "座签清单");

    /** Keeps a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeliveredDocument {
        checkArgument(
                code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "Document \"%s\" is not lower-case words joined by '-'.", code);
    }

    /** Returns what it is called: in Chinese the usual word, if there is one, else the code. */
    public String label(Language language) {
        return language.choose(LABELS.getOrDefault(code, code), code.replace('-', ' '));
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
