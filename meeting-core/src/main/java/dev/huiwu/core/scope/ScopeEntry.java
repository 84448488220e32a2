package dev.huiwu.core.scope;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.unit.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A unit at a meeting in one capacity: how many people it sends, why, and what is open with it. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ScopeEntry.Builder.class)
public interface ScopeEntry {

    /** Returns the unit. */
    UnitId unit();

    /** Returns in what capacity its people attend. */
    AttendanceKind kind();

    /** Returns its places, those for leaders in their order. */
    List<ScopePlace> places();

    /** Returns the zone in which they sit, by the first rule that names one. */
    Optional<String> zone();

    /** Says whether it attends every meeting of the type, whatever is on the agenda. */
    boolean fixed();

    /** Returns the labels of the topics it reports on, in the order of the agenda. */
    List<String> reports();

    /** Returns the labels of the topics it attends for, those it reports on included, in the order of the agenda. */
    List<String> topics();

    /** Returns the ids of the rules that brought it; at least one. */
    Set<String> rules();

    /** Returns the feedback of the unit that nobody has answered. */
    List<ListFeedback> openFeedback();

    /** Returns what its people do beside attending. */
    @Value.NonAttribute
    default Set<AttendeeRole> roles() {
        ImmutableSet.Builder<AttendeeRole> roles = ImmutableSet.builder();
        if (!reports().isEmpty()) {
            roles.add(AttendeeRole.REPORTER);
        }
        if (fixed() && kind() == AttendanceKind.NON_VOTING) {
            roles.add(AttendeeRole.FIXED_NON_VOTING);
        }
        return roles.build();
    }

    @Value.Check
    default void check() {
        checkArgument(!places().isEmpty(), "Unit %s has no place as %s.", unit(), kind().code());
        checkArgument(!rules().isEmpty(), "Unit %s attends as %s by no rule.", unit(), kind().code());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds entries; not thread-safe. */
    final class Builder extends ImmutableScopeEntry.Builder {}
}
