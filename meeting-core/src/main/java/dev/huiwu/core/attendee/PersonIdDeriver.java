package dev.huiwu.core.attendee;

import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Derives the identifiers of the people of one list, one after another, as {@link PersonId#derive} would, and keeps count of them, so that
 * a list takes time in proportion to its length. Not thread-safe.
 */
public final class PersonIdDeriver {

    private final Set<PersonId> taken;
    private final Map<PersonId, Integer> numbers = new HashMap<>();

    /** Creates one that gives none of the identifiers that are taken. */
    public PersonIdDeriver(Set<PersonId> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** Returns the identifier of the next person, which nobody else gets; without a name, of a place kept. */
    public PersonId derive(UnitId unit, Optional<PersonName> name, String post) {
        PersonId id = next(PersonId.base(unit, name.map(PersonName::comparison).orElse(""), post));
        taken.add(id);
        return id;
    }

    PersonId next(PersonId base) {
        PersonId free = base;
        while (taken.contains(free)) {
            free = new PersonId(base + "-" + numbers.merge(base, 2, (number, two) -> number + 1));
        }
        return free;
    }
}
