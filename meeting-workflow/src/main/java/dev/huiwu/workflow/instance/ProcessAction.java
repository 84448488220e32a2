package dev.huiwu.workflow.instance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableSortedSet;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyTable;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody does in a running process: asked of an instance it is a command, written down in an event it is what
 * happened.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ProcessAction.Open.class, name = "open"),
    @JsonSubTypes.Type(value = ProcessAction.Claim.class, name = "claim"),
    @JsonSubTypes.Type(value = ProcessAction.Tick.class, name = "tick"),
    @JsonSubTypes.Type(value = ProcessAction.Deliver.class, name = "deliver"),
    @JsonSubTypes.Type(value = ProcessAction.AddSigner.class, name = "add-signer"),
    @JsonSubTypes.Type(value = ProcessAction.Sign.class, name = "sign"),
    @JsonSubTypes.Type(value = ProcessAction.Complete.class, name = "complete"),
    @JsonSubTypes.Type(value = ProcessAction.SendBack.class, name = "send-back"),
    @JsonSubTypes.Type(value = ProcessAction.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = ProcessAction.HandOver.class, name = "hand-over"),
    @JsonSubTypes.Type(value = ProcessAction.Urge.class, name = "urge"),
    @JsonSubTypes.Type(value = ProcessAction.AnnounceAbsence.class, name = "announce-absence"),
    @JsonSubTypes.Type(value = ProcessAction.Return.class, name = "return"),
    @JsonSubTypes.Type(value = ProcessAction.MoveMeeting.class, name = "move-meeting"),
    @JsonSubTypes.Type(value = ProcessAction.RecordIncident.class, name = "record-incident"),
    @JsonSubTypes.Type(value = ProcessAction.AssignDuties.class, name = "assign-duties"),
    @JsonSubTypes.Type(value = ProcessAction.Migrate.class, name = "migrate"),
    @JsonSubTypes.Type(value = ProcessAction.Cancel.class, name = "cancel")
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface ProcessAction {

    /** Returns the step it is about; empty for what concerns the whole process. */
    default Optional<StepId> about() {
        return Optional.empty();
    }

    /** What is done in one step. */
    sealed interface OnStep extends ProcessAction {

        /** Returns the step. */
        StepId step();

        @Override
        default Optional<StepId> about() {
            return Optional.of(step());
        }
    }

    /**
     * Opens a process; always the first event.
     *
     * @param instance the identifier of the running process
     * @param definition the definition it keeps to
     * @param duties who does what
     * @param meetingStart when the meeting begins
     * @param facts what holds of the meeting
     * @param algorithm by which the events are chained
     */
    record Open(
            String instance,
            ProcessDefinition definition,
            DutyTable duties,
            OffsetDateTime meetingStart,
            Set<Fact> facts,
            ChainAlgorithm algorithm)
            implements ProcessAction {

        /** Keeps a copy, in the order of the codes. */
        public Open {
            facts = ImmutableSortedSet.copyOf(Comparator.naturalOrder(), facts);
        }
    }

    /** Takes a step that any of several people may do. */
    record Claim(StepId step) implements OnStep {}

    /**
     * Ticks a work standard of a step.
     *
     * @param evidence what shows it: a paper, a number, a place; possibly empty
     */
    record Tick(StepId step, WorkStandard standard, String evidence) implements OnStep {}

    /**
     * Hands in what a step leaves behind.
     *
     * @param deliverable what it is, in the words of the definition or others
     * @param reference where it is kept; possibly empty
     */
    record Deliver(StepId step, String deliverable, String reference) implements OnStep {}

    /** Asks one more person to sign a step. */
    record AddSigner(StepId step, PersonId signer) implements OnStep {}

    /**
     * Signs a step, or says that one does not agree.
     *
     * @param opinion what the signer wrote; possibly empty
     */
    record Sign(StepId step, boolean agreed, String opinion) implements OnStep {}

    /**
     * Completes a step.
     *
     * @param outcome how it ended, where the step decides; empty where it is only done
     */
    record Complete(StepId step, Optional<String> outcome) implements OnStep {}

    /** Sends the work of an open step back to an earlier step, which is then done again with all that came of it. */
    record SendBack(StepId step, StepId to) implements OnStep {}

    /** Takes a step one has completed back, as long as nothing was done with it. */
    record Withdraw(StepId step) implements OnStep {}

    /** Hands an open step over to somebody else. */
    record HandOver(StepId step, PersonId to) implements OnStep {}

    /** Reminds whoever works on an open step. */
    record Urge(StepId step) implements OnStep {}

    /** Says that somebody will be away; while they are, their stand-ins act. */
    record AnnounceAbsence(Absence absence) implements ProcessAction {}

    /** Says that somebody who was away is back. */
    record Return(PersonId person) implements ProcessAction {}

    /** Moves the meeting; what is done stays done. */
    record MoveMeeting(OffsetDateTime meetingStart) implements ProcessAction {}

    /**
     * Records that something went wrong in a step.
     *
     * @param incident what happened
     * @param cause why, as far as it is known; possibly empty
     * @param proposal the standard that would have prevented it; possibly empty
     */
    record RecordIncident(StepId step, String incident, String cause, String proposal) implements OnStep {}

    /** Gives the duties to other people. */
    record AssignDuties(DutyTable duties) implements ProcessAction {}

    /** Goes on by another version of the definition. */
    record Migrate(ProcessDefinition definition) implements ProcessAction {}

    /** Ends the process before it is finished. */
    record Cancel() implements ProcessAction {}
}
