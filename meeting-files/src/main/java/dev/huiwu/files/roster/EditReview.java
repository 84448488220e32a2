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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
            case UNIT_AND_PERSON ->
                List.of(
                        attendee.card(),
                        attendee.unit(),
                        attendee.delegation(),
                        attendee.name(),
                        attendee.substitute());
            case FUNCTION -> List.of(attendee.card(), attendee.zone());
            case NONE -> List.of();
        };
    }

    /**
     * Returns the fewest people who must have been moved to give the order they came back in; of several such groups, the one
     * that leaves most where they were.
     */
    private Set<PersonId> moved(List<Attendee> returned) {
        Set<PersonId> moved = new LinkedHashSet<>();
        returned.forEach(attendee -> moved.add(attendee.id()));
        Map<PersonId, Integer> places = new HashMap<>();
        sent.attendees().stream()
                .filter(attendee -> moved.contains(attendee.id()))
                .forEach(attendee -> places.put(attendee.id(), places.size()));
        moved.retainAll(places.keySet());
        NavigableMap<Integer, Chain> chains = new TreeMap<>();
        int at = 0;
        for (PersonId person : moved) {
            int place = places.getOrDefault(person, 0);
            Map.Entry<Integer, Chain> before = chains.lowerEntry(place);
            long weight = moved.size() + 1L + (place == at++ ? 1 : 0);
            Chain chain = before == null
                    ? new Chain(person, Optional.empty(), weight)
                    : new Chain(
                            person,
                            Optional.of(before.getValue()),
                            before.getValue().weight() + weight);
            chains.put(place, chain);
            Map.Entry<Integer, Chain> after = chains.higherEntry(place);
            while (after != null && after.getValue().weight() <= chain.weight()) {
                chains.remove(after.getKey());
                after = chains.higherEntry(place);
            }
        }
        Optional<Chain> kept = Optional.ofNullable(chains.lastEntry()).map(Map.Entry::getValue);
        while (kept.isPresent()) {
            moved.remove(kept.get().last());
            kept = kept.get().before();
        }
        return moved;
    }

    /** People in the order they were sent in; the weight is that of the longest, and then of most who stand as before. */
    private record Chain(PersonId last, Optional<Chain> before, long weight) {}
}
