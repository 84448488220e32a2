package dev.huiwu.seating.venue;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.ValueStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A hall or a room: its seats as points of the plane, its blocks, rostrum and doors.
 *
 * <p>{@link #lay} makes one from an office's rows. What touches, what is an aisle and what is in front all follow from
 * the seats' coordinates, never from printed numbers.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Venue.Builder.class)
public interface Venue {

    /** Returns the office's code for it. */
    String id();

    /** Returns its name. */
    String name();

    /** Returns the fixed seats, rostrum chairs excepted: floor by floor, from the stage to the back, left to right. */
    List<Seat> seats();

    /** Returns the blocks: floor by floor, left to right. */
    List<Block> blocks();

    /** Returns the rostrum, if there is one. */
    Optional<Rostrum> rostrum();

    /** Returns the rings of chairs if it is a meeting room; empty for a hall. */
    Optional<Room> room();

    /** Returns the doors. */
    List<Entrance> entrances();

    /** Returns what people know the way by: desks, lifts, washrooms. */
    List<Landmark> landmarks();

    /** Returns where the stage lies on the office's drawing. */
    default StageSide stageSide() {
        return StageSide.TOP;
    }

    /** Returns how many millimetres one step of {@link Seat#x()} is. */
    default int seatWidth() {
        return VenueFacts.DEFAULT_SEAT_WIDTH;
    }

    /** Returns how many millimetres one step of {@link Seat#y()} is. */
    default int rowPitch() {
        return VenueFacts.DEFAULT_ROW_PITCH;
    }

    /** Returns the seats by id. */
    @Value.Lazy
    default Map<SeatId, Seat> seatsById() {
        ImmutableMap.Builder<SeatId, Seat> byId = ImmutableMap.builder();
        seats().forEach(seat -> byId.put(seat.id(), seat));
        return byId.buildOrThrow();
    }

    /** Returns the seat with the id; rostrum chairs are not found here. */
    default Optional<Seat> seat(SeatId id) {
        return Optional.ofNullable(seatsById().get(id));
    }

    /** Returns how many fixed seats can be sat on. */
    @Value.NonAttribute
    default int usableSeats() {
        return (int) seats().stream().filter(Seat::usable).count();
    }

    /** Returns the floors, the one with the stage first. */
    @Value.NonAttribute
    default List<String> floors() {
        return blocks().stream().map(Block::floor).distinct().toList();
    }

    /**
     * Lays an office's rows into the plane.
     *
     * @throws FindingsException if {@link VenuePlan#review()} has an error
     */
    static Venue lay(VenuePlan plan) {
        plan.review().orThrow("Venue %s cannot be laid out".formatted(plan.id()));
        return laid(plan);
    }

    /**
     * Makes a venue out of a drawing of points.
     *
     * @throws FindingsException if {@link SeatingChart#review()} has an error
     */
    static Venue lay(SeatingChart chart) {
        chart.review().orThrow("Venue %s cannot be laid out".formatted(chart.id()));
        return new ChartGeometry(chart).lay();
    }

    private static Venue laid(VenuePlan plan) {
        return plan.ofRoom() ? new RoomGeometry(plan).lay() : new HallGeometry(plan).lay();
    }

    @Value.Check
    default void check() {
        Set<SeatId> seen = new HashSet<>();
        seats().forEach(seat -> checkArgument(seen.add(seat.id()), "Venue %s has seat %s twice.", id(), seat.id()));
        Set<Block> known = new HashSet<>();
        blocks().forEach(block -> known.add(new Block(block.floor(), block.name(), Optional.empty())));
        seats().forEach(seat -> checkArgument(
                known.contains(new Block(seat.floor(), seat.block(), Optional.empty())),
                "Seat %s is in a block that venue %s does not list.",
                seat.id(),
                id()));
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds venues; not thread-safe. */
    final class Builder extends ImmutableVenue.Builder {}
}
