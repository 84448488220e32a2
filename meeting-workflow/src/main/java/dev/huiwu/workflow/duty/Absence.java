package dev.huiwu.workflow.duty;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.attendee.PersonId;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A time in which somebody cannot work.
 *
 * @param person who is away
 * @param from from when on
 * @param until until when; at this moment the person is back
 * @param standIn who takes over all of the person's work, before the stand-ins of the duty table; empty means those
 * @param reason why, in a word that may be written down
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Absence(
        PersonId person, OffsetDateTime from, OffsetDateTime until, Optional<PersonId> standIn, String reason) {

    /** Refuses an absence that ends before it begins, and somebody standing in for themselves. */
    public Absence {
        checkArgument(from.isBefore(until), "The absence of %s from %s until %s is none.", person, from, until);
        checkArgument(
                standIn.filter(person::equals).isEmpty(), "%s is away and cannot stand in for themselves.", person);
    }

    /** Says whether the person is away at the moment. */
    public boolean covers(OffsetDateTime moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** Returns this absence ending at an earlier moment, as when somebody is back before they were expected. */
    public Absence endingAt(OffsetDateTime moment) {
        return new Absence(person, from, moment, standIn, reason);
    }
}
