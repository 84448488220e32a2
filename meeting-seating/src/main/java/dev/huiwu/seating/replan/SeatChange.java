package dev.huiwu.seating.replan;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One thing that changes after a plan was made. In JSON {@code change} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SeatChange.Vacate.class, name = "vacate"),
    @JsonSubTypes.Type(value = SeatChange.Substitute.class, name = "substitute"),
    @JsonSubTypes.Type(value = SeatChange.Insert.class, name = "insert"),
    @JsonSubTypes.Type(value = SeatChange.Grow.class, name = "grow"),
    @JsonSubTypes.Type(value = SeatChange.Shrink.class, name = "shrink"),
    @JsonSubTypes.Type(value = SeatChange.Swap.class, name = "swap"),
    @JsonSubTypes.Type(value = SeatChange.MovePerson.class, name = "move-person"),
    @JsonSubTypes.Type(value = SeatChange.MoveUnit.class, name = "move-unit"),
    @JsonSubTypes.Type(value = SeatChange.LoseSeats.class, name = "lose-seats"),
    @JsonSubTypes.Type(value = SeatChange.LoseBlock.class, name = "lose-block"),
    @JsonSubTypes.Type(value = SeatChange.AddSeats.class, name = "add-seats")
})
public sealed interface SeatChange {

    /** Returns the ids of the people, units, seats and blocks ({@code 1/中区}) that it names, as findings name them. */
    Set<String> subjects();

    /**
     * Somebody stays away and nobody stands in; the seat stays empty.
     *
     * @param person who
     */
    record Vacate(PersonId person) implements SeatChange {

        @Override
        public Set<String> subjects() {
            return Set.of(person.value());
        }
    }

    /**
     * Somebody stays away and somebody else comes instead (代会), on the same seat: only the card changes.
     *
     * @param person who stays away
     * @param leave the request not to attend
     * @param substitute who comes
     */
    record Substitute(PersonId person, LeaveRequest leave, SubstituteAttendee substitute) implements SeatChange {

        @Override
        public Set<String> subjects() {
            return Set.of(person.value());
        }
    }

    /**
     * People come who were not on the list, of one unit or several, each to the zone he or she names, else to that of most of the unit in
     * the hall; where nobody of it sits there, to that of units alike, which a warning says ({@code change-zone-chosen}).
     * {@link Grow} says the same of one unit, and checks that all are of it; both seat alike.
     *
     * @param people who
     */
    record Insert(List<Attendee> people) implements SeatChange {

        /** Checks that somebody comes and keeps a copy of the list. */
        public Insert {
            people = ImmutableList.copyOf(people);
            checkArgument(!people.isEmpty(), "Nobody is inserted.");
        }

        @Override
        public Set<String> subjects() {
            return ids(people);
        }
    }

    /**
     * A unit sends more people: an {@link Insert} of which the unit is said and checked, the counterpart of {@link Shrink}. A row of a
     * table that adds somebody is read as {@link Insert}.
     *
     * @param unit the unit
     * @param people who comes in addition, all of the unit; who names no zone or delegation joins that of most of the unit
     */
    record Grow(UnitId unit, List<Attendee> people) implements SeatChange {

        /** Checks that somebody comes, all of the unit, and keeps a copy of the list. */
        public Grow {
            people = ImmutableList.copyOf(people);
            checkArgument(!people.isEmpty(), "Nobody comes in addition to unit %s.", unit);
            people.forEach(person ->
                    checkArgument(person.unit().equals(unit), "Person %s is not of unit %s.", person.id(), unit));
        }

        @Override
        public Set<String> subjects() {
            return ImmutableSet.<String>builder()
                    .add(unit.value())
                    .addAll(ids(people))
                    .build();
        }
    }

    /**
     * A unit sends fewer people: the last ones of the list stay away.
     *
     * @param unit the unit
     * @param fewer by how many
     */
    record Shrink(UnitId unit, int fewer) implements SeatChange {

        /** Checks the number. */
        public Shrink {
            checkArgument(fewer >= 1, "Unit %s shrinks by %s.", unit, fewer);
        }

        @Override
        public Set<String> subjects() {
            return Set.of(unit.value());
        }
    }

    /**
     * Two people exchange their seats.
     *
     * @param one the one
     * @param other the other
     */
    record Swap(PersonId one, PersonId other) implements SeatChange {

        @Override
        public Set<String> subjects() {
            return ImmutableSet.of(one.value(), other.value());
        }
    }

    /**
     * Somebody moves to a seat; who sits there moves elsewhere in the zone, which a warning says. A seat that is kept back is fixed for the
     * person from then on.
     *
     * @param person who
     * @param seat where to
     */
    record MovePerson(PersonId person, SeatId seat) implements SeatChange {

        @Override
        public Set<String> subjects() {
            return ImmutableSet.of(person.value(), seat.value());
        }
    }

    /**
     * A unit moves to a block, which becomes its area; those who have a seat of their own stay.
     *
     * @param unit the unit
     * @param floor the block's floor
     * @param block the block
     */
    record MoveUnit(UnitId unit, String floor, String block) implements SeatChange {

        @Override
        public Set<String> subjects() {
            return ImmutableSet.of(unit.value(), floor + "/" + block);
        }
    }

    /**
     * Seats can no longer be used.
     *
     * @param seats which
     */
    record LoseSeats(Set<SeatId> seats) implements SeatChange {

        /** Keeps a copy of the set. */
        public LoseSeats {
            seats = ImmutableSet.copyOf(seats);
        }

        @Override
        public Set<String> subjects() {
            return seats.stream().map(SeatId::value).collect(ImmutableSet.toImmutableSet());
        }
    }

    /**
     * A whole block can no longer be used.
     *
     * @param floor its floor
     * @param block its name
     */
    record LoseBlock(String floor, String block) implements SeatChange {

        @Override
        public Set<String> subjects() {
            return Set.of(floor + "/" + block);
        }
    }

    /**
     * Chairs are added (加座) to blocks that exist; {@link #beside} puts them at the end of a row.
     *
     * @param seats the new seats, with their places in the plane
     */
    record AddSeats(List<Seat> seats) implements SeatChange {

        /** Keeps a copy of the list. */
        public AddSeats {
            seats = ImmutableList.copyOf(seats);
        }

        /**
         * Returns chairs that are put side by side next to a seat, which should be the last of its row on that side. They
         * are called after it: {@code 23+1}, {@code 23+2}.
         */
        public static AddSeats beside(Seat end, HallSide side, int chairs) {
            int step = side == HallSide.LEFT ? -1 : 1;
            return new AddSeats(IntStream.rangeClosed(1, chairs)
                    .mapToObj(chair -> new Seat(
                            new SeatId(end.id() + "+" + chair),
                            end.floor(),
                            end.block(),
                            end.row(),
                            end.rowIndex(),
                            end.place() + step * chair,
                            end.label() + "+" + chair,
                            end.x() + step * chair,
                            end.y(),
                            Set.of()))
                    .toList());
        }

        @Override
        public Set<String> subjects() {
            return seats.stream().map(seat -> seat.id().value()).collect(ImmutableSet.toImmutableSet());
        }
    }

    private static Set<String> ids(List<Attendee> people) {
        return people.stream().map(person -> person.id().value()).collect(ImmutableSet.toImmutableSet());
    }
}
