package dev.huiwu.core.card;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A kind of card that the office keeps: what stands on it and whose it is. How many there are, and where, is stock.
 *
 * <p>Several kinds may show the same, such as the cards of two people with one name.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = CardItem.Builder.class)
public interface CardItem {

    /** Returns the number in the inventory. */
    CardId id();

    /** Returns what stands on it. */
    NameCard card();

    /** Returns the person whose name stands on it, as lists knew that person when the card was filed. */
    Optional<PersonId> person();

    /** Returns the unit it is filed under: the person's when the card was filed, or the one whose name stands on it. */
    Optional<UnitId> unit();

    /** Returns the person's post when the card was filed. */
    Optional<String> post();

    /** Returns the meeting that a card for one meeting was made for. */
    Optional<String> meeting();

    /** Says whether a person's name is to be on it: a card of a leader or of somebody who comes again and again. */
    @Value.NonAttribute
    default boolean isPersonal() {
        return card().cardClass().equals(CardClass.LEADERS)
                || card().cardClass().equals(CardClass.STANDING_PEOPLE);
    }

    @Value.Check
    default void check() {
        checkArgument(post().map(text -> !text.isBlank()).orElse(true), "Card %s has a blank post.", id());
        checkArgument(meeting().map(text -> !text.isBlank()).orElse(true), "Card %s has a blank meeting.", id());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds kinds of card; not thread-safe. */
    final class Builder extends ImmutableCardItem.Builder {}
}
