package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.unit.UnitId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/** What the units that a topic concerns say to it before the meeting (会前协调). */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Coordination.Builder.class)
public interface Coordination {

    /** Returns how far it is. */
    CoordinationState state();

    /** Returns the units asked. */
    Set<UnitId> units();

    /** Returns what they wrote, in the order it came; of one unit the last word counts, and all are kept. */
    List<UnitOpinion> opinions();

    /** Returns where they differ and why (各方理据); possibly empty. */
    default String differences() {
        return "";
    }

    /** Returns what the reporting unit or the office leans to (倾向性意见); possibly empty. */
    default String lean() {
        return "";
    }

    /** Returns the last word of a unit that was asked, of those units that gave one. */
    @Value.NonAttribute
    default List<UnitOpinion> lastWords() {
        Set<UnitId> seen = new HashSet<>();
        List<UnitOpinion> last = new ArrayList<>();
        for (int i = opinions().size() - 1; i >= 0; i--) {
            if (seen.add(opinions().get(i).unit())) {
                last.add(0, opinions().get(i));
            }
        }
        return List.copyOf(last);
    }

    /** Returns the units asked that have not written. */
    @Value.NonAttribute
    default List<UnitId> silent() {
        return units().stream()
                .filter(unit ->
                        opinions().stream().noneMatch(word -> word.unit().equals(unit)))
                .toList();
    }

    /** Returns a coordination in the state, of which no more is known. */
    static Coordination of(CoordinationState state) {
        return builder().state(state).build();
    }

    @Value.Check
    default void check() {
        TopicText.text("differences", differences());
        TopicText.text("lean", lean());
        opinions()
                .forEach(word -> checkArgument(
                        units().contains(word.unit()), "Unit %s wrote an opinion and was not asked.", word.unit()));
    }

    /** Returns a builder filled with this coordination. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds coordinations; not thread-safe. */
    final class Builder extends ImmutableCoordination.Builder {}
}
