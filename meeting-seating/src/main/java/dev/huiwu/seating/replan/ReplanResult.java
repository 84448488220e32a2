package dev.huiwu.seating.replan;

import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Findings;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.SeatId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** A plan after a late change: who moves and why, how few could have moved, and what has to be told or laid anew. */
@Value.Immutable
@ValueStyle
public interface ReplanResult {

    /** Returns the plan of now. */
    SeatPlan plan();

    /** Returns the request that the plan of now answers: with the next version of the list and the venue as it is. */
    SeatingRequest request();

    /** Returns the plan of before, as it was given. */
    SeatPlan before();

    /** Returns the request that the plan of before answered, as it was given. */
    SeatingRequest requestBefore();

    /**
     * Returns everybody who moves, comes or leaves, in the order of the lists; a stand-in who comes now is among them with
     * one seat before and after, for the card changes.
     */
    List<SeatMove> moves();

    /** Returns what moving those who move costs together. */
    int price();

    /**
     * Returns a proven bound: no change that keeps the limits moves fewer people of the hall or room. Colleagues who change
     * seats with a head are not in it.
     */
    int leastMoves();

    /** Returns how many people of the hall or room move, those of the order itself included; the rostrum does not count. */
    int hallMoves();

    /** Returns what a plan from scratch would be like; empty unless asked for, or where {@link #findings} say why not. */
    Optional<FromScratch> fromScratch();

    /** Returns the cost of the hall's zones now, as the zoning engine counts it; 0 for a room. */
    double cost();

    /** Returns what is to know about the change itself; {@link SeatPlan#findings()} says what is wrong with the plan. */
    Findings findings();

    /** Returns the units of everybody who moves, comes or leaves. */
    Set<UnitId> touchedUnits();

    /**
     * What seating the changed meeting from scratch would be like.
     *
     * @param moves how many people would have another seat
     * @param cost the cost of the hall's zones
     */
    record FromScratch(int moves, double cost) {}

    /** Returns how many people have a seat before and after, and not the same. */
    @Value.NonAttribute
    default int moved() {
        return (int) moves().stream().filter(SeatMove::betweenSeats).count();
    }

    /** Says whether nobody can do with fewer moves. */
    @Value.NonAttribute
    default boolean fewest() {
        return hallMoves() <= leastMoves();
    }

    /** Returns everybody who moves, comes or leaves, and for whom somebody stands in now: name cards and notices. */
    @Value.NonAttribute
    default Set<PersonId> touchedPeople() {
        return moves().stream().map(SeatMove::person).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns every seat that somebody leaves or takes. */
    @Value.NonAttribute
    default Set<SeatId> touchedSeats() {
        return moves().stream()
                .flatMap(move -> Stream.of(move.from(), move.to()))
                .flatMap(Optional::stream)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Returns the change taken back: the plan of before, equal to the last byte; it answers {@link #requestBefore}. */
    @Value.NonAttribute
    default SeatPlan undo() {
        return before();
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds results; not thread-safe. */
    final class Builder extends ImmutableReplanResult.Builder {}
}
