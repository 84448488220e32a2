package dev.huiwu.core.attendee;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A place at one meeting: the person who holds it, on behalf of which unit, in what capacity.
 *
 * <p>Two attendees are equal when all their attributes are; follow one person through edits by {@link #id()}.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Attendee.Builder.class)
public interface Attendee {

    /** The zone whose people sit on the rostrum. */
    String ROSTRUM = "主席台";

    /** Returns the identifier, unique in one list. */
    PersonId id();

    /** Returns the name, which {@code toString} leaves out; empty for a place kept for a unit that has not named anybody (待定). */
    @Value.Redacted
    Optional<PersonName> name();

    /** Returns the unit. */
    UnitId unit();

    /** Returns the post, possibly empty. */
    default String post() {
        return "";
    }

    /** Returns the rank (职级), such as 正处级. */
    Optional<String> rank();

    /** Returns in what capacity the person attends. */
    AttendanceKind kind();

    /** Returns the zone the office wants (分区). */
    Optional<String> zone();

    /** Returns the delegation (代表团). */
    Optional<String> delegation();

    /** Says whether the person is met and guided in person. */
    default boolean important() {
        return false;
    }

    /** Returns what the seat must offer. */
    default SeatNeed seatNeed() {
        return SeatNeed.ORDINARY;
    }

    /** Returns what stands on the card. */
    default CardText card() {
        return CardText.PERSON;
    }

    /** Returns the topics the person waits and enters for, such as {@code T3}; empty for who attends throughout. */
    List<String> topics();

    /** Returns the turn to speak, counted from 1. */
    OptionalInt speakingOrder();

    /** Returns what the person does beside attending, in the order the roles are declared. */
    Set<AttendeeRole> roles();

    /** Returns the request not to attend. */
    Optional<LeaveRequest> leave();

    /** Returns who takes the place; only with {@link #leave()}. */
    Optional<SubstituteAttendee> substitute();

    /** Returns the office's remark as given, which may tell of health; {@code toString} leaves it out. */
    @Value.Redacted
    Optional<String> remark();

    /** Returns the person's id in the host's own records. */
    Optional<String> externalId();

    /** Says whether the person sits on the rostrum. */
    @Value.NonAttribute
    default boolean onRostrum() {
        return zone().filter(ROSTRUM::equals).isPresent();
    }

    /** Says whether the person will not come: on leave, unless that was declined. */
    @Value.NonAttribute
    default boolean onLeave() {
        return leave().filter(request -> !request.declined()).isPresent();
    }

    /** Returns who comes instead (代会): the substitute, unless the leave was declined and the person has to come. */
    @Value.NonAttribute
    default Optional<SubstituteAttendee> standIn() {
        return substitute().filter(instead -> onLeave());
    }

    /** Returns the zone, else the delegation, else the label of the unit's category, which the caller gives. */
    default String zoneOr(String categoryLabel) {
        return zone().or(this::delegation).orElse(categoryLabel);
    }

    @Value.Check
    default void check() {
        checkArgument(zone().map(zone -> !zone.isBlank()).orElse(true), "Attendee %s has a blank zone.", id());
        checkArgument(
                delegation().map(name -> !name.isBlank()).orElse(true), "Attendee %s has a blank delegation.", id());
        checkArgument(topics().stream().noneMatch(String::isBlank), "Attendee %s has a blank topic.", id());
        speakingOrder()
                .ifPresent(turn ->
                        checkArgument(turn >= 1, "Attendee %s speaks at turn %s; turns start at 1.", id(), turn));
        checkArgument(
                substitute().isEmpty() || leave().isPresent(),
                "Attendee %s has a substitute but is not on leave; give the leave request.",
                id());
    }

    /** Returns a builder filled with this attendee. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds attendees; not thread-safe. */
    final class Builder extends ImmutableAttendee.Builder {}
}
