package dev.huiwu.core.reply;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import java.util.Optional;
import org.immutables.value.Value;

/** Somebody a unit names in its reply. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = RepliedPerson.Builder.class)
public interface RepliedPerson {

    /** Returns the name. */
    @Value.Redacted
    PersonName name();

    /** Returns the post, possibly empty. */
    default String post() {
        return "";
    }

    /** Returns the rank (职级), where it is told. */
    Optional<String> rank();

    /** Returns in what capacity the person comes; empty where the unit has one only. */
    Optional<AttendanceKind> kind();

    /** Returns what the seat must offer. */
    default SeatNeed seatNeed() {
        return SeatNeed.ORDINARY;
    }

    /** Returns the request not to attend: the person is invited and will not come. */
    Optional<LeaveRequest> leave();

    /** Returns who comes instead; only with {@link #leave()}. */
    Optional<SubstituteAttendee> substitute();

    /** Returns the person's id in the host's own records. */
    Optional<String> externalId();

    /** Returns what the unit remarks. */
    @Value.Redacted
    Optional<String> remark();

    @Value.Check
    default void check() {
        checkArgument(
                substitute().isEmpty() || leave().isPresent(),
                "Somebody in a reply has a substitute but is not on leave; give the leave request.");
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds people; not thread-safe. */
    final class Builder extends ImmutableRepliedPerson.Builder {}
}
