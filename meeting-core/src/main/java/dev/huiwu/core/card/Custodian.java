package dev.huiwu.core.card;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Who keeps the cards of a class, and where (专管员). People are named by post or id. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Custodian.Builder.class)
public interface Custodian {

    /** Returns the class. */
    CardClass cardClass();

    /** Returns where its cards are kept. */
    String place();

    /** Returns the post or id of who answers for them. */
    String keeper();

    /** Returns the post or id of who does in the keeper's absence. */
    Optional<String> deputy();

    /** Returns the first day; empty if it has always been so. */
    Optional<LocalDate> since();

    /** Returns the last day; empty while there is none. */
    Optional<LocalDate> until();

    /** Says whether this is so on the date. */
    default boolean on(LocalDate date) {
        return since().map(first -> !date.isBefore(first)).orElse(true)
                && until().map(last -> !date.isAfter(last)).orElse(true);
    }

    @Value.Check
    default void check() {
        checkArgument(!place().isBlank(), "The place of class %s is blank.", cardClass());
        checkArgument(!keeper().isBlank(), "The custodian of class %s is blank.", cardClass());
        checkArgument(
                deputy().map(one -> !one.isBlank() && !one.equals(keeper())).orElse(true),
                "The deputy of class %s is blank or the custodian.",
                cardClass());
        checkArgument(
                since().isEmpty() || until().isEmpty() || !until().get().isBefore(since().get()),
                "The custodian of class %s ends before beginning.",
                cardClass());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds custodians; not thread-safe. */
    final class Builder extends ImmutableCustodian.Builder {}
}
