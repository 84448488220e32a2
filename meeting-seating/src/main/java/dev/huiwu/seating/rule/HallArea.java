package dev.huiwu.seating.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.huiwu.seating.venue.Block;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.Venue;
import java.util.Optional;

/**
 * A floor of a hall, or one block on it.
 *
 * @param floor the floor, as printed
 * @param block the block; empty for the whole floor
 */
public record HallArea(String floor, Optional<String> block) {

    /** Checks that both can be named. */
    public HallArea {
        checkArgument(!floor.isBlank(), "An area has a blank floor.");
        checkArgument(block.map(name -> !name.isBlank()).orElse(true), "An area of floor %s has a blank block.", floor);
    }

    /** Returns a whole floor. */
    public static HallArea floor(String floor) {
        return new HallArea(floor, Optional.empty());
    }

    /** Returns a block of a floor. */
    public static HallArea block(String floor, String block) {
        return new HallArea(floor, Optional.of(block));
    }

    /** Returns the area written as its floor, or as floor and block: {@code 2}, {@code 1/中区}. */
    @JsonCreator
    public static HallArea ofText(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? floor(text) : block(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Says whether the seat lies in the area. */
    public boolean contains(Seat seat) {
        return contains(seat.floor(), seat.block());
    }

    /** Says whether the block lies in the area. */
    public boolean contains(Block place) {
        return contains(place.floor(), place.name());
    }

    private boolean contains(String onFloor, String inBlock) {
        return floor.equals(onFloor) && block.map(inBlock::equals).orElse(true);
    }

    /** Says whether the venue has such an area. */
    public boolean liesIn(Venue venue) {
        return venue.blocks().stream().anyMatch(this::contains);
    }

    @Override
    @JsonValue
    public String toString() {
        return block.map(name -> floor + "/" + name).orElse(floor);
    }
}
