package dev.huiwu.files.seatsheet;

import dev.huiwu.core.attendee.PersonId;
import java.util.Optional;

/**
 * Somebody for whom a seat is kept.
 *
 * @param person who
 * @param turn the topic during which; empty for the whole meeting
 */
record Sitter(PersonId person, Optional<String> turn) {

    Sitter(PersonId person) {
        this(person, Optional.empty());
    }
}
