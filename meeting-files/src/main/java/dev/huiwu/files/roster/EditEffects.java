package dev.huiwu.files.roster;

import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import java.util.Set;

/**
 * What has to be done because a list was edited.
 *
 * @param unitsToCall units whose people, or what they come as, are different
 * @param cardsToPrint people whose card is new or shows something else
 * @param seatsAffected people who came, left, or may sit elsewhere now
 */
public record EditEffects(Set<UnitId> unitsToCall, Set<PersonId> cardsToPrint, Set<PersonId> seatsAffected) {

    /** Keeps copies in their order. */
    public EditEffects {
        unitsToCall = ImmutableSet.copyOf(unitsToCall);
        cardsToPrint = ImmutableSet.copyOf(cardsToPrint);
        seatsAffected = ImmutableSet.copyOf(seatsAffected);
    }
}
