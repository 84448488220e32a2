package dev.huiwu.files.roster;

import static dev.huiwu.files.roster.RosterColumns.ID;
import static dev.huiwu.files.roster.RosterColumns.NAME;
import static dev.huiwu.files.roster.RosterColumns.REMARK;
import static dev.huiwu.files.roster.RosterColumns.TABLE;

import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.PersonIdDeriver;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One roster being read: what one row says is read by {@link RosterRow}, what rows say together is found here. */
final class RosterReading {

    private final RosterRow rowReading;
    private final Problems problems = new Problems();
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<PersonId, Integer> ids = new HashMap<>();
    private final Map<Integer, Integer> turns = new HashMap<>();

    RosterReading(UnitDirectory units) {
        rowReading = new RosterRow(units, problems);
    }

    RosterResult read(String file, byte[] bytes) {
        List<RosterEntry> entries = new ArrayList<>();
        TABLE.read(
                file,
                bytes,
                problems,
                row -> rowReading.read(row).filter(this::isNew).ifPresent(entries::add));
        List<RosterEntry> places = StandIns.place(entries, problems);
        PersonIdDeriver deriver = new PersonIdDeriver(ids.keySet());
        Map<PersonId, Location> rows = new LinkedHashMap<>();
        List<Attendee> attendees = new ArrayList<>();
        for (RosterEntry place : places) {
            PersonId id = place.givenId().orElseGet(() -> deriver.derive(place.unit(), place.name(), place.post()));
            rows.put(id, place.row().place());
            attendees.add(place.attendee().id(id).build());
        }
        return new RosterResult(attendees, rows, problems.byRow());
    }

    /** Says whether neither the person nor the id stood in a row above. */
    private boolean isNew(RosterEntry entry) {
        Row row = entry.row();
        Optional<Integer> samePerson = entry.identity().flatMap(identity -> above(people, identity, row));
        if (samePerson.isPresent()) {
            problems.error("duplicate-person", row.at(NAME), "row", samePerson.get());
            return false;
        }
        Optional<Integer> sameId = entry.givenId().flatMap(id -> above(ids, id, row));
        if (sameId.isPresent()) {
            problems.error("duplicate-id", row.at(ID), "id", entry.givenId().orElseThrow(), "row", sameId.get());
            return false;
        }
        entry.turn()
                .ifPresent(turn -> above(turns, turn, row)
                        .ifPresent(first -> problems.warning(
                                "speaking-order-repeated", row.at(REMARK), "turn", turn, "row", first)));
        return true;
    }

    /** Returns the row above that has the same; notes this row where there is none. */
    private static <K> Optional<Integer> above(Map<K, Integer> rows, K key, Row row) {
        return Optional.ofNullable(rows.putIfAbsent(key, row.number()));
    }
}
