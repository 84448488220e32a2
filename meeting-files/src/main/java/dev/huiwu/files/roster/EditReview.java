package dev.huiwu.files.roster;

import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.LeaveColumns;
import dev.huiwu.files.internal.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a list with what came back of it, person by person; not thread-safe. */
final class EditReview {

    private static final Set<Column> TOLD_TO_UNITS = Set.of(
            RosterColumns.NAME,
            RosterColumns.UNIT,
            RosterColumns.POST,
            RosterColumns.KIND,
            RosterColumns.TOPICS,
            RosterColumns.TURN,
            RosterColumns.LEAVE,
            LeaveColumns.SUBSTITUTE);
    private static final Set<Column> DECIDING_SEATS = Set.of(
            RosterColumns.UNIT,
            RosterColumns.POST,
            RosterColumns.RANK,
            RosterColumns.DELEGATION,
            RosterColumns.ZONE,
            RosterColumns.TOPICS,
            RosterColumns.IMPORTANT,
            RosterColumns.WHEELCHAIR,
            RosterColumns.TURN,
            RosterColumns.LEAVE);

    private final AttendeeList sent;
    private final Map<PersonId, PersonId> swaps;
    private final List<ListEdit> edits = new ArrayList<>();
    private final Set<UnitId> units = new LinkedHashSet<>();
    private final Set<PersonId> cards = new LinkedHashSet<>();
    private final Set<PersonId> seats = new LinkedHashSet<>();

    EditReview(AttendeeList sent, List<Attendee> returned, Map<PersonId, PersonId> swaps) {
        this.sent = sent;
        this.swaps = swaps;
        Set<PersonId> moved = moved(returned);
        Set<PersonId> there = new HashSet<>();
        for (Attendee now : returned) {
            there.add(now.id());
            sent.find(now.id()).ifPresentOrElse(was -> compare(was, now), () -> add(now));
            if (moved.contains(now.id()) && !swaps.containsKey(now.id())) {
                edits.add(new ListEdit(ListEditKind.REORDERED, now.id(), Optional.empty(), List.of()));
                seats.add(now.id());
            }
        }
        sent.attendees().stream().filter(was -> !there.contains(was.id())).forEach(this::remove);
    }

    List<ListEdit> edits() {
        return edits;
    }

    EditEffects effects() {
        return new EditEffects(units, cards, seats);
    }

    /** Says how many people stand elsewhere, if anybody does. */
    void noteOrder(String file, Problems problems) {
        long moved = edits.stream()
                .filter(edit -> edit.kind() == ListEditKind.REORDERED)
                .count();
        if (moved > 0) {
            problems.note("list-reordered", Location.ofFile(file), "found", moved);
        }
    }

    private void add(Attendee now) {
        edits.add(new ListEdit(ListEditKind.ADDED, now.id(), Optional.empty(), List.of()));
        units.add(now.unit());
        seats.add(now.id());
        if (now.card() != CardText.NONE) {
            cards.add(now.id());
        }
    }

    private void remove(Attendee was) {
        edits.add(new ListEdit(ListEditKind.REMOVED, was.id(), Optional.empty(), List.of()));
        units.add(was.unit());
        seats.add(was.id());
    }

    private void compare(Attendee was, Attendee now) {
        List<String> columns = KeptColumns.differing(was, now);
        Optional<PersonId> other = Optional.ofNullable(swaps.get(now.id()));
        if (columns.isEmpty() && other.isEmpty()) {
            return;
        }
        boolean otherUnit = !was.unit().equals(now.unit());
        ListEditKind kind =
                other.isPresent() ? ListEditKind.SWAPPED : otherUnit ? ListEditKind.UNIT_CHANGED : ListEditKind.CHANGED;
        edits.add(new ListEdit(kind, now.id(), other, columns));
        if (other.isPresent() || touches(TOLD_TO_UNITS, columns)) {
            units.add(was.unit());
            units.add(now.unit());
        }
        if (other.isPresent() || touches(DECIDING_SEATS, columns)) {
            seats.add(now.id());
        }
        if (now.card() != CardText.NONE && !cardShows(was).equals(cardShows(now))) {
            cards.add(now.id());
        }
    }

    private static boolean touches(Set<Column> some, List<String> columns) {
        return some.stream().map(Column::header).anyMatch(columns::contains);
    }

    /** Returns what decides the text of a card. */
    private static List<Object> cardShows(Attendee attendee) {
        return switch (attendee.card()) {
            case PERSON -> List.of(attendee.card(), attendee.name(), attendee.substitute());
            case UNIT -> List.of(attendee.card(), attendee.unit(), attendee.delegation());
            case FUNCTION -> List.of(attendee.card(), attendee.zone());
            case NONE -> List.of();
        };
    }

    /** Returns the fewest people who must have been moved to give the order they came back in. */
    private Set<PersonId> moved(List<Attendee> returned) {
        Map<PersonId, Integer> places = new HashMap<>();
        sent.attendees().forEach(attendee -> places.put(attendee.id(), places.size()));
        List<PersonId> both =
                returned.stream().map(Attendee::id).filter(places::containsKey).toList();
        int[] last = new int[both.size() + 1];
        int[] previous = new int[both.size()];
        int length = 0;
        for (int i = 0; i < both.size(); i++) {
            int place = places.getOrDefault(both.get(i), 0);
            int low = 1;
            int high = length;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                if (places.getOrDefault(both.get(last[middle]), 0) < place) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            previous[i] = low > 1 ? last[low - 1] : -1;
            last[low] = i;
            length = Math.max(length, low);
        }
        Set<PersonId> moved = new LinkedHashSet<>(both);
        for (int i = length > 0 ? last[length] : -1; i >= 0; i = previous[i]) {
            moved.remove(both.get(i));
        }
        return moved;
    }
}
