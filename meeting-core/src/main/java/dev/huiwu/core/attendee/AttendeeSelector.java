package dev.huiwu.core.attendee;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which people a rule of an office is about. Each condition that is set must be met; one with several values is met by any of
 * them; with none set the rule is about everybody.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = AttendeeSelector.Builder.class)
public interface AttendeeSelector {

    /** Returns the capacities. */
    Set<AttendanceKind> kinds();

    /** Returns the codes of the categories of units. */
    Set<String> categories();

    /** Returns the units. */
    Set<UnitId> units();

    /** Returns the ranks, as the list writes them. */
    Set<String> ranks();

    /** Returns what posts begin with. */
    Set<String> posts();

    /** Says whether the rule is about the person. */
    default boolean matches(Attendee person, UnitDirectory directory) {
        return (kinds().isEmpty() || kinds().contains(person.kind()))
                && (units().isEmpty() || units().contains(person.unit()))
                && (ranks().isEmpty() || person.rank().filter(ranks()::contains).isPresent())
                && (posts().isEmpty() || posts().stream().anyMatch(person.post()::startsWith))
                && (categories().isEmpty()
                        || directory
                                .find(person.unit())
                                .map(Unit::category)
                                .filter(category -> categories().contains(category.code()))
                                .isPresent());
    }

    /** Returns the selector of everybody. */
    static AttendeeSelector everybody() {
        return builder().build();
    }

    /** Returns a builder with no condition set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds selectors; not thread-safe. */
    final class Builder extends ImmutableAttendeeSelector.Builder {}
}
