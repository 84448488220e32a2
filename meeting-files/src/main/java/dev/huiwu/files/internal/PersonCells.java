package dev.huiwu.files.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads cells that name people of a list: by id, else by unit and name of the person or of a registered substitute. Nobody is guessed:
 * what fits nobody or several is reported. Not thread-safe.
 */
public final class PersonCells {

    private final UnitCells units;
    private final Map<String, List<PersonId>> byUnitAndName = new HashMap<>();
    private final Map<String, List<PersonId>> byName = new HashMap<>();

    /** Starts with the people who may be named. */
    public PersonCells(AttendeeList list, UnitCells units) {
        this.units = units;
        list.attendees().forEach(person -> {
            person.name().ifPresent(name -> put(person, name));
            person.substitute().ifPresent(substitute -> put(person, substitute.name()));
        });
    }

    private void put(Attendee person, PersonName name) {
        byUnitAndName
                .computeIfAbsent(key(person.unit(), name), key -> new ArrayList<>())
                .add(person.id());
        byName.computeIfAbsent(name.comparison(), key -> new ArrayList<>()).add(person.id());
    }

    private static String key(UnitId unit, PersonName name) {
        return unit + "\n" + name.comparison();
    }

    /** Returns whose place is meant, by columns that hold an id, or a unit and a name. */
    public Optional<PersonId> meant(Cells cells, Column id, Column unit, Column name) {
        if (cells.text(id).isEmpty()) {
            cells.needed(unit);
        }
        return cells.text(id).isEmpty() && cells.text(unit).isEmpty()
                ? nobody(cells, name)
                : meantByName(cells, id, unit, name);
    }

    private static Optional<PersonId> nobody(Cells cells, Column name) {
        cells.needed(name);
        return Optional.empty();
    }

    /** Returns whose place is meant, likewise; the unit may be left out of a name that one person of the list has. */
    public Optional<PersonId> meantByName(Cells cells, Column id, Column unit, Column name) {
        if (cells.text(id).isPresent()) {
            return Optional.of(cells.id(id)).filter(Cells::isId).map(PersonId::new);
        }
        cells.needed(name);
        Optional<PersonName> called = cells.name(name);
        Optional<UnitId> of = units.unit(cells, unit);
        if (called.isEmpty() || (of.isEmpty() && cells.text(unit).isPresent())) {
            return Optional.empty();
        }
        List<PersonId> alike = of.map(one -> byUnitAndName.getOrDefault(key(one, called.get()), List.of()))
                .orElseGet(() -> byName.getOrDefault(called.get().comparison(), List.of()));
        if (alike.size() != 1) {
            cells.error("unknown-person", name, "people", alike.size());
            return Optional.empty();
        }
        return Optional.of(alike.get(0));
    }
}
