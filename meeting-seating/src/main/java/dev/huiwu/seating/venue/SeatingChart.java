package dev.huiwu.seating.venue;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Findings;
import dev.huiwu.core.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A venue as a drawing of points, the way ticketing systems keep it, before it becomes a {@link Venue}.
 *
 * <p>Review it, then {@link Venue#lay(SeatingChart) lay} it. What the drawing does not say follows from its points:
 *
 * <ul>
 *   <li>the unit is the median distance of neighbours in a row, and of a row and the next;
 *   <li>zones that are drawn over each other are floors, the first one nearest the stage; zones beside each other are
 *       parts of one floor;
 *   <li>seats of one zone (and section) that stand in a row less than 1.6 seats apart, or behind each other less than 1.6
 *       rows apart, are one block; blocks without a name are called 左区, 中区, 右区 or by numbers;
 *   <li>a block whose rows run more than {@value #MOST_TILT} degrees off the stage's front is turned about its middle, the
 *       row nearest the stage in front, so that rows are rows; it stays where it is drawn;
 *   <li>the stage is at the top of the drawing unless {@link VenueFacts#stageSide()} says otherwise, and its middle is
 *       above the middle of all seats.
 * </ul>
 *
 * <p>Of the facts it uses stage side, seat width, floor gap, rostrum, entrances and the stated number of seats.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = SeatingChart.Builder.class)
public interface SeatingChart {

    /** The most degrees by which rows may run off the front of the stage before their block is turned. */
    int MOST_TILT = 25;

    /** Returns the office's code for the venue. */
    String id();

    /** Returns the venue's name. */
    String name();

    /** Returns the seats in the order of the file. */
    List<DrawnSeat> seats();

    /** Returns what the drawing does not say. */
    default VenueFacts facts() {
        return VenueFacts.builder().build();
    }

    /** Returns everything that is wrong with the drawing, and a note for each default and reading that is assumed. */
    @Value.NonAttribute
    default Findings review() {
        return new ChartReview(this).findings();
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds charts; not thread-safe. */
    final class Builder extends ImmutableSeatingChart.Builder {}
}
