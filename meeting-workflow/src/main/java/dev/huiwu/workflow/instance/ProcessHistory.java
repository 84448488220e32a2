package dev.huiwu.workflow.instance;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.StepId;
import java.util.List;

/**
 * What happened in a process, as it was written down.
 *
 * @param events the events in their order
 */
public record ProcessHistory(List<ProcessEvent> events) {

    /** Keeps a copy. */
    public ProcessHistory {
        events = ImmutableList.copyOf(events);
    }

    /** Returns this history with what happened next. */
    public ProcessHistory and(ProcessEvent next) {
        return new ProcessHistory(
                ImmutableList.<ProcessEvent>builder().addAll(events).add(next).build());
    }

    /** Returns what happened in a step; where somebody stood in, both names are in the event. */
    public List<ProcessEvent> of(StepId step) {
        return events.stream()
                .filter(event -> event.action().about().filter(step::equals).isPresent())
                .toList();
    }

    /** Returns what a person did, and what was done in their place. */
    public List<ProcessEvent> of(PersonId person) {
        return events.stream()
                .filter(event -> event.actor().equals(person)
                        || event.onBehalfOf().filter(person::equals).isPresent())
                .toList();
    }
}
