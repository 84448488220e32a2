package dev.huiwu.core.card;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** That something happened to cards of one kind (收发记录). {@code toString} leaves out who entered it. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = CardMovement.Builder.class)
public interface CardMovement {

    /** The most cards of one entry. */
    int MOST = 5_000;

    /** Returns what happened. */
    CardMovementKind kind();

    /** Returns the kind of card. */
    CardId card();

    /** Returns how many cards. */
    int count();

    /** Returns the day. */
    LocalDate date();

    /** Returns the post or id of who did it. */
    @Value.Redacted
    String by();

    /** Returns the meeting they go to, come from, or were damaged or lost in. */
    Optional<String> meeting();

    /** Returns the place they lie at, before or after. */
    Optional<String> place();

    /** Returns why; needed where cards are retired. */
    Optional<String> reason();

    @Value.Check
    default void check() {
        checkArgument(
                count() >= 1 && count() <= MOST, "Card %s is moved %s times; 1 to %s can be.", card(), count(), MOST);
        checkArgument(!by().isBlank(), "A movement of card %s does not say by whom.", card());
        checkArgument(
                !kind().needsPlace() || place().isPresent(), "Card %s is %s and no place is said.", card(), kind());
        checkArgument(
                !kind().needsMeeting() || meeting().isPresent(),
                "Card %s is %s and no meeting is said.",
                card(),
                kind());
        checkArgument(!kind().needsReason() || reason().isPresent(), "Card %s is %s for no reason.", card(), kind());
        checkArgument(
                meeting().isPresent() || place().isPresent(),
                "Card %s is %s and neither place nor meeting is said.",
                card(),
                kind());
        checkArgument(
                place().map(text -> !text.isBlank()).orElse(true)
                        && meeting().map(text -> !text.isBlank()).orElse(true)
                        && reason().map(text -> !text.isBlank()).orElse(true),
                "Place, meeting or reason of a movement of card %s is blank.",
                card());
    }

    /** Returns a movement of cards at a place, such as new ones. */
    static CardMovement at(CardMovementKind kind, CardId card, int count, LocalDate date, String by, String place) {
        return builder()
                .kind(kind)
                .card(card)
                .count(count)
                .date(date)
                .by(by)
                .place(place)
                .build();
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds movements; not thread-safe. */
    final class Builder extends ImmutableCardMovement.Builder {}
}
