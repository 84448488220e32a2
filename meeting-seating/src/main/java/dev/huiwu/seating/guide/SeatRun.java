package dev.huiwu.seating.guide;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.seating.venue.SeatId;
import java.util.List;

/**
 * Neighbouring seats of one block: the same seats of one row, or of several rows that follow each other. In a room,
 * chairs of one side whose printed numbers follow each other, wherever they stand.
 *
 * @param floor the floor
 * @param block the block
 * @param row the row, or the first one
 * @param lastRow the row, or the last one
 * @param first the first seat in each row: counted from the left of the block facing the rostrum, or as printed
 * @param last the last seat in each row
 * @param printed whether {@code first} and {@code last} are printed numbers, as in rooms
 * @param floorSaid whether the floor has to be said, because the venue has several
 * @param topics the topics for which the chairs are held in turn, in the order of the agenda
 * @param seats every seat of the run
 */
public record SeatRun(
        String floor,
        String block,
        String row,
        String lastRow,
        String first,
        String last,
        boolean printed,
        boolean floorSaid,
        List<String> topics,
        List<SeatId> seats) {

    /** Keeps copies of the lists. */
    public SeatRun {
        topics = ImmutableList.copyOf(topics);
        seats = ImmutableList.copyOf(seats);
    }

    /** Returns the run in words: {@code 6排中区左起第3至12座}. */
    public String text(Language language) {
        return GuideWords.run(this, language);
    }
}
