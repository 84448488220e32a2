package dev.huiwu.seating.usher;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.huiwu.seating.venue.HallSide;
import java.util.List;
import java.util.Optional;

/**
 * People who enter the rostrum one behind the other.
 *
 * @param steps the side of the stage on which they come up; empty if the order does not depend on it
 * @param places who enters, the first ahead
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EntryFile(Optional<HallSide> steps, List<EntryPlace> places) {

    /** Keeps a copy of the places. */
    public EntryFile {
        places = ImmutableList.copyOf(places);
    }
}
