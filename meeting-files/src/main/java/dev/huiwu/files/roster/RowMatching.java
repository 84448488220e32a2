package dev.huiwu.files.roster;

import static dev.huiwu.files.roster.RosterColumns.ID;
import static dev.huiwu.files.roster.RosterColumns.NAME;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds out who of a list each row of its edited copy is: by id, by name where names and ids have parted, and for rows
 * without id by unit, name and post. Not thread-safe.
 */
final class RowMatching {

    private final AttendeeList sent;
    private final Problems problems;
    private final boolean withIds;
    private final Set<PersonId> missing;
    private final Map<Integer, Attendee> before = new HashMap<>();
    private final Set<Integer> namesKept = new HashSet<>();
    private final Map<PersonId, PersonId> swaps = new LinkedHashMap<>();

    /**
     * Starts without rows.
     *
     * @param withIds whether there is a column of ids
     * @param elsewhere people whose rows could not be read
     */
    RowMatching(AttendeeList sent, Problems problems, boolean withIds, Set<PersonId> elsewhere) {
        this.sent = sent;
        this.problems = problems;
        this.withIds = withIds;
        this.missing = new HashSet<>(sent.byId().keySet());
        this.missing.removeAll(elsewhere);
    }

    /** Returns who was sent, by the number of the row; whose row has none is new. */
    Map<Integer, Attendee> match(List<RosterEntry> rows) {
        byId(rows);
        byNameWhereIdsDiffer(rows);
        byWhatTheyAre(rows);
        return before;
    }

    /** Returns the people who have changed places, each with the other. */
    Map<PersonId, PersonId> swaps() {
        return swaps;
    }

    /** Says whether the row's name was not believed, so that the one sent is kept. */
    boolean keepsName(RosterEntry row) {
        return namesKept.contains(number(row));
    }

    /** Returns the id a new row brought with it. */
    Optional<PersonId> ownId(RosterEntry row) {
        return row.givenId().filter(id -> sent.find(id).isEmpty());
    }

    /** Gives each id to the one row that bears it, with the name sent if there are several: the others are copies. */
    private void byId(List<RosterEntry> rows) {
        Map<PersonId, List<RosterEntry>> byId = new LinkedHashMap<>();
        rows.forEach(row -> row.givenId()
                .ifPresent(
                        id -> byId.computeIfAbsent(id, key -> new ArrayList<>()).add(row)));
        byId.forEach((id, bearers) -> {
            Optional<Attendee> known = sent.find(id);
            RosterEntry owner = bearers.stream()
                    .filter(row ->
                            known.filter(attendee -> sameName(attendee, row)).isPresent())
                    .findFirst()
                    .orElse(bearers.get(0));
            for (RosterEntry row : bearers) {
                if (number(row) != number(owner)) {
                    problems.warning(
                            "row-copied",
                            row.row().at(ID),
                            "id",
                            id,
                            "row",
                            owner.row().number());
                }
            }
            if (known.isEmpty()) {
                problems.warning("id-not-on-list", owner.row().at(ID), "id", id);
            } else if (missing.remove(id)) {
                before.put(number(owner), known.get());
            }
        });
    }

    /** Looks at rows whose name is not that of their id: swapped, sorted alone, corrected, or another person. */
    private void byNameWhereIdsDiffer(List<RosterEntry> rows) {
        List<RosterEntry> renamed = rows.stream()
                .filter(row -> before.containsKey(number(row)) && !sameName(was(row), row))
                .toList();
        Map<String, RosterEntry> byOldName = new HashMap<>();
        renamed.forEach(row -> was(row).name().ifPresent(name -> byOldName.putIfAbsent(name.comparison(), row)));
        Set<Integer> settled = new HashSet<>();
        for (RosterEntry row : renamed) {
            if (settled.contains(number(row))) {
                continue;
            }
            List<RosterEntry> ring = ring(row, byOldName);
            if (ring.size() == 2) {
                swap(ring.get(0), ring.get(1));
            } else if (ring.size() > 2) {
                problems.error("names-shifted", row.row().at(NAME), "id", was(row).id(), "rows", ring.size());
                ring.forEach(member -> namesKept.add(number(member)));
            } else {
                rename(row);
            }
            ring.forEach(member -> settled.add(number(member)));
            settled.add(number(row));
        }
    }

    /** Returns the rows that one comes by, going from each to the row whose name it has now, if that leads back. */
    private static List<RosterEntry> ring(RosterEntry start, Map<String, RosterEntry> byOldName) {
        List<RosterEntry> ring = new ArrayList<>();
        Optional<RosterEntry> at = Optional.of(start);
        while (at.isPresent() && (ring.isEmpty() || number(at.get()) != number(start))) {
            if (ring.size() > byOldName.size()) {
                return List.of();
            }
            ring.add(at.get());
            at = at.get().name().map(PersonName::comparison).map(byOldName::get);
        }
        return at.isPresent() ? ring : List.of();
    }

