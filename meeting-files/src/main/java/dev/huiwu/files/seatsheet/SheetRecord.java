package dev.huiwu.files.seatsheet;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.ChangeRecord;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.Replanner;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.replan.SeatMove;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what came of a sheet into changes that name each seat, and keeps them if they lead to the same plan when made again. */
final class SheetRecord {

    private final SeatSheetReturn back;
    private final ReplanResult result;
    private final Map<PersonId, SeatId> seats = new LinkedHashMap<>();
    private final List<SeatChange> changes = new ArrayList<>();

    SheetRecord(SeatSheetReturn back, ReplanResult result) {
        this.back = back;
        this.result = result;
        back.plan()
                .byPerson()
                .forEach((person, seatings) -> seats.put(person, seatings.get(0).seat()));
    }

    Optional<ChangeRecord> record(
            String number, OffsetDateTime at, ReplanLimits limits, String reason, String approver) {
        changes();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        ChangeOrder order = new ChangeOrder(changes, reason, approver);
        ReplanLimits usual = SheetRepair.usual(limits);
        try {
            ReplanResult again = Replanner.create().replan(back.plan(), back.request(), order, usual);
            boolean same = again.plan().hash().equals(result.plan().hash())
                    && again.plan().listVersion() == result.plan().listVersion();
            return Optional.of(ChangeRecord.of(back.plan()).with(number, at, order, usual, again))
                    .filter(record -> same);
        } catch (SeatingException refused) {
            return Optional.empty();
        }
    }

    private void changes() {
        if (!back.added().isEmpty()) {
            changes.add(new SeatChange.Insert(back.added()));
        }
        Set<SeatId> chairs = result.plan().rostrum().stream().map(Seat::id).collect(Collectors.toSet());
        for (SeatMove move : result.moves()) {
            move.to()
                    .filter(seat -> seats.containsKey(move.person()) || !chairs.contains(seat))
                    .ifPresent(seat -> sit(move.person(), seat));
        }
    }

    /** Whoever sits there changes seats with the person, so that both know where they are until their own turn comes. */
    private void sit(PersonId person, SeatId seat) {
        SeatId left = seats.get(person);
        if (seat.equals(left)) {
            return;
        }
        Optional<PersonId> holder = seats.entrySet().stream()
                .filter(taken -> taken.getValue().equals(seat))
                .map(Map.Entry::getKey)
                .findFirst();
        if (left != null && holder.isPresent()) {
            changes.add(new SeatChange.Swap(person, holder.get()));
            seats.put(holder.get(), left);
        } else {
            changes.add(new SeatChange.MovePerson(person, seat));
            holder.ifPresent(seats::remove);
        }
        seats.put(person, seat);
    }
}
