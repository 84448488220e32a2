package dev.huiwu.files.seatsheet;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what was done to a sheet, from where everybody sat and is wished to sit. */
final class SeatEdits {

    private final SheetMap map;
    private final Map<Sitter, Optional<SeatId>> wished;
    private final Map<Sitter, SheetAddress> cells;
    private final SheetProblems problems;

    SeatEdits(
            SheetMap map,
            Map<Sitter, Optional<SeatId>> wished,
            Map<Sitter, SheetAddress> cells,
            SheetProblems problems) {
        this.map = map;
        this.wished = wished;
        this.cells = cells;
        this.problems = problems;
    }

    /** Returns what was done, by the cells that say so; two people who were swapped are one edit. */
    List<SeatEdit> of(List<Attendee> people, List<Attendee> added) {
        Set<PersonId> fresh = added.stream().map(Attendee::id).collect(Collectors.toSet());
        Map<PersonId, Integer> order = new HashMap<>();
        people.forEach(person -> order.put(person.id(), order.size()));
        List<Sitter> changed = wished.keySet().stream()
                .filter(sitter ->
                        fresh.contains(sitter.person()) || !now(sitter).equals(before(sitter)))
                .sorted(Comparator.comparing((Sitter sitter) -> Optional.ofNullable(cells.get(sitter)), this::byCell)
                        .thenComparing(sitter -> order.getOrDefault(sitter.person(), 0))
                        .thenComparing(sitter -> sitter.turn().orElse("")))
                .toList();
        Map<SeatId, Sitter> leaving = new HashMap<>();
        changed.forEach(sitter -> before(sitter).ifPresent(seat -> leaving.put(seat, sitter)));
        Set<Sitter> told = new HashSet<>();
        List<SeatEdit> edits = new ArrayList<>();
        for (Sitter sitter : changed) {
            if (!told.add(sitter)) {
                continue;
            }
            Optional<Sitter> other = now(sitter)
                    .map(leaving::get)
                    .filter(one -> !one.equals(sitter)
                            && now(one).isPresent()
                            && now(one).equals(before(sitter))
                            && now(sitter).equals(before(one)));
            other.ifPresent(told::add);
            edits.add(edit(sitter, other, fresh.contains(sitter.person())));
        }
        return edits;
    }

    private int byCell(Optional<SheetAddress> one, Optional<SheetAddress> other) {
        if (one.isPresent() && other.isPresent()) {
            return one.get().compareTo(other.get());
        }
        return Boolean.compare(one.isEmpty(), other.isEmpty());
    }

    private SeatEdit edit(Sitter sitter, Optional<Sitter> other, boolean fresh) {
        SeatEditKind kind = fresh
                ? SeatEditKind.ADDED
                : other.isPresent()
                        ? SeatEditKind.SWAPPED
                        : now(sitter).isEmpty()
                                ? SeatEditKind.UNSEATED
                                : before(sitter).isEmpty() ? SeatEditKind.SEATED : SeatEditKind.MOVED;
        return new SeatEdit(
                kind,
                sitter.person(),
                sitter.turn(),
                other.map(Sitter::person),
                before(sitter),
                now(sitter),
                problems.at(Optional.ofNullable(cells.get(sitter))));
    }

    private Optional<SeatId> before(Sitter sitter) {
        return Optional.ofNullable(map.seated().get(sitter));
    }

    private Optional<SeatId> now(Sitter sitter) {
        return wished.getOrDefault(sitter, Optional.empty());
    }
}
