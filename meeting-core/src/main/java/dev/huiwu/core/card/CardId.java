package dev.huiwu.core.card;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of a card in the inventory (座签编号); the only thing messages and logs call a card by, since texts may be names.
 *
 * @param value up to 64 ASCII letters, digits, dots, hyphens and underscores
 */
public record CardId(@JsonValue String value) implements Comparable<CardId> {

    /** Keeps an identifier. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CardId {
        checkArgument(
                value.matches("[A-Za-z0-9._-]{1,64}"),
                "Card id \"%s\" is not 1 to 64 letters, digits, dots, hyphens and underscores.",
                value);
    }

    @Override
    public int compareTo(CardId other) {
        return value.compareTo(other.value);
    }

    /** Returns the identifier. */
    @Override
    public String toString() {
        return value;
    }
}
