package dev.huiwu.workflow.instance;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyTable;
import java.time.OffsetDateTime;
import java.util.Set;
import org.immutables.value.Value;

/** Everything a running process is at a moment. */
@Value.Immutable
@Value.Style( // not the style of public values: within this package the generated class is seen, for its with-methods
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        defaultAsDefault = true,
        allowedClasspathAnnotations = Override.class)
interface Standing {

    String id();

    ProcessDefinition definition();

    DutyTable duties();

    OffsetDateTime meetingStart();

    Set<Fact> facts();

    ChainAlgorithm algorithm();

    InstancePhase phase();

    /** Returns the steps in the order of the definition. */
    ImmutableMap<StepId, StepState> steps();

    /** Returns the steps done by an earlier version that the definition has no more, in the order they were left. */
    ImmutableMap<StepId, StepState> former();

    Appended<Absence> absences();

    Appended<Incident> incidents();

    /** Returns the number of the last event. */
    int number();

    /** Returns the hash of the last event. */
    String hash();

    /** Returns when the last event happened. */
    OffsetDateTime at();

    /** Returns this standing, of which parts can be replaced. */
    @Value.NonAttribute
    default ImmutableStanding but() {
        return ImmutableStanding.copyOf(this);
    }

    /** Returns the process as it stands once the event is the last. */
    default Standing after(ProcessEvent event) {
        return but().withNumber(event.number()).withHash(event.hash()).withAt(event.at());
    }
}
