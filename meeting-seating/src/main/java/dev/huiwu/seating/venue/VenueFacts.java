package dev.huiwu.seating.venue;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What a venue's rows do not say; lengths in millimetres.
 *
 * <p>All of it may be missing: {@link VenuePlan#review()} notes each default that is used instead.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = VenueFacts.Builder.class)
public interface VenueFacts {

    /** Centre to centre of two seats in a row, where nothing is said. */
    int DEFAULT_SEAT_WIDTH = 550;

    /** Row to row, where nothing is said. */
    int DEFAULT_ROW_PITCH = 900;

    /** The aisle between two blocks, where nothing is said. */
    int DEFAULT_AISLE = 1100;

    /** From the last row of a floor to the first row of the next, as seen on the plan, where nothing is said. */
    int DEFAULT_FLOOR_GAP = 3600;

    /** Returns where the stage lies on the office's drawing; else at the top. */
    Optional<StageSide> stageSide();

    /** Returns the distance of two neighbours in a row. */
    OptionalInt seatWidth();

    /** Returns the distance of two rows. */
    OptionalInt rowPitch();

    /** Returns the width of the aisles between blocks. */
    OptionalInt aisle();

    /** Returns the distance on the plan from the last row of a floor to the first row of the next one. */
    OptionalInt floorGap();

    /** Returns the blocks of a floor from left to right; else 左区, 中区, 右区, or the order of the rows. */
    List<String> blockOrder();

    /** Returns aisles whose width differs from {@link #aisle()}. */
    List<Aisle> aisles();

    /** Returns the walkways across, beside those that a missing row number shows. */
    List<Walkway> walkways();

    /** Returns blocks that do not lie where the rule puts them. */
    List<Offset> offsets();

    /** Returns the sides of the rings of a room; else the usual words for them are understood. */
    List<Room.Part> parts();

    /** Returns the doors. */
    List<Entrance> entrances();

    /** Returns what people know the way by: desks, lifts, washrooms. */
    List<Landmark> landmarks();

    /** Returns the rostrum of a venue whose seats are described without one. */
    Optional<Rostrum> rostrum();

    /** Returns where one speaks and comes up the rostrum, wherever its rows are described. */
    Optional<Rostrum.Access> rostrumAccess();

    /** Returns the rostrum: the one that the rows of the venue show, else the one stated here. */
    default Optional<Rostrum> rostrumOr(Optional<Rostrum> shown) {
        Optional<Rostrum> rostrum = shown.or(this::rostrum);
        return rostrumAccess().isPresent()
                ? rostrum.map(there -> there.with(rostrumAccess().get()))
                : rostrum;
    }

    /** Returns how many fixed seats the office counts, to be held against those described. */
    OptionalInt seats();

    /**
     * The aisle between two blocks of a floor.
     *
     * @param floor the floor
     * @param left the block on its left
     * @param right the block on its right
     * @param width its width
     */
    record Aisle(String floor, String left, String right, int width) {}

    /**
     * A walkway across a floor.
     *
     * @param floor the floor
     * @param afterRow the row in front of it
     * @param width how much further apart the two rows are than others
     */
    record Walkway(String floor, String afterRow, int width) {}

    /**
     * Moves a block.
     *
     * @param floor the floor
     * @param block the block
     * @param right how far to the right, seen facing the stage; negative is left
     * @param back how far away from the stage; negative is towards it
     */
    record Offset(String floor, String block, int right, int back) {}

    @Value.Check
    default void check() {
        seatWidth().ifPresent(width -> checkArgument(width > 0, "A seat width of %s mm is no width.", width));
        rowPitch().ifPresent(pitch -> checkArgument(pitch > 0, "A row pitch of %s mm is no pitch.", pitch));
        aisle().ifPresent(width -> checkArgument(width >= 0, "An aisle of %s mm is no aisle.", width));
        floorGap().ifPresent(gap -> checkArgument(gap >= 0, "A floor gap of %s mm is no gap.", gap));
        aisles().forEach(aisle -> checkArgument(aisle.width() >= 0, "%s has no width.", aisle));
        walkways().forEach(walkway -> checkArgument(walkway.width() > 0, "%s has no width.", walkway));
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds facts; not thread-safe. */
    final class Builder extends ImmutableVenueFacts.Builder {}
}
