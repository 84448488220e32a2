package dev.huiwu.seating.guide;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import java.util.List;
import java.util.Optional;

/**
 * How people get from an entrance to their seats.
 *
 * <p>Aisles are named as a person in the hall facing the rostrum sees them; turns are those of who walks.
 *
 * @param entrance the id of the entrance
 * @param door what the sign at it says
 * @param floor the floor it opens to, on which the seats are
 * @param floorSaid whether the floor has to be said, because the venue has several
 * @param landmark what stands beside the entrance, if anything does
 * @param people how many this way is for
 * @param legs along the aisles, the nearest rows first; none in a room, and none where no aisle leads to the seats
 * @param sides in a room, where the chairs are; none in a hall
 */
public record Way(
        String entrance,
        String door,
        String floor,
        boolean floorSaid,
        Optional<String> landmark,
        int people,
        List<Leg> legs,
        List<Side> sides) {

    /** Where an aisle lies, seen facing the rostrum. */
    public enum Place {
        /** Between the seats and the wall on the left. */
        LEFT_WALL,
        /** Between blocks, the only such aisle on the left. */
        LEFT,
        /** Between blocks, on the centre line. */
        MIDDLE,
        /** Between blocks, the only such aisle on the right. */
        RIGHT,
        /** Between the seats and the wall on the right. */
        RIGHT_WALL,
        /** Between two blocks that have to be named. */
        BETWEEN,
        /** Inside a block that has to be named. */
        INSIDE
    }

    /**
     * An aisle.
     *
     * @param left the block on its left, or empty
     * @param right the block on its right, or empty
     */
    public record Aisle(Place place, String left, String right) {}

    /** Where one walks along an aisle. */
    public enum Heading {
        /** Towards the rostrum. */
        FORWARD,
        /** Away from the rostrum. */
        BACK,
        /** Across the hall: the row is level with the entrance or a walkway. */
        ACROSS
    }

    /** Where who walks turns to his row; in a room, where the chairs are for who comes in. */
    public enum Turn {
        /** To the walker's own left. */
        LEFT,
        /** Nowhere. */
        STRAIGHT,
        /** To the walker's own right. */
        RIGHT
    }

    /**
     * Along one aisle and into the rows.
     *
     * @param rows the rows, as printed, in the order of the hall
     */
    public record Leg(Aisle aisle, Heading heading, Turn turn, List<String> rows) {

        /** Keeps a copy of the rows. */
        public Leg {
            rows = ImmutableList.copyOf(rows);
        }
    }

    /**
     * Chairs of a room.
     *
     * @param turn where they are for who comes in
     * @param ring the ring, as printed
     * @param block the side of the ring, or the table
     */
    public record Side(Turn turn, String ring, String block) {}

    /** Keeps copies of the lists. */
    public Way {
        legs = ImmutableList.copyOf(legs);
        sides = ImmutableList.copyOf(sides);
    }

    /** Returns the way in words: {@code 请由中左门进场，沿左侧走道向前，第6排左转}. */
    public String text(Language language) {
        return WayWords.way(this, language);
    }

    /** Returns the way from the entrance on in words, for who stands there: {@code 沿左侧走道向前，第6排左转}. */
    public String onwardText(Language language) {
        return WayWords.onward(this, language);
    }

    /** Returns the entrance in a few words, with the floor if it has to be said: {@code 2楼东门}. */
    public String doorText(Language language) {
        return WayWords.door(this, language);
    }
}
