package dev.huiwu.core.card;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import java.util.Optional;

/**
 * Somebody on a current list, as far as cards care. {@code toString} leaves the name out.
 *
 * @param person who it is
 * @param unit the unit
 * @param post the post
 * @param text the name as it is printed, of the person and not of who stands in
 */
public record CardPerson(PersonId person, UnitId unit, String post, String text) {

    /** Returns somebody on a list; empty if nobody is named yet. */
    public static Optional<CardPerson> of(Attendee person) {
        return person.name().map(name -> new CardPerson(person.id(), person.unit(), person.post(), name.display()));
    }

    /** Returns a text without the name. */
    @Override
    public String toString() {
        return "CardPerson[%s]".formatted(person);
    }
}
