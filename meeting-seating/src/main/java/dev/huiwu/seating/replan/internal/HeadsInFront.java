package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.internal.FloorParts;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps heads of units in front when the others have found their seats: a head who had to move back behind colleagues
 * changes seats with one of them. That moves one person more than the rezoning; the zones stay as they are.
 */
final class HeadsInFront {

    private final FloorParts floor;
    private final Places places;
    private final Predicate<PersonId> yields;
    private final Map<SeatId, Seat> seats;

    /** Takes who may be asked to change seats, and the seats of the floor. */
    HeadsInFront(FloorParts floor, Places places, Predicate<PersonId> yields, Map<SeatId, Seat> seats) {
        this.floor = floor;
        this.places = places;
        this.yields = yields;
        this.seats = seats;
    }

    void keep() {
        floor.parts()
                .forEach(part -> floor.head(part)
                        .filter(this::movedBack)
                        .ifPresent(head -> colleague(part, head).ifPresent(colleague -> exchange(head, colleague))));
    }

    private boolean movedBack(Attendee head) {
        return yields.test(head.id())
                && places.seatBefore(head.id())
                        .flatMap(seat -> Optional.ofNullable(seats.get(seat)))
                        .filter(before -> before.isInFrontOf(seat(head)))
                        .isPresent();
    }

    /** Returns the last, in the order of the part, of those in the first row in front of the head, if one more may move. */
    private Optional<Attendee> colleague(FloorParts.Part part, Attendee head) {
        List<Attendee> inFront = part.people().stream()
                .filter(person -> yields.test(person.id()) && seat(person).isInFrontOf(seat(head)))
                .toList();
        return inFront.stream()
                .filter(person ->
                        inFront.stream().noneMatch(other -> seat(other).isInFrontOf(seat(person))))
                .reduce((one, other) -> other)
                .filter(person -> places.movesLeft(0) > 0);
    }

    private void exchange(Attendee head, Attendee colleague) {
        Seat back = seat(head);
        Seat front = seat(colleague);
        places.rise(colleague.id(), SeatReason.of("change-for-head", "row", front.row(), "seat", front.label()));
        places.rise(head.id(), places.reason(head));
        places.sit(head.id(), front, places.reason(head));
        places.sit(colleague.id(), back, places.reason(colleague));
    }

    private Seat seat(Attendee person) {
        return places.seat(person.id()).orElseThrow();
    }
}
