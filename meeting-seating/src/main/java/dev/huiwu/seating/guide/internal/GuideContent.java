package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * All that a guide of a hall shows, free of the types it comes from.
 *
 * @param language of the drawing's own words
 * @param heading what the page says outside the picture
 * @param seatWidth of one seat, in metres
 * @param rowPitch from row to row, in metres
 * @param places the seats, in metres
 * @param floorNames what each floor is called, the one with the stage first
 * @param doors the doors, in metres
 * @param rostrum the rostrum, if there is one
 * @param zones in the order of their letters
 * @param parties whom the places belong to, by index
 * @param entries the list of units
 */
public record GuideContent(
        Language language,
        Heading heading,
        double seatWidth,
        double rowPitch,
        List<Place> places,
        Map<String, String> floorNames,
        List<Door> doors,
        Optional<Rostrum> rostrum,
        List<Zone> zones,
        List<Party> parties,
        List<Entry> entries) {

    /** Keeps copies of the lists. */
    public GuideContent {
        places = ImmutableList.copyOf(places);
        floorNames = ImmutableMap.copyOf(floorNames);
        doors = ImmutableList.copyOf(doors);
        zones = ImmutableList.copyOf(zones);
        parties = ImmutableList.copyOf(parties);
        entries = ImmutableList.copyOf(entries);
    }

    /** What the page says outside the picture. */
    public record Heading(String title, String subtitle, String footer, String description) {}

    /** What is special about a place. */
    public enum Mark {
        BLOCKED,
        WHEELCHAIR,
        RESERVED
    }

    /**
     * A seat.
     *
     * @param x of its middle from the centre line, in metres, left negative
     * @param y of its middle from the stage, in metres
     * @param party the index of the party that sits there; empty if nobody does
     */
    public record Place(
            String floor,
            String block,
            String row,
            int rowIndex,
            int place,
            String label,
            double x,
            double y,
            Set<Mark> marks,
            OptionalInt party) {

        /** Keeps a copy of the marks. */
        public Place {
            marks = ImmutableSet.copyOf(marks);
        }

        /** Says whether the place has the mark. */
        public boolean has(Mark mark) {
            return marks.contains(mark);
        }
    }

    /** The wall a door is in, as seen facing the stage. */
    public enum Side {
        FRONT,
        BACK,
        LEFT,
        RIGHT
    }

    /** A door, or a landmark outside the wall. */
    public record Door(String name, String floor, Side side, double x, double y, boolean level, boolean landmark) {

        /** Creates a door. */
        public Door(String name, String floor, Side side, double x, double y, boolean level) {
            this(name, floor, side, x, y, level, false);
        }

        /** Returns it at another place of its wall. */
        Door at(double otherX, double otherY) {
            return new Door(name, floor, side, otherX, otherY, level, landmark);
        }
    }

    /**
     * The rostrum.
     *
     * @param rule the side rule in words, or empty
     * @param rows its rows, the one nearest the hall first
     */
    public record Rostrum(String name, String rule, List<RostrumRow> rows) {

        /** Keeps a copy of the rows. */
        public Rostrum {
            rows = ImmutableList.copyOf(rows);
        }
    }

    /** One row of chairs from left to right as the hall sees it. */
    public record RostrumRow(String name, List<Chair> chairs) {

        /** Keeps a copy of the chairs. */
        public RostrumRow {
            chairs = ImmutableList.copyOf(chairs);
        }
    }

    /** A chair: its holder's rank and display name. */
    public record Chair(String rank, String name) {}

    /** A zone and how many people sit in it. */
    public record Zone(String name, int people) {}

    /**
     * People of one unit in one zone.
     *
     * @param id names the unit
     * @param number the unit's number in the list
     * @param zone the index of the zone
     * @param name the unit's short name
     * @param abbreviation a shorter one, if the directory has one
     */
    public record Party(String id, int number, int zone, String name, Optional<String> abbreviation) {}

    /**
     * A line of the list.
     *
     * @param number counted from 1
     * @param zones the indices of the unit's zones
     * @param text where its people sit
     */
    public record Entry(String id, int number, List<Integer> zones, String name, int people, String text) {

        /** Keeps a copy of the zones. */
        public Entry {
            zones = ImmutableList.copyOf(zones);
        }
    }

    /** Returns the letter of a zone: A to Z, then AA, AB. */
    public static String letter(int zone) {
        String last = String.valueOf((char) ('A' + zone % 26));
        return zone < 26 ? last : letter(zone / 26 - 1) + last;
    }
}
