package dev.huiwu.files.roster;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.Words;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row that makes sense by itself.
 *
 * @param row the row, without its cells
 * @param unit the unit
 * @param name the name; empty for a reserved place
 * @param post the post, possibly empty
 * @param givenId the id, if the roster has ids
 * @param turn the turn to speak
 * @param standsInFor whose place the person takes
 * @param onLeave whether the person asked not to attend
 * @param hasSubstitute whether the row names who comes instead
 * @param attendee everything, except the id
 */
record RosterEntry(
        Row row,
        UnitId unit,
        Optional<PersonName> name,
        String post,
        Optional<PersonId> givenId,
        OptionalInt turn,
        Optional<PersonName> standsInFor,
        boolean onLeave,
        boolean hasSubstitute,
        Attendee.Builder attendee) {

    /** Returns what tells a person of the unit from others, as far as the name does. */
    String nameInUnit(PersonName someName) {
        return unit + "\n" + someName.comparison();
    }

    /** Returns what tells the person from everybody else; empty for a reserved place. */
    Optional<String> identity() {
        return name.map(mine -> nameInUnit(mine) + "\n" + Words.key(post));
    }
}
