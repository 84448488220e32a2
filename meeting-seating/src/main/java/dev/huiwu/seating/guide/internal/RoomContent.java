package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Language;
import dev.huiwu.seating.guide.internal.GuideContent.Door;
import dev.huiwu.seating.guide.internal.GuideContent.Entry;
import dev.huiwu.seating.guide.internal.GuideContent.Heading;
import dev.huiwu.seating.guide.internal.GuideContent.Mark;
import dev.huiwu.seating.guide.internal.GuideContent.Zone;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.TableLayout;
import dev.huiwu.seating.venue.TableShape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a guide of a meeting room shows.
 *
 * @param language of the drawing's own words
 * @param heading what the page says outside the picture
 * @param rule by which custom people sit, in words
 * @param chairs the chairs of both rings
 * @param tables where the tables stand; empty if that is not known
 * @param doors the doors, in metres
 * @param kinds the capacities in which people attend, in the order of their letters
 * @param entries the list of units
 */
record RoomContent(
        Language language,
        Heading heading,
        String rule,
        List<Chair> chairs,
        Optional<Tables> tables,
        List<Door> doors,
        List<Zone> kinds,
        List<Entry> entries) {

    /** Keeps copies of the lists. */
    RoomContent {
        chairs = ImmutableList.copyOf(chairs);
        doors = ImmutableList.copyOf(doors);
        kinds = ImmutableList.copyOf(kinds);
        entries = ImmutableList.copyOf(entries);
    }

    /**
     * The tables of a room.
     *
     * @param shape what they form
     * @param tops the table tops, in metres
     */
    record Tables(TableShape shape, List<TableLayout.Table> tops) {

        /** Keeps a copy. */
        Tables {
            tops = ImmutableList.copyOf(tops);
        }
    }

    /**
     * A chair.
     *
     * @param x of its middle from the centre line, in metres, left negative
     * @param y of its middle from the head of the room, in metres
     * @param holders who sits there, one after the other if it is held in turn
     */
    record Chair(
            Room.Ring ring,
            Room.Position position,
            String label,
            double x,
            double y,
            Set<Mark> marks,
            List<Holder> holders) {

        /** Keeps copies. */
        Chair {
            marks = ImmutableSet.copyOf(marks);
            holders = ImmutableList.copyOf(holders);
        }

        boolean across() {
            return position == Room.Position.MAIN || position == Room.Position.OPPOSITE;
        }
    }

    /**
     * Who sits on a chair.
     *
     * @param turn the topic during which, or empty
     * @param name the display name
     * @param unit the unit's short name
     * @param kind the index of the capacity
     */
    record Holder(String turn, String name, String unit, int kind) {}
}
