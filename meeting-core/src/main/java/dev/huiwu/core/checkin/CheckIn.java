package dev.huiwu.core.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.name.PersonName;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * That somebody arrived (签到).
 *
 * @param person whose place on the list it is
 * @param at when
 * @param means how
 * @param signer who signed; empty for the person alone, needed on a place kept for somebody not named yet
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CheckIn(PersonId person, OffsetDateTime at, CheckInMeans means, Optional<PersonName> signer)
        implements CheckInEvent {

    /** Returns the arrival of the person himself or herself. */
    public static CheckIn of(PersonId person, OffsetDateTime at, CheckInMeans means) {
        return new CheckIn(person, at, means, Optional.empty());
    }

    /** Returns the arrival of whoever signed on the person's place. */
    public static CheckIn signed(PersonId person, OffsetDateTime at, CheckInMeans means, PersonName signer) {
        return new CheckIn(person, at, means, Optional.of(signer));
    }
}
