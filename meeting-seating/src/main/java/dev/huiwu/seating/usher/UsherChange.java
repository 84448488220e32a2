package dev.huiwu.seating.usher;

import com.google.common.collect.Sets;
import dev.huiwu.core.attendee.PersonId;
import java.util.Optional;
import java.util.Set;

/**
 * What is different for somebody who is met or enters the rostrum.
 *
 * @param person the person
 * @param kinds what is different
 * @param usherBefore who took the person to the seat before; of the rostrum who walked ahead
 * @param usher who does now; empty if nobody, as for a person who is not met any more
 */
public record UsherChange(
        PersonId person, Set<UsherChangeKind> kinds, Optional<String> usherBefore, Optional<String> usher) {

    /** Keeps a copy of the kinds. */
    public UsherChange {
        kinds = Sets.immutableEnumSet(kinds);
    }
}
