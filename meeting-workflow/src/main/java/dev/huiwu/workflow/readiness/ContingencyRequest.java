package dev.huiwu.workflow.readiness;

import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.instance.ProcessInstance;
import java.time.OffsetDateTime;
import java.util.List;
import org.immutables.value.Value;

/** What a review of contingency plans looks at. */
@Value.Immutable
@ValueStyle
public interface ContingencyRequest {

    /** Returns the plans. */
    ContingencyPlans plans();

    /** Returns the moment at which they must work: usually the start of the meeting. */
    OffsetDateTime moment();

    /** Returns what there must be a plan for. */
    List<ContingencyKey> required();

    /** Returns the codes of the rooms, each of which must have them. */
    List<String> sites();

    /** Returns who has which role; without it, roles are not followed to people. */
    default DutyTable duties() {
        return DutyTable.builder().build();
    }

    /** Returns who is away when. */
    List<Absence> absences();

    /** Returns the steps of the process; none means links to steps are taken as they are. */
    List<StepId> steps();

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds requests; not thread-safe. */
    final class Builder extends ImmutableContingencyRequest.Builder {

        /** Takes from a meeting its rooms and its start, and from a catalogue what it must have. */
        public Builder meeting(Meeting meeting, ContingencyCatalogue catalogue) {
            return moment(meeting.start())
                    .required(catalogue.required(meeting))
                    .sites(meeting.sites().stream().map(MeetingSite::code).toList());
        }

        /** Takes from a running process who does what, who is away, and the steps. */
        public Builder process(ProcessInstance process) {
            return duties(process.duties())
                    .absences(process.absences())
                    .steps(process.definition().steps().stream()
                            .map(ProcessStep::id)
                            .toList());
        }
    }
}
