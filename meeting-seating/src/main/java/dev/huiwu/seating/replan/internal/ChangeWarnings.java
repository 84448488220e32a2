package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.internal.FloorParts;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a change does to people whom nobody named: who had to leave a seat for others, and heads who end up behind. */
final class ChangeWarnings {

    /** A head who moves so many rows back is worth a word even where no colleague sits in front. */
    private static final int ROWS = 3;

    private final Changed.Orders orders;
    private final SeatPlan before;
    private final SeatPlan now;

    ChangeWarnings(Changed.Orders orders, SeatPlan before, SeatPlan now) {
        this.orders = orders;
        this.before = before;
        this.now = now;
    }

    List<Finding> all(FloorParts floor) {
        List<Finding> found = new ArrayList<>();
        orders.places()
                .forEach((person, seat) -> before.seatings().stream()
                        .filter(seating ->
                                seating.seat().equals(seat) && !orders.places().containsKey(seating.person()))
                        .forEach(seating ->
                                movedOut(person, seat, seating.person()).ifPresent(found::add)));
        floor.parts()
                .forEach(part -> floor.head(part)
                        .filter(head -> !orders.places().containsKey(head.id()))
                        .flatMap(head -> behind(part, head))
                        .ifPresent(found::add));
        return found;
    }

    private Optional<Finding> movedOut(PersonId person, SeatId seat, PersonId owner) {
        return now.seatOf(owner)
                .map(to -> SeatingTexts.TEXTS.finding(
                        "change-moved-out",
                        Severity.WARNING,
                        draft -> draft.about(person, owner)
                                .with("person", person)
                                .with("seat", seat)
                                .with("other", owner)
                                .with("to", to)));
    }

    private Optional<Finding> behind(FloorParts.Part part, Attendee head) {
        Optional<Seat> from = seat(before, head.id());
        Optional<Seat> to = seat(now, head.id());
        if (from.isEmpty() || to.isEmpty() || !from.get().isInFrontOf(to.get())) {
            return Optional.empty();
        }
        int rows = to.get().rowIndex() - from.get().rowIndex();
        long colleagues = part.people().stream()
                .flatMap(colleague -> seat(now, colleague.id()).stream())
                .filter(seat -> seat.isInFrontOf(to.get()))
                .count();
        if (colleagues == 0 && rows < ROWS) {
            return Optional.empty();
        }
        return Optional.of(SeatingTexts.TEXTS.finding(
                "change-head-behind",
                Severity.WARNING,
                draft -> draft.about(head.id(), part.unit())
                        .with("unit", part.unit())
                        .with("person", head.id())
                        .with("from", from.get().id())
                        .with("to", to.get().id())
                        .with("rows", rows)
                        .with("people", colleagues == 0 ? "" : colleagues)));
    }

    private Optional<Seat> seat(SeatPlan plan, PersonId person) {
        return plan.seatOf(person).flatMap(orders.request().venueInUse()::seat);
    }
}
