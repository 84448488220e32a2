package dev.huiwu.seating.venue;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Location;
import dev.huiwu.core.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One line of an office's venue table: the seats of one row in one block.
 *
 * <p>Numbers count seats the way the scheme counts them ({@link NumberingScheme}): number 1 of {@code 自过道向墙双号} is the
 * seat at the aisle, which carries the printed number 2.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = VenueRow.Builder.class)
public interface VenueRow {

    /** Returns the floor, as printed. */
    String floor();

    /** Returns the row, as printed; digits alone are the row's number, and a number that is missing is a walkway. */
    String row();

    /** Returns the block, as guides call it. */
    String block();

    /** Returns the first counted number. */
    int first();

    /** Returns the last counted number; on a rostrum the most chairs that fit. */
    int last();

    /** Returns how the seats are counted. */
    NumberingScheme scheme();

    /** Returns the counted numbers of seats nobody can use. */
    List<Integer> blocked();

    /**
     * Returns the counted numbers of wheelchair places. A number of another block of the same row is taken there.
     */
    List<Integer> accessible();

    /** Returns where the line stands in its file. */
    Optional<Location> location();

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rows; not thread-safe. */
    final class Builder extends ImmutableVenueRow.Builder {}
}
