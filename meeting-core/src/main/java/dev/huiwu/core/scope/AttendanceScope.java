package dev.huiwu.core.scope;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonIdDeriver;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.list.AppliedChange;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ListChange;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** Which units attend a meeting and with how many people (参会范围), by the rules; the draft of its list. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = AttendanceScope.Builder.class)
public interface AttendanceScope {

    /** Returns the type of meeting. */
    MeetingType meetingType();

    /** Returns the day of the meeting. */
    LocalDate date();

    /**
     * Returns the units by capacity, a unit once in each: those of leaders first, then by capacity, those that attend
     * throughout before those that come for a topic, then in protocol order.
     */
    List<ScopeEntry> entries();

    /** Returns open feedback of units that are not in the scope, such as one that was left out. */
    List<ListFeedback> openFeedbackOfOthers();

    /** Returns what to look at: rules that bring nobody or contradict each other, feedback that is open. */
    Findings findings();

    /** Returns the entries of a unit; none if it does not attend. */
    default List<ScopeEntry> of(UnitId unit) {
        return entries().stream().filter(entry -> entry.unit().equals(unit)).toList();
    }

    /**
     * Returns the changes that the scope does not show, as errors ({@code change-without-effect}): removals of a unit that comes
     * all the same, for a topic.
     */
    default Findings unmet(Collection<AppliedChange> changes) {
        List<Finding> findings = new ArrayList<>();
        for (AppliedChange applied : changes) {
            if (applied.change() instanceof ListChange.Remove remove) {
                of(remove.unit()).stream()
                        .filter(entry -> remove.kind().map(entry.kind()::equals).orElse(true))
                        .forEach(entry -> findings.add(unmet(applied, entry)));
            }
        }
        return new Findings(findings);
    }

    private static Finding unmet(AppliedChange applied, ScopeEntry entry) {
        return CoreTexts.TEXTS.finding(
                "change-without-effect",
                Severity.ERROR,
                draft -> draft.about(entry.unit(), applied.proposal())
                        .with("unit", entry.unit())
                        .with("proposal", applied.proposal())
                        .with("rules", String.join(", ", entry.rules()))
                        .with("topics", String.join(", ", entry.topics())));
    }

    /** Returns the number of places. */
    @Value.NonAttribute
    default int places() {
        return entries().stream().mapToInt(entry -> entry.places().size()).sum();
    }

    /** Returns everything open beside the units, those not in the scope last. */
    @Value.NonAttribute
    default List<ListFeedback> openFeedback() {
        return Stream.concat(
                        entries().stream()
                                .flatMap(entry -> entry.openFeedback().stream())
                                .distinct(),
                        openFeedbackOfOthers().stream())
                .toList();
    }

    /** Returns the first version of the list: leaders by name, a place without a name for everybody else. */
    @Value.NonAttribute
    default AttendeeList draft() {
        PersonIdDeriver ids = new PersonIdDeriver(Set.of());
        List<Attendee> attendees = new ArrayList<>();
        for (ScopeEntry entry : entries()) {
            for (ScopePlace place : entry.places()) {
                attendees.add(attendee(entry)
                        .id(ids.derive(entry.unit(), place.name(), place.post().orElse("")))
                        .name(place.name())
                        .post(place.post().orElse(""))
                        .build());
            }
        }
        return AttendeeList.draft(attendees);
    }

    /** Returns somebody of an entry, to whom only id, name and post are missing. */
    static Attendee.Builder attendee(ScopeEntry entry) {
        return Attendee.builder()
                .unit(entry.unit())
                .kind(entry.kind())
                .topics(entry.fixed() ? List.of() : entry.topics())
                .roles(entry.roles())
                .zone(entry.zone());
    }

    /** Returns a builder with nothing filled in; {@link AttendanceRules#scope} is the usual way. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds scopes; not thread-safe. */
    final class Builder extends ImmutableAttendanceScope.Builder {}
}
