package dev.huiwu.files.change;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who comes by these changes, so that nobody gets two seats: newcomers and stand-ins are looked for on the list and in the rows above.
 * As on a roster, people of one unit and name are one person unless their posts differ. Not thread-safe.
 */
final class Comers {

    /**
     * Somebody whose row is still to be checked.
     *
     * @param standsIn whether for somebody else, and not on a place of his or her own
     */
    private record Comer(Cells cells, Column column, UnitId unit, PersonName name, String post, boolean standsIn) {

        boolean isCalled(PersonName other, String otherPost) {
            return name.sameAs(other) && !differs(otherPost);
        }

        boolean differs(String otherPost) {
            return !post.isBlank() && !otherPost.isBlank() && !Words.key(post).equals(Words.key(otherPost));
        }
    }

    private final Map<UnitId, List<Attendee>> listed = new HashMap<>();
    private final Map<UnitId, List<Comer>> comers = new HashMap<>();

    private final Earlier earlier;

    Comers(List<Attendee> people, Earlier earlier) {
        this.earlier = earlier;
        people.forEach(person ->
                listed.computeIfAbsent(person.unit(), unit -> new ArrayList<>()).add(person));
    }

    void newcomer(Cells cells, Attendee person) {
        person.name()
                .ifPresent(name ->
                        add(new Comer(cells, LateChangeReader.NAME, person.unit(), name, person.post(), false)));
    }

    void standIn(Cells cells, UnitId unit, SubstituteAttendee person) {
        add(new Comer(
                cells,
                LateChangeReader.SUBSTITUTE,
                unit,
                person.name(),
                person.post().orElse(""),
                true));
    }

    private void add(Comer comer) {
        List<Comer> above = comers.computeIfAbsent(comer.unit(), unit -> new ArrayList<>());
        above.stream()
                .filter(other -> other.isCalled(comer.name(), comer.post()))
                .findFirst()
                .ifPresent(other -> comer.cells()
                        .error(
                                "late-change-comes-twice",
                                comer.column(),
                                "row",
                                other.cells().at(other.column()).row().orElse(0)));
        above.add(comer);
    }

    /** Reports who is on the list already; the seats of those who stay away by these changes are not theirs any more. */
    void check(Set<PersonId> away) {
        comers.forEach((unit, those) -> those.forEach(comer -> listed.getOrDefault(unit, List.of())
                .forEach(person -> check(comer, person, away.contains(person.id())))));
    }

    private void check(Comer comer, Attendee listed, boolean away) {
        Optional<SubstituteAttendee> instead = listed.standIn();
        boolean own = listed.name().filter(comer.name()::sameAs).isPresent();
        boolean comes = !listed.onLeave() && !away;
        if (own && comer.differs(listed.post())) {
            comer.cells().warning("late-change-namesake", comer.column(), "id", listed.id());
        } else if (own && !comer.standsIn()) {
            comer.cells()
                    .error(
                            listed.onLeave() ? "late-change-on-leave" : "late-change-listed",
                            comer.column(),
                            "id",
                            listed.id());
        } else if (own && comes) {
            comer.cells().error("late-change-substitute-listed", comer.column(), "id", listed.id());
        } else if (!away
                && instead.filter(one -> comer.isCalled(one.name(), one.post().orElse("")))
                        .isPresent()) {
            comer.cells()
                    .error(
                            "late-change-stands-in",
                            comer.column(),
                            "id",
                            listed.id(),
                            "number",
                            earlier.standInFor(listed.id()).orElse(""));
        }
    }
}
