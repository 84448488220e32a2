package dev.huiwu.core.checkin;

import dev.huiwu.core.attendee.PersonId;
import java.time.OffsetDateTime;

/**
 * That somebody left before the end (早退) and no longer counts for the quorum; coming back is another check-in.
 *
 * @param person whose place on the list it is
 * @param at when
 */
public record CheckOut(PersonId person, OffsetDateTime at) implements CheckInEvent {}
