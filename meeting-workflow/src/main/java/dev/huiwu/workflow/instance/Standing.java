package dev.huiwu.workflow.instance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyTable;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * Everything a running process is at a moment.
 *
 * @param steps the steps in the order of the definition
 */
record Standing(
        String id,
        ProcessDefinition definition,
        DutyTable duties,
        OffsetDateTime meetingStart,
        Set<Fact> facts,
        ChainAlgorithm algorithm,
        InstancePhase phase,
        ImmutableMap<StepId, StepState> steps,
        ImmutableList<Absence> absences,
        ImmutableList<Incident> incidents,
        int number,
        String hash,
        OffsetDateTime at) {

    Standing withSteps(ImmutableMap<StepId, StepState> next, InstancePhase then) {
        return new Standing(
                id,
                definition,
                duties,
                meetingStart,
                facts,
                algorithm,
                then,
                next,
                absences,
                incidents,
                number,
                hash,
                at);
    }

    Standing withDefinition(ProcessDefinition next) {
        return new Standing(
                id, next, duties, meetingStart, facts, algorithm, phase, steps, absences, incidents, number, hash, at);
    }

    Standing withDuties(DutyTable next) {
        return new Standing(
                id,
                definition,
                next,
                meetingStart,
                facts,
                algorithm,
                phase,
                steps,
                absences,
                incidents,
                number,
                hash,
                at);
    }

    Standing withMeeting(OffsetDateTime next) {
        return new Standing(
                id, definition, duties, next, facts, algorithm, phase, steps, absences, incidents, number, hash, at);
    }

    Standing withAbsences(ImmutableList<Absence> next) {
        return new Standing(
                id,
                definition,
                duties,
                meetingStart,
                facts,
                algorithm,
                phase,
                steps,
                next,
                incidents,
                number,
                hash,
                at);
    }

    Standing withIncident(Incident more) {
        return new Standing(
                id,
                definition,
                duties,
                meetingStart,
                facts,
                algorithm,
                phase,
                steps,
                absences,
                ImmutableList.<Incident>builder().addAll(incidents).add(more).build(),
                number,
                hash,
                at);
    }

    Standing after(ProcessEvent event) {
        return new Standing(
                id,
                definition,
                duties,
                meetingStart,
                facts,
                algorithm,
                phase,
                steps,
                absences,
                incidents,
                event.number(),
                event.hash(),
                event.at());
    }
}
