package dev.huiwu.files.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.name.PinyinSpelling;
import dev.huiwu.core.unit.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads cells that name people of a list: by id, else by unit and name of the person or of a registered substitute. Nobody is guessed:
 * what fits nobody or several is reported. Not thread-safe.
 */
public final class PersonCells {

    /** The most people that a finding suggests, and the most findings that do. */
    private static final int SUGGESTED = 5;

    private static final int MAX_SUGGESTIONS = 500;

    /** Of shorter names a character is too much to differ in, where no unit is said. */
    private static final int LONG_NAME = 3;

    private final AttendeeList list;
    private final UnitCells units;
    private int suggestions;
    private final Map<String, List<PersonId>> byUnitAndName = new HashMap<>();
    private final Map<String, List<PersonId>> byName = new HashMap<>();

    /** Starts with the people who may be named. */
    public PersonCells(AttendeeList list, UnitCells units) {
        this.list = list;
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
            cells.error(
                    "unknown-person",
                    name,
                    "people",
                    alike.size(),
                    "found",
                    "",
                    "expected",
                    ids(alike.isEmpty() ? near(called.get(), of) : alike.stream()));
            return Optional.empty();
        }
        return Optional.of(alike.get(0));
    }

    /** Returns the person of the list whose id is in a cell; reports the id if it is nobody's, with those it may have been. */
    public Optional<Attendee> listed(Cells cells, Column column, PersonId id) {
        Optional<Attendee> person = list.find(id);
        if (person.isEmpty()) {
            List<String> known =
                    list.attendees().stream().map(one -> one.id().value()).toList();
            cells.error(
                    "unknown-person",
                    column,
                    "people",
                    0,
                    "found",
                    id,
                    "expected",
                    maySuggest()
                            ? ids(SimilarWords.near(id.value(), known).stream().map(PersonId::new))
                            : "");
        }
        return person;
    }

    /** Returns who may be meant by a name: namesakes of other units, and of the unit, if it is said, names nearly alike. */
    private Stream<PersonId> near(PersonName called, Optional<UnitId> unit) {
        if (!maySuggest()) {
            return Stream.empty();
        }
        List<String> sound = PinyinSpelling.ofText(called.comparison());
        boolean written = unit.isPresent() || called.length() >= LONG_NAME;
        Stream<PersonId> alike = list.attendees().stream()
                .filter(person -> unit.map(person.unit()::equals).orElse(true))
                .filter(person -> names(person)
                        .anyMatch(name -> PinyinSpelling.ofText(name).equals(sound)
                                || (written
                                        && !SimilarWords.near(called.comparison(), List.of(name))
                                                .isEmpty())))
                .map(Attendee::id);
        return Stream.concat(byName.getOrDefault(called.comparison(), List.of()).stream(), alike);
    }

    private boolean maySuggest() {
        return ++suggestions <= MAX_SUGGESTIONS;
    }

    private static Stream<String> names(Attendee person) {
        return Stream.concat(person.name().stream(), person.substitute().map(SubstituteAttendee::name).stream())
                .map(PersonName::comparison);
    }

    /** Returns people as findings name them: by id, with the unit. */
    private String ids(Stream<PersonId> people) {
        return people.distinct()
                .limit(SUGGESTED)
                .flatMap(id -> list.find(id).stream())
                .map(person -> "%s (%s)".formatted(person.id(), units.name(person.unit())))
                .collect(Collectors.joining(", "));
    }
}
