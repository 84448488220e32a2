package dev.huiwu.seating.guide;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.core.unit.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * Where the people of one unit sit.
 *
 * @param unit the unit
 * @param name its short name
 * @param parts where they sit: with their zones, in the zones' order, and apart on the rostrum or in wheelchair places
 * @param ways how they get there, that of most people first: one for each floor, and one more for wheelchairs if they
 *     have to take another entrance; none to the rostrum, and none where no entrance is known
 */
public record UnitLocation(UnitId unit, String name, List<Part> parts, List<Way> ways) {

    /** Why some people of a unit are named apart. */
    public enum Kind {
        /** They sit in a zone of the floor, or on chairs of a room. */
        ZONE,
        /** They sit on the rostrum; only their number is told. */
        ROSTRUM,
        /** They sit in wheelchair places. */
        WHEELCHAIR
    }

    /**
     * People of a unit who are told their place together.
     *
     * @param kind why they are named apart
     * @param zone their zone
     * @param people how many they are
     * @param runs their seats, from the front and from the left; none on the rostrum
     */
    public record Part(Kind kind, String zone, int people, List<SeatRun> runs) {

        /** Keeps a copy of the runs. */
        public Part {
            runs = ImmutableList.copyOf(runs);
        }
    }

    /** Keeps a copy of the parts. */
    public UnitLocation {
        parts = ImmutableList.copyOf(parts);
        ways = ImmutableList.copyOf(ways);
    }

    /** Returns the way most of the unit's people take, if it is known. */
    public Optional<Way> way() {
        return ways.stream().findFirst();
    }

    /** Returns the ways in words, each with how many people it is for where there are several. */
    public List<String> wayTexts(Language language) {
        return GuideWords.ways(this, language);
    }

    /** Returns how many people the unit has. */
    public int people() {
        return parts.stream().mapToInt(Part::people).sum();
    }

    /** Returns exactly the unit's seats in words, people on the rostrum as a number. */
    public String text(Language language) {
        return GuideWords.location(this, language);
    }
}
