package dev.huiwu.core.list;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One version of the list of people who attend a meeting.
 *
 * <p>A draft is edited with {@link #withAttendees}; {@link #lock} ends that. A locked version never changes:
 * {@link #next} starts the version that takes its place.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = AttendeeList.Builder.class)
public interface AttendeeList {

    /** Returns the version, counted from 1. */
    int version();

    /** Returns whether it is still edited. */
    ListState state();

    /** Returns the people in the office's order; inside a unit this is the order of seating. */
    List<Attendee> attendees();

    /** Returns why this version was made; always there from version 2 on. */
    Optional<String> reason();

    /** Returns who approved this version; always there from version 2 on. */
    Optional<String> approver();

    /** Returns who locked this version, where that is somebody other than who approved it. */
    Optional<String> lockedBy();

    /** Returns the approved changes that are in it, those of earlier versions first. */
    List<AppliedChange> changes();

    /** Returns for what the personal data on the list is kept, and how long. */
    Optional<Retention> retention();

    /** Returns the people by identifier, in the office's order. */
    @Value.Lazy
    default Map<PersonId, Attendee> byId() {
        ImmutableMap.Builder<PersonId, Attendee> map = ImmutableMap.builder();
        attendees().forEach(attendee -> map.put(attendee.id(), attendee));
        return map.buildOrThrow();
    }

    /** Returns the person with the identifier; takes constant time. */
    default Optional<Attendee> find(PersonId id) {
        return Optional.ofNullable(byId().get(id));
    }

    /** Returns the number of people. */
    @Value.NonAttribute
    default int size() {
        return attendees().size();
    }

    /**
     * Returns this draft with other people in it.
     *
     * @throws IllegalStateException if the version is locked
     */
    default AttendeeList withAttendees(List<Attendee> attendees) {
        checkDraft("edited");
        return builder().from(this).attendees(attendees).build();
    }

    /**
     * Returns the people with the one given in place of whoever has the same identifier.
     *
     * @throws IllegalArgumentException if nobody has it
     */
    default List<Attendee> replacing(Attendee person) {
        checkArgument(
                find(person.id()).isPresent(), "List version %s holds nobody with id %s.", version(), person.id());
        return attendees().stream()
                .map(other -> other.id().equals(person.id()) ? person : other)
                .toList();
    }

    /**
     * Returns this draft as an approved version that never changes again. Who locks a draft that nobody has approved yet approves
     * it; of one that was, such as a change a leader decided, the approver stays and {@link #lockedBy} says who locked it.
     *
     * @throws IllegalStateException if the version is locked already
     */
    default AttendeeList lock(String by) {
        checkDraft("locked again");
        String approver = approver().orElse(by);
        return builder()
                .from(this)
                .state(ListState.LOCKED)
                .approver(approver)
                .lockedBy(Optional.of(by).filter(post -> !post.equals(approver)))
                .build();
    }

    /** Returns a draft of the next version; this one stays as it is. */
    default AttendeeList next(List<Attendee> attendees, String reason, String approver) {
        return next(attendees, reason, approver, List.of());
    }

    /** Returns a draft of the next version, which approved changes make of this one. */
    default AttendeeList next(List<Attendee> attendees, String reason, String approver, List<AppliedChange> changes) {
        return builder()
                .version(version() + 1)
                .state(ListState.DRAFT)
                .attendees(attendees)
                .reason(reason)
                .approver(approver)
                .changes(changes())
                .addAllChanges(changes)
                .retention(retention())
                .build();
    }

    /**
     * Returns what remains when the time is over for which the personal data was to be kept: the counts.
     *
     * @throws IllegalStateException if no such time was set, or it is not over on the day
     */
    default ErasedList erase(LocalDate day) {
        Retention kept = retention()
                .orElseThrow(() -> new IllegalStateException(
                        "List version %s does not say how long it is kept; give its retention.".formatted(version())));
        checkState(
                kept.isOver(day),
                "List version %s is kept until %s for %s; on %s it is too early to erase it.",
                version(),
                kept.lastDay(),
                kept.purpose(),
                day);
        return ErasedList.of(this, kept, day);
    }

    private void checkDraft(String what) {
        checkState(
                state() == ListState.DRAFT,
                "List version %s is locked and cannot be %s; next() starts version %s.",
                version(),
                what,
                version() + 1);
    }

    @Value.Check
    default void check() {
        checkArgument(version() >= 1, "A list has version %s; versions start at 1.", version());
        Set<PersonId> seen = new HashSet<>();
        attendees()
                .forEach(attendee -> checkArgument(
                        seen.add(attendee.id()),
                        "List version %s holds attendee %s twice; ids are unique in a list.",
                        version(),
                        attendee.id()));
        checkArgument(
                version() == 1 || (reason().isPresent() && approver().isPresent()),
                "List version %s changes version %s and needs a reason and an approver.",
                version(),
                version() - 1);
        checkArgument(
                reason().map(text -> !text.isBlank()).orElse(true)
                        && approver().map(text -> !text.isBlank()).orElse(true)
                        && lockedBy().map(text -> !text.isBlank()).orElse(true),
                "List version %s has a blank reason, approver or post of who locked it.",
                version());
    }

    /** Returns the first version of a list, to be edited. */
    static AttendeeList draft(List<Attendee> attendees) {
        return builder().version(1).state(ListState.DRAFT).attendees(attendees).build();
    }

    /** Returns a builder with nothing filled in; {@link #draft} is shorter. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds lists; not thread-safe. */
    final class Builder extends ImmutableAttendeeList.Builder {}
}
