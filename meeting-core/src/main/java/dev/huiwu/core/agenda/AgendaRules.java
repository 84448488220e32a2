package dev.huiwu.core.agenda;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** How an office makes agendas; every figure is data, and has the usual value where nobody says another. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = AgendaRules.Builder.class)
@JsonPropertyOrder({"limit", "reportMinutes", "changeMinutes", "callMinutes", "standing"})
public interface AgendaRules {

    /** Returns how many topics a meeting takes at most; what it begins with every time does not count. */
    default int limit() {
        return 8;
    }

    /** Returns how many minutes a topic takes that does not say so. */
    default int reportMinutes() {
        return 10;
    }

    /** Returns how many minutes pass between two items, for people to go out and come in. */
    default int changeMinutes() {
        return 0;
    }

    /** Returns how many minutes before their topic begins units are called to wait. */
    default int callMinutes() {
        return 20;
    }

    /** Returns what a meeting begins with every time, in order. */
    List<StandingItem> standing();

    /** Returns common practice: eight topics, ten minutes each, units called twenty minutes ahead. */
    static AgendaRules usual() {
        return builder().build();
    }

    @Value.Check
    default void check() {
        checkArgument(limit() >= 1 && limit() <= 100, "A meeting takes %s topics; it takes 1 to 100.", limit());
        checkArgument(reportMinutes() >= 1 && reportMinutes() <= 600, "A topic takes %s minutes.", reportMinutes());
        checkArgument(changeMinutes() >= 0 && changeMinutes() <= 60, "%s minutes pass between items.", changeMinutes());
        checkArgument(callMinutes() >= 0 && callMinutes() <= 600, "Units are called %s minutes ahead.", callMinutes());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules; not thread-safe. */
    final class Builder extends ImmutableAgendaRules.Builder {}
}
