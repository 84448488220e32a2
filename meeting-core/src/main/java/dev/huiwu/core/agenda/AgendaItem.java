package dev.huiwu.core.agenda;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.unit.UnitId;
import java.util.Set;
import org.immutables.value.Value;

/** A topic on the agenda of one meeting, as far as it brings people to it. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = AgendaItem.Builder.class)
public interface AgendaItem {

    /** Returns what the topic is called at this meeting, such as {@code T3}; unique on an agenda. */
    String label();

    /** Returns what it is about. */
    String title();

    /** Returns the unit that presents it (汇报单位). */
    UnitId reportingUnit();

    /** Returns further units that attend for it (列席单位), in their order. */
    Set<UnitId> nonVotingUnits();

    @Value.Check
    default void check() {
        checkArgument(!label().isBlank(), "An agenda item has a blank label.");
        checkArgument(!title().isBlank(), "Agenda item %s has a blank title.", label());
        checkArgument(
                !nonVotingUnits().contains(reportingUnit()),
                "Agenda item %s names its reporting unit %s once more among those that attend.",
                label(),
                reportingUnit());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds items; not thread-safe. */
    final class Builder extends ImmutableAgendaItem.Builder {}
}
