package dev.huiwu.seating.venue;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Findings;
import dev.huiwu.core.ValueStyle;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * An office's description of a venue, before it is laid into the plane: rows, and the facts the rows do not say.
 *
 * <p>Review it, then {@link Venue#lay lay} it.
 *
 * <p>The rule for halls: {@code x = 0} is the centre line. The blocks of a floor stand beside each other with an aisle
 * between; with an odd number of blocks the middle one lies on the centre line and its rows are centred, with an even
 * number the middle aisle does. The other blocks keep the edge towards the centre straight and grow to the wall. The
 * first row of the first floor is one row pitch from the stage; a missing row number is a walkway of one row pitch; the
 * next floor begins a gap behind the last row. Rows counted as {@link NumberingScheme#CENTRED_CHAIRS} are the rostrum.
 *
 * <p>A plan with rows called 内圈 or 外圈 is a room: 主侧 at the front, 左侧 and 右侧 down the sides, 对侧 opposite, and
 * 后排左, 后排右 and 后排 behind them along the walls.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = VenuePlan.Builder.class)
public interface VenuePlan {

    /** The words for the rings of a room. */
    Set<String> RINGS = ImmutableSet.of("内圈", "外圈");

    /** Returns the office's code for the venue. */
    String id();

    /** Returns the venue's name. */
    String name();

    /** Returns the rows, in the order of the file; rostrum rows front row first. */
    List<VenueRow> rows();

    /** Returns what the rows do not say. */
    default VenueFacts facts() {
        return VenueFacts.builder().build();
    }

    /** Returns everything that is wrong with the plan, and a note for each default and reading that is assumed. */
    @Value.NonAttribute
    default Findings review() {
        return new VenueReview(this).findings();
    }

    /** Says whether the plan is of a room with rings of chairs. */
    @Value.NonAttribute
    default boolean ofRoom() {
        return !facts().parts().isEmpty() || rows().stream().anyMatch(row -> RINGS.contains(row.row()));
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds plans; not thread-safe. */
    final class Builder extends ImmutableVenuePlan.Builder {}
}
