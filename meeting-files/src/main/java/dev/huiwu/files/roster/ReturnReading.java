package dev.huiwu.files.roster;

import static dev.huiwu.files.roster.RosterColumns.ID;
import static dev.huiwu.files.roster.RosterColumns.LEAVE;
import static dev.huiwu.files.roster.RosterColumns.NAME;
import static dev.huiwu.files.roster.RosterColumns.RETURNED;
import static dev.huiwu.files.roster.RosterColumns.VERSION;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.PersonIdDeriver;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One list coming back: its rows are read, then told apart by {@link RowMatching}, then compared by {@link EditReview}. */
final class ReturnReading {

    private final AttendeeList sent;
    private final RosterRow rowReading;
    private final Problems problems = new Problems();

    ReturnReading(UnitDirectory units, AttendeeList sent) {
        this.sent = sent;
        this.rowReading = new RosterRow(units, problems);
    }

    ReturnedList read(String file, byte[] bytes) {
        List<Row> all = new ArrayList<>();
        Set<Column> columns = RETURNED.read(file, bytes, problems, all::add);
        reviewVersions(all);
        reviewColumns(file, all, columns);
        List<RosterEntry> entries = new ArrayList<>();
        Map<PersonId, Row> unread = new LinkedHashMap<>();
        for (Row row : all) {
            rowReading.read(row).ifPresentOrElse(entries::add, () -> known(row).ifPresent(id -> unread.put(id, row)));
        }
        List<RosterEntry> places = withoutRepeated(StandIns.place(entries, problems));
        RowMatching matching = new RowMatching(sent, problems, columns.contains(ID), unread.keySet());
        Map<Integer, Attendee> before = matching.match(places);

        PersonIdDeriver deriver = new PersonIdDeriver(taken(places));
        Map<Integer, Attendee> byRow = new HashMap<>();
        Map<PersonId, Location> rows = new LinkedHashMap<>();
        unread.forEach((id, row) -> byRow.put(row.number(), sent.byId().get(id)));
        for (RosterEntry place : places) {
            Attendee was = before.get(place.row().number());
            PersonId id = was != null
                    ? was.id()
                    : matching.ownId(place).orElseGet(() -> deriver.derive(place.unit(), place.name(), place.post()));
            Attendee now = place.attendee().id(id).build();
            byRow.put(
                    place.row().number(),
                    was == null
                            ? now
                            : withOwnLeave(
                                    was,
                                    KeptColumns.keep(was, now, columns, matching.keepsName(place)),
                                    place,
                                    matching.swaps()));
        }
        List<Attendee> attendees = new ArrayList<>();
        Set<PersonId> seen = new HashSet<>();
        all.forEach(row -> {
            Attendee attendee = byRow.get(row.number());
            if (attendee != null && seen.add(attendee.id())) {
                attendees.add(attendee);
                rows.put(attendee.id(), row.place());
            }
        });
        EditReview review = new EditReview(sent, attendees, matching.swaps());
        if (!all.isEmpty()) {
            review.noteOrder(file, problems);
        }
        return all.isEmpty()
                ? new ReturnedList(
                        List.of(), Map.of(), List.of(), new EditEffects(Set.of(), Set.of(), Set.of()), problems.byRow())
                : new ReturnedList(attendees, rows, review.edits(), review.effects(), problems.byRow());
    }

    /** Returns a person as the row says; one who was swapped takes over nobody's leave, which is an error. */
    private Attendee withOwnLeave(Attendee was, Attendee now, RosterEntry place, Map<PersonId, PersonId> swaps) {
        PersonId other = swaps.get(was.id());
        if (other == null
                || (now.leave().equals(was.leave()) && now.substitute().equals(was.substitute()))) {
            return now;
        }
        problems.error("leave-swapped", place.row().at(LEAVE), "id", was.id(), "other", other);
        return now.toBuilder().leave(was.leave()).substitute(was.substitute()).build();
    }

    private Optional<PersonId> known(Row row) {
        return Optional.of(row.text(ID))
                .filter(Cells::isId)
                .map(PersonId::new)
                .filter(id -> sent.find(id).isPresent());
    }

    /** Returns the ids that nobody new may get. */
    private Set<PersonId> taken(List<RosterEntry> places) {
        Set<PersonId> taken = new HashSet<>(sent.byId().keySet());
        places.forEach(place -> place.givenId().ifPresent(taken::add));
        return taken;
    }

    /** Reports each version other than the newest, once. */
    private void reviewVersions(List<Row> all) {
        String newest = Integer.toString(sent.version());
        all.stream()
                .filter(row -> !row.isBlank(VERSION) && !row.text(VERSION).equals(newest))
                .collect(groupingBy(row -> row.text(VERSION), LinkedHashMap::new, toList()))
                .forEach((version, rows) -> problems.error(
                        "list-version-differs",
                        rows.get(0).at(VERSION),
                        "found",
                        version,
                        "rows",
                        rows.size(),
                        "newest",
                        newest));
    }

    /** Says which columns are gone, so that what they held was kept. */
    private void reviewColumns(String file, List<Row> all, Set<Column> columns) {
        if (all.isEmpty()) {
            return;
        }
        if (!columns.contains(ID)) {
            problems.warning("ids-missing", Location.ofFile(file));
        }
        List<String> gone = KeptColumns.gone(columns);
        if (!gone.isEmpty()) {
            problems.warning("columns-gone", Location.ofFile(file), "columns", String.join(", ", gone));
        }
    }

    /** Returns the rows without those that say again what a row above does. */
    private List<RosterEntry> withoutRepeated(List<RosterEntry> entries) {
        Map<String, Integer> people = new HashMap<>();
        List<RosterEntry> once = new ArrayList<>();
        for (RosterEntry entry : entries) {
            Integer first = entry.identity()
                    .map(identity -> people.putIfAbsent(identity, entry.row().number()))
                    .orElse(null);
            if (first == null) {
                once.add(entry);
            } else {
                problems.error("duplicate-person", entry.row().at(NAME), "row", first);
            }
        }
        return once;
    }
}
