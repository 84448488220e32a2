package dev.huiwu.core.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import java.util.Optional;

/**
 * Who gets something: a unit through its liaison, or one person of a unit.
 *
 * @param unit the unit
 * @param person the person; empty for the unit
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DeliveryRecipient(UnitId unit, Optional<PersonId> person) {

    /** Returns a unit, which is reached through its liaison. */
    public static DeliveryRecipient of(UnitId unit) {
        return new DeliveryRecipient(unit, Optional.empty());
    }

    /** Returns the id of the person, else that of the unit. */
    @Override
    public String toString() {
        return person.map(PersonId::value).orElseGet(unit::value);
    }
}
