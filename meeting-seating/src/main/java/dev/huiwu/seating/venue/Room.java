package dev.huiwu.seating.venue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Coded;
import java.util.List;
import java.util.Optional;

/**
 * What makes a venue a meeting room: chairs round a table in an inner ring, and along the walls in an outer one.
 *
 * <p>{@link Rooms} makes rooms of the usual shapes.
 *
 * @param parts the sides of the rings, inner ring first
 * @param layout where the tables stand; empty if only the chairs are known
 */
public record Room(List<Part> parts, Optional<TableLayout> layout) {

    /** Which ring a side belongs to. */
    public enum Ring implements Coded {
        /** Round the table. */
        INNER("inner"),
        /** Along the walls. */
        OUTER("outer");

        private final String code;

        Ring(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the ring with the given code. */
        @JsonCreator
        public static Ring ofCode(String code) {
            return Coded.of(Ring.class, code);
        }
    }

    /** Where a side of a ring lies, seen from the door, which faces the main side. */
    public enum Position implements Coded {
        /** Facing the door; the chair sits in its middle. */
        MAIN("main"),
        /** On the left hand of a person facing the main side. */
        LEFT("left"),
        /** On the right hand of a person facing the main side. */
        RIGHT("right"),
        /** Facing the main side, its back to the door. */
        OPPOSITE("opposite");

        private final String code;

        Position(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the position with the given code. */
        @JsonCreator
        public static Position ofCode(String code) {
            return Coded.of(Position.class, code);
        }
    }

    /**
     * One side of a ring.
     *
     * @param block the block's name, as printed: {@code 主侧}
     * @param ring the ring
     * @param position where it lies
     */
    public record Part(String block, Ring ring, Position position) {}

    /** Keeps a copy of the parts. */
    public Room {
        parts = ImmutableList.copyOf(parts);
    }

    /** Creates a room of which only the chairs are known. */
    public Room(List<Part> parts) {
        this(parts, Optional.empty());
    }

    /** Returns the side of the ring at the position, if the room has one. */
    public Optional<Part> part(Ring ring, Position position) {
        return parts.stream()
                .filter(part -> part.ring() == ring && part.position() == position)
                .findFirst();
    }
}
