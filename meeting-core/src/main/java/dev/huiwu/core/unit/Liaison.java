package dev.huiwu.core.unit;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.name.PersonName;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A unit's named contact, who is called when anything changes.
 *
 * <p>Telephone numbers are for the office alone: no guide, notice or message shows them, nor does {@code toString}, which leaves the name out too.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Liaison.Builder.class)
public interface Liaison {

    /** Returns the unit. */
    UnitId unit();

    /** Returns the person's name. */
    @Value.Redacted
    PersonName name();

    /** Returns the person's post, possibly empty. */
    String post();

    /** Returns the office telephone. */
    @Value.Redacted
    Optional<String> officePhone();

    /** Returns the mobile telephone. */
    @Value.Redacted
    Optional<String> mobile();

    /** Returns the first day on which this person is called; empty if it has always been so. */
    Optional<LocalDate> since();

    /** Returns the last day; empty while there is none. */
    Optional<LocalDate> until();

    /** Says whether this person is called on the date. */
    default boolean on(LocalDate date) {
        return since().map(first -> !date.isBefore(first)).orElse(true)
                && until().map(last -> !date.isAfter(last)).orElse(true);
    }

    @Value.Check
    default void check() {
        checkArgument(
                since().isEmpty() || until().isEmpty() || !until().get().isBefore(since().get()),
                "The liaison of unit %s ends before beginning.",
                unit());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds liaisons; not thread-safe. */
    final class Builder extends ImmutableLiaison.Builder {}
}
