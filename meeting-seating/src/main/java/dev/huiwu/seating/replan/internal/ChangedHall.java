package dev.huiwu.seating.replan.internal;

import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.FloorParts;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The seats of a request while changes are made. */
final class ChangedHall {

    /** Chairs less than this apart, in seat widths and row pitches, stand in each other. */
    private static final double OVERLAP = 0.5;

    private final SeatingRequest request;
    private final Refusals refusals;
    private final List<Seat> seats;

    ChangedHall(SeatingRequest request, Refusals refusals) {
        this.request = request;
        this.refusals = refusals;
        seats = new ArrayList<>(request.venue().seats());
    }

    /** Returns the venue as it is now. */
    Venue venue() {
        return seats.equals(request.venue().seats())
                ? request.venue()
                : Venue.builder().from(request.venue()).seats(seats).build();
    }

    boolean hasBlock(String name) {
        return seats.stream().anyMatch(seat -> FloorParts.block(seat).equals(name));
    }

    /** Blocks the seats that are lost. */
    void lose(String name, Predicate<Seat> which) {
        if (refusals.refuse(
                seats.stream().noneMatch(which),
                "change-seat-unknown",
                draft -> draft.about(name).with("seat", name))) {
            return;
        }
        seats.replaceAll(seat -> which.test(seat) ? seat.with(SeatFeature.BLOCKED) : seat);
    }

    /** Adds a chair to a block. */
    void add(Seat seat) {
        boolean known = seats.stream().anyMatch(there -> there.id().equals(seat.id()));
        boolean homeless = request.venue().blocks().stream()
                .noneMatch(block ->
                        block.floor().equals(seat.floor()) && block.name().equals(seat.block()));
        if (refusals.refuse(
                        known,
                        "change-seat-known",
                        draft -> draft.about(seat.id()).with("seat", seat.id()))
                || refusals.refuse(
                        homeless,
                        "change-block-unknown",
                        draft -> draft.about(FloorParts.block(seat)).with("block", FloorParts.block(seat)))) {
            return;
        }
        Optional<Seat> other =
                seats.stream().filter(there -> overlap(there, seat)).findFirst();
        other.ifPresentOrElse(
                there -> refusals.refuse(
                        true,
                        "change-seat-overlaps",
                        draft -> draft.about(seat.id(), there.id())
                                .with("seat", seat.id())
                                .with("other", there.id())),
                () -> seats.add(placeOf(seat), seat));
    }

    /** Says whether one chair would stand in the other, or has its place in the row. */
    private static boolean overlap(Seat one, Seat other) {
        boolean near = Math.abs(one.x() - other.x()) < OVERLAP && Math.abs(one.y() - other.y()) < OVERLAP;
        boolean samePlace =
                one.block().equals(other.block()) && one.rowIndex() == other.rowIndex() && one.place() == other.place();
        return one.floor().equals(other.floor()) && (near || samePlace);
    }

    /** Returns where a seat goes in the venue's list: on its floor, from the stage to the back and left to right. */
    private int placeOf(Seat seat) {
        int place = seats.size();
        for (int index = seats.size() - 1; index >= 0; index--) {
            Seat there = seats.get(index);
            if (there.floor().equals(seat.floor())) {
                if (there.y() < seat.y() || (there.y() == seat.y() && there.x() < seat.x())) {
                    return index + 1;
                }
                place = index;
            }
        }
        return place;
    }
}
