package dev.huiwu.seating.guide;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * Where one person sits and how he gets there; the person is told by id, never by name.
 *
 * @param person the person
 * @param unit his unit
 * @param kind where he sits
 * @param seats his seat, as a run of one; several if he comes to a room for several topics; none on the rostrum
 * @param way from the entrance, if the venue's entrances are known; none to the rostrum
 */
public record PersonLocation(
        PersonId person, UnitId unit, UnitLocation.Kind kind, List<Spot> seats, Optional<Way> way) {

    /**
     * A seat.
     *
     * @param run the seat counted as runs are
     * @param label what is printed on it
     */
    public record Spot(SeatRun run, String label) {

        /** Returns the seat in words, in halls with row and number as printed: {@code 6排中区左起第5座（6-12号）}. */
        public String text(Language language) {
            return GuideWords.spot(this, language);
        }
    }

    /** Keeps a copy of the seats. */
    public PersonLocation {
        seats = ImmutableList.copyOf(seats);
    }

    /** Returns the seat in words, in halls with row and number as printed: {@code 6排中区左起第5座（6-12号）}. */
    public String text(Language language) {
        return GuideWords.person(this, language);
    }
}