    private void swap(RosterEntry one, RosterEntry other) {
        Attendee first = was(one);
        Attendee second = was(other);
        before.put(number(one), second);
        before.put(number(other), first);
        swaps.put(first.id(), second.id());
        swaps.put(second.id(), first.id());
        problems.warning(
                "names-swapped",
                other.row().at(NAME),
                "id",
                first.id(),
                "other",
                second.id(),
                "row",
                one.row().number());
    }

    private void rename(RosterEntry row) {
        Attendee was = was(row);
        if (was.name().isEmpty()) {
            return;
        }
        if (row.name().isEmpty()) {
            problems.warning("name-removed", row.row().at(NAME), "id", was.id());
        } else if (SimilarNames.differByOne(was.name().get(), row.name().get())) {
            problems.warning("name-changed", row.row().at(NAME), "id", was.id());
        } else {
            problems.warning("person-replaced", row.row().at(NAME), "id", was.id());
            before.remove(number(row));
            missing.add(was.id());
        }
    }

    /** Compares rows that are nobody yet with people who are nowhere yet, the surest likeness first. */
    private void byWhatTheyAre(List<RosterEntry> rows) {
        pair(rows, RowMatching::identity, RowMatching::identity, withIds ? "id-restored" : "");
        pair(rows, row -> row.name().map(row::nameInUnit), RowMatching::nameInUnit, "pair-doubtful");
        pair(
                rows,
                row -> row.name().map(PersonName::comparison),
                was -> was.name().map(PersonName::comparison),
                "pair-doubtful");
        for (RosterEntry row : rows) {
            if (before.containsKey(number(row)) || row.name().isEmpty() || withIds) {
                continue;
            }
            List<Attendee> similar = sent.attendees().stream()
                    .filter(was -> missing.contains(was.id())
                            && was.unit().equals(row.unit())
                            && was.post().equals(row.post())
                            && was.name()
                                    .filter(name -> SimilarNames.differByOne(
                                            name, row.name().get()))
                                    .isPresent())
                    .toList();
            if (similar.size() == 1) {
                take(row, similar.get(0));
                problems.warning(
                        "name-changed", row.row().at(NAME), "id", similar.get(0).id());
            }
        }
    }

    private void pair(
            List<RosterEntry> rows,
            Function<RosterEntry, Optional<String>> ofRow,
            Function<Attendee, Optional<String>> ofPerson,
            String code) {
        Map<String, List<Attendee>> open = new HashMap<>();
        sent.attendees().stream()
                .filter(was -> missing.contains(was.id()))
                .forEach(was -> ofPerson.apply(was)
                        .ifPresent(key -> open.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(was)));
        Map<String, Integer> asked = new HashMap<>();
        rows.stream()
                .filter(row -> !before.containsKey(number(row)))
                .forEach(row -> ofRow.apply(row).ifPresent(key -> asked.merge(key, 1, Integer::sum)));
        asked.entrySet()
                .removeIf(rowsAlike ->
                        open.getOrDefault(rowsAlike.getKey(), List.of()).size() != rowsAlike.getValue());
        for (RosterEntry row : rows) {
            Optional<String> key = before.containsKey(number(row)) ? Optional.empty() : ofRow.apply(row);
            if (key.filter(asked::containsKey).isEmpty()) {
                continue;
            }
            Attendee was = open.getOrDefault(key.get(), List.of()).remove(0);
            take(row, was);
            if (code.equals("pair-doubtful")) {
                problems.warning(code, row.row().at(NAME), "id", was.id());
            } else if (!code.isEmpty()) {
                problems.note(code, row.row().at(NAME), "id", was.id());
            }
        }
    }

    private static int number(RosterEntry row) {
        return row.row().number();
    }

    /** Returns who was sent as a row that is known to be somebody. */
    private Attendee was(RosterEntry row) {
        return Optional.ofNullable(before.get(number(row))).orElseThrow();
    }

    private void take(RosterEntry row, Attendee was) {
        before.put(number(row), was);
        missing.remove(was.id());
    }

    private static Optional<String> nameInUnit(Attendee was) {
        return was.name().map(name -> was.unit() + "\n" + name.comparison());
    }

    private static Optional<String> identity(Attendee was) {
        return Optional.of(
                was.unit() + "\n" + was.name().map(PersonName::comparison).orElse("") + "\n" + Words.key(was.post()));
    }

    /** Returns what tells a person from everybody else, or one place kept for a unit from those of other posts. */
    private static Optional<String> identity(RosterEntry row) {
        return Optional.of(
                row.unit() + "\n" + row.name().map(PersonName::comparison).orElse("") + "\n" + Words.key(row.post()));
    }

    private static boolean sameName(Attendee was, RosterEntry row) {
        return was.name().map(PersonName::comparison).equals(row.name().map(PersonName::comparison));
    }
}
