package dev.huiwu.workflow.chart;

import dev.huiwu.core.Language;
import dev.huiwu.workflow.chart.internal.ChartSource;
import dev.huiwu.workflow.chart.internal.MermaidText;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.schedule.Schedule;
import java.time.OffsetDateTime;

/**
 * A process as text that <a href="https://mermaid.js.org">Mermaid</a> draws, for wikis and tickets: a flowchart from left to
 * right with a subgraph for each role, and a class for the state of each step.
 *
 * <p>Whatever stands in names is escaped, so that it is shown and never read as Mermaid or HTML. Lines end in LF; equal
 * processes give equal text. For paper see {@link ProcessChart}.
 */
public final class ProcessMermaid {

    private ProcessMermaid() {}

    /** Returns the text of a definition. */
    public static String of(ProcessDefinition definition, Language language) {
        return MermaidText.of(ChartSource.of(definition, language));
    }

    /**
     * Returns the text of a running process as it stands at a moment, people left out.
     *
     * @throws IllegalArgumentException if the schedule is of another definition, or has no step
     */
    public static String of(ProcessInstance instance, Schedule schedule, OffsetDateTime at, Language language) {
        return MermaidText.of(ChartSource.of(instance, schedule, at, language, person -> ""));
    }
}
