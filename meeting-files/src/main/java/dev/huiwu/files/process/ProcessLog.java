package dev.huiwu.files.process;

import com.google.common.collect.ImmutableList;
import dev.huiwu.workflow.instance.ProcessEvent;
import dev.huiwu.workflow.instance.ProcessHistory;
import dev.huiwu.workflow.instance.ProcessInstance;
import java.util.List;

/**
 * A running process as its file has it.
 *
 * @param events what happened, in order, each as it was written and following on the one before
 * @param instance the process as it stands after the last of them
 */
public record ProcessLog(List<ProcessEvent> events, ProcessInstance instance) {

    /** Keeps a copy. */
    public ProcessLog {
        events = ImmutableList.copyOf(events);
    }

    /** Returns what happened, to look things up in. */
    public ProcessHistory history() {
        return new ProcessHistory(events);
    }
}
