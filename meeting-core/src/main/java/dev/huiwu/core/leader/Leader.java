package dev.huiwu.core.leader;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.name.PersonName;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A person in a leading post for a time. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Leader.Builder.class)
public interface Leader {

    /** Returns the place in order; numbers leave gaps on purpose, only their order counts. */
    int order();

    /** Returns the name. */
    PersonName name();

    /** Returns the post. */
    String post();

    /** Returns the body, as the rosters name the unit. */
    String organisation();

    /** Returns the first day in office. */
    LocalDate since();

    /** Returns the last day in office; empty while there is none. */
    Optional<LocalDate> until();

    /** Returns the document that shows it, possibly empty. */
    String source();

    /** Says whether the person is in office on the date. */
    default boolean inOffice(LocalDate date) {
        return !date.isBefore(since())
                && until().map(last -> !date.isAfter(last)).orElse(true);
    }

    @Value.Check
    default void check() {
        checkArgument(!post().isBlank(), "The leader with order %s has a blank post.", order());
        checkArgument(!organisation().isBlank(), "The leader with order %s has a blank organisation.", order());
        until().ifPresent(last -> checkArgument(
                !last.isBefore(since()),
                "The leader with order %s is in office since %s until %s, which is earlier.",
                order(),
                since(),
                last));
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds leaders; not thread-safe. */
    final class Builder extends ImmutableLeader.Builder {}
}
