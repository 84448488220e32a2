package dev.huiwu.core.card;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.name.PersonName;
import java.util.Optional;

/**
 * What stands on a card. Two equal cards may stand in for each other.
 *
 * <p>The text of a person is the name as it is printed ({@link PersonName#display()}): how it is spaced to the width of a card is
 * layout, not data. {@code toString} leaves the texts out.
 *
 * @param cardClass what it is filed by
 * @param text what is read from afar: a name, a unit, what a place is for
 * @param line what stands smaller beside it, such as the unit of one of two people with one name
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NameCard(CardClass cardClass, String text, Optional<String> line) {

    /** Checks that something stands on the card. */
    public NameCard {
        checkArgument(
                !CardReading.printed(text).isEmpty() || cardClass.equals(CardClass.BLANK),
                "A card of class %s is blank.",
                cardClass);
        checkArgument(
                line.map(said -> !CardReading.printed(said).isEmpty()).orElse(true),
                "The second line of a card of class %s is blank.",
                cardClass);
    }

    /** Returns a card with one text. */
    public static NameCard of(CardClass cardClass, String text) {
        return new NameCard(cardClass, text, Optional.empty());
    }

    /** Returns this card with a second line. */
    public NameCard with(String newLine) {
        return new NameCard(cardClass, text, Optional.of(newLine));
    }

    /** Returns the class alone: texts may be names. */
    @Override
    public String toString() {
        return "NameCard[%s]".formatted(cardClass);
    }
}
