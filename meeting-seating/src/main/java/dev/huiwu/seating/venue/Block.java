package dev.huiwu.seating.venue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A part of a floor between aisles, or one side of a ring of chairs in a room.
 *
 * @param floor the floor it is on
 * @param name what guides call it: {@code 左区}
 * @param side the side of the centre it lies on; empty for the block on the centre line
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Block(String floor, String name, Optional<HallSide> side) {}
