package dev.huiwu.core.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody does with a topic: asked of a topic it is a command, written down in an event it is what happened.
 *
 * <p>In which states each may be done, and which state it leads to, is the table of the handbook; {@link Topic#actions} tells it of a topic.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TopicAction.Register.class, name = "register"),
    @JsonSubTypes.Type(value = TopicAction.TakeOver.class, name = "take-over"),
    @JsonSubTypes.Type(value = TopicAction.Amend.class, name = "amend"),
    @JsonSubTypes.Type(value = TopicAction.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = TopicAction.Note.class, name = "note"),
    @JsonSubTypes.Type(value = TopicAction.ProposeOpinion.class, name = "propose-opinion"),
    @JsonSubTypes.Type(value = TopicAction.SendBack.class, name = "send-back"),
    @JsonSubTypes.Type(value = TopicAction.Resubmit.class, name = "resubmit"),
    @JsonSubTypes.Type(value = TopicAction.Coordinate.class, name = "coordinate"),
    @JsonSubTypes.Type(value = TopicAction.NeedNoCoordination.class, name = "need-no-coordination"),
    @JsonSubTypes.Type(value = TopicAction.TakeOpinion.class, name = "take-opinion"),
    @JsonSubTypes.Type(value = TopicAction.Agree.class, name = "agree"),
    @JsonSubTypes.Type(value = TopicAction.StateDifferences.class, name = "state-differences"),
    @JsonSubTypes.Type(value = TopicAction.RecordReview.class, name = "record-review"),
    @JsonSubTypes.Type(value = TopicAction.PassReviews.class, name = "pass-reviews"),
    @JsonSubTypes.Type(value = TopicAction.FailReview.class, name = "fail-review"),
    @JsonSubTypes.Type(value = TopicAction.Sign.class, name = "sign"),
    @JsonSubTypes.Type(value = TopicAction.Approve.class, name = "approve"),
    @JsonSubTypes.Type(value = TopicAction.SettleOtherwise.class, name = "settle-otherwise"),
    @JsonSubTypes.Type(value = TopicAction.Hold.class, name = "hold"),
    @JsonSubTypes.Type(value = TopicAction.MeetPartyGroup.class, name = "meet-party-group"),
    @JsonSubTypes.Type(value = TopicAction.DeliverPapers.class, name = "deliver-papers"),
    @JsonSubTypes.Type(value = TopicAction.GrantException.class, name = "grant-exception"),
    @JsonSubTypes.Type(value = TopicAction.Schedule.class, name = "schedule"),
    @JsonSubTypes.Type(value = TopicAction.Reorder.class, name = "reorder"),
    @JsonSubTypes.Type(value = TopicAction.TakeOff.class, name = "take-off"),
    @JsonSubTypes.Type(value = TopicAction.NotReached.class, name = "not-reached"),
    @JsonSubTypes.Type(value = TopicAction.Consider.class, name = "consider"),
    @JsonSubTypes.Type(value = TopicAction.CorrectOutcome.class, name = "correct-outcome"),
    @JsonSubTypes.Type(value = TopicAction.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = TopicAction.IssueMinutes.class, name = "issue-minutes"),
    @JsonSubTypes.Type(value = TopicAction.CorrectMinutes.class, name = "correct-minutes"),
    @JsonSubTypes.Type(value = TopicAction.AddTask.class, name = "add-task"),
    @JsonSubTypes.Type(value = TopicAction.ChangeTask.class, name = "change-task"),
    @JsonSubTypes.Type(value = TopicAction.ReportProgress.class, name = "report-progress"),
    @JsonSubTypes.Type(value = TopicAction.ExtendDeadline.class, name = "extend-deadline"),
    @JsonSubTypes.Type(value = TopicAction.ReportResult.class, name = "report-result"),
    @JsonSubTypes.Type(value = TopicAction.ReopenTask.class, name = "reopen-task"),
    @JsonSubTypes.Type(value = TopicAction.Withdraw.class, name = "withdraw")
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface TopicAction {

    /**
     * Enters what was handed in; always the first event.
     *
     * @param id the number it gets
     * @param submission what was handed in
     * @param handlingSection the section it goes to, where that is settled
     */
    record Register(TopicId id, Submission submission, Optional<String> handlingSection) implements TopicAction {

        /** Checks its texts. */
        public Register {
            handlingSection.ifPresent(section -> TopicText.line("handling section", section));
        }
    }

    /** Takes a topic over from another register as it stands there; always the first event. Its version is 0, its hash empty. */
    record TakeOver(Topic topic) implements TopicAction {}

    /**
     * Corrects what was handed in, until it is on an agenda. What leaders have signed and turns out to be another kind of matter, of another
     * level or another procedure goes back to the reviews and is signed anew.
     */
    record Amend(Submission submission) implements TopicAction {}

    /** Gives it to a section. */
    record Assign(String section) implements TopicAction {

        /** Checks its texts. */
        public Assign {
            TopicText.brief("handling section", section);
        }
    }

    /** Notes something else; replaces what was noted. */
    record Note(String remark) implements TopicAction {

        /** Checks its texts. */
        public Note {
            TopicText.text("remark", remark);
        }
    }

    /**
     * Proposes what to do with it; once more, with a reason, until the leaders have approved it. Those who have signed then sign anew.
     *
     * @param text the section's opinion
     * @param on its day
     * @param leaderInCharge the post of the leader it goes to; empty where it goes straight to the head
     */
    record ProposeOpinion(String text, LocalDate on, Optional<String> leaderInCharge) implements TopicAction {

        /** Checks its texts. */
        public ProposeOpinion {
            TopicText.text("proposed opinion", text);
            leaderInCharge.ifPresent(post -> TopicText.line("leader in charge", post));
        }
    }

    /** Sends it back to the unit; says what is missing. */
    record SendBack(String missing) implements TopicAction {

        /** Checks its texts. */
        public SendBack {
            TopicText.text("word on what is missing", missing);
        }
    }

    /**
     * Takes it in again.
     *
     * @param submission what it is now
     * @param documents what is new in it
     */
    record Resubmit(Submission submission, String documents) implements TopicAction {

        /** Checks its texts. */
        public Resubmit {
            TopicText.text("word on what is new", documents);
        }
    }

    /** Asks the units it concerns; more of them, when leaders or reviews want them heard. */
    record Coordinate(Set<UnitId> units) implements TopicAction {

        /** Keeps a copy. */
        public Coordinate {
            units = ImmutableSet.copyOf(units);
        }
    }

    /** Says that it concerns nobody else; why, where units were to be asked. */
    record NeedNoCoordination() implements TopicAction {}

    /** Takes in what a unit wrote. */
    record TakeOpinion(UnitOpinion opinion) implements TopicAction {}

    /** Says that the units agree. */
    record Agree() implements TopicAction {}

    /**
     * Says that the units do not agree, and what to do all the same.
     *
     * @param differences where they differ and why
     * @param lean what is leant to
     */
    record StateDifferences(String differences, String lean) implements TopicAction {

        /** Checks its texts. */
        public StateDifferences {
            TopicText.text("differences", differences);
            TopicText.text("lean", lean);
        }
    }

    /** Records how far a review is, or how it ended. */
    record RecordReview(ReviewKind review, ReviewResult result, Optional<LocalDate> on, String note)
            implements TopicAction {

        /** Checks its texts. */
        public RecordReview {
            TopicText.text("review note", note);
        }
    }

    /** Says that every review is passed or not applicable. */
    record PassReviews() implements TopicAction {}

    /** Says that something is against it, so that it goes back. */
    record FailReview(ReviewKind review, LocalDate on, String reasons) implements TopicAction {

        /** Checks its texts. */
        public FailReview {
            TopicText.text("reasons", reasons);
        }
    }

    /** Writes an opinion on it, in a place of the chain. */
    record Sign(SignOffRole role, SignOff signOff) implements TopicAction {

        /** Checks its texts. */
        public Sign {
            TopicText.signOff(signOff);
        }
    }

    /** Says that all have signed who must, so that it can go before a meeting. */
    record Approve() implements TopicAction {}

    /**
     * Says that it does not go before a meeting.
     *
     * @param reason why not
     * @param decidedBy who decides instead: a unit, a special meeting
     */
    record SettleOtherwise(NotTabledReason reason, String decidedBy) implements TopicAction {

        /** Checks its texts. */
        public SettleOtherwise {
            TopicText.brief("word on who decides", decidedBy);
        }
    }

    /** Puts it off, as a leader wrote who does not agree to it now; the opinion is added to the chain. */
    record Hold(SignOffRole role, SignOff signOff) implements TopicAction {

        /** Checks its texts. */
        public Hold {
            TopicText.signOff(signOff);
        }
    }

    /** Says that the party group met on it. */
    record MeetPartyGroup(LocalDate on) implements TopicAction {}

    /** Says that its papers came. */
    record DeliverPapers(LocalDate on) implements TopicAction {}

    /** Lets it go before a meeting although something is missing. */
    record GrantException(TablingException exception) implements TopicAction {}

    /**
     * Puts it on the agenda of a meeting. How many topics a meeting takes and in which places is for its agenda ({@code core.agenda}): a topic knows
     * no other.
     *
     * @param meeting what the meeting is called
     * @param on its day
     * @param order its place on the agenda, from 1
     * @param leaderAttends whether the leader in charge attends or has sent an opinion
     * @param papersDue the last day its papers may come; where it is not said, the rules say it, and the event has it
     */
    record Schedule(String meeting, LocalDate on, int order, boolean leaderAttends, Optional<LocalDate> papersDue)
            implements TopicAction {

        /** Checks its texts. */
        public Schedule {
            TopicText.line("meeting", meeting);
        }

        /** Returns the place on the agenda that this gives. */
        public Tabling tabling() {
            return new Tabling(meeting, on, order, papersDue);
        }
    }

    /** Gives it another place on the agenda. */
    record Reorder(int order) implements TopicAction {}

    /** Takes it off the agenda before the meeting. */
    record TakeOff() implements TopicAction {}

    /** Says that the meeting did not come to it, and why; it goes first next time. */
    record NotReached() implements TopicAction {}

    /**
     * Says what the meeting decided.
     *
     * @param outcome how it ended
     * @param words what was decided; why, where it was put off or not adopted
     */
    record Consider(TopicOutcome outcome, String words) implements TopicAction {

        /** Checks its texts. */
        public Consider {
            TopicText.text("decision", words);
        }
    }

    /**
     * Corrects what was entered of the last meeting's decision, until the minutes are issued; the topic then stands where the right outcome leads.
     *
     * @param outcome how it ended
     * @param words as {@link Consider#words()}
     */
    record CorrectOutcome(TopicOutcome outcome, String words) implements TopicAction {

        /** Checks its texts. */
        public CorrectOutcome {
            TopicText.text("decision", words);
        }
    }

    /** Takes it up again. */
    record Resume(String findings, Set<UnitId> units) implements TopicAction {

        /** Keeps a copy. */
        public Resume {
            TopicText.text("findings", findings);
            units = ImmutableSet.copyOf(units);
        }
    }

    /**
     * Issues the minutes.
     *
     * @param number their number
     * @param on their day
     * @param tasks what is to be carried out, by whom, until when; none for a decision that needs no action, of which the reason says why
     */
    record IssueMinutes(String number, LocalDate on, List<DecidedTask> tasks) implements TopicAction {

        /** Keeps a copy. */
        public IssueMinutes {
            TopicText.brief("minutes number", number);
            tasks = ImmutableList.copyOf(tasks);
        }
    }

    /**
     * Corrects the number and the day of the minutes.
     *
     * @param number their number
     * @param on their day
     */
    record CorrectMinutes(String number, LocalDate on) implements TopicAction {

        /** Checks its texts. */
        public CorrectMinutes {
            TopicText.brief("minutes number", number);
        }
    }

    /**
     * Adds something that has to be carried out too; the reason says who decided so.
     *
     * @param added what, by whom, until when; its number is the next
     */
    record AddTask(DecidedTask added) implements TopicAction {}

    /**
     * Says anew what has to be carried out, by whom or until when, of something not yet done.
     *
     * @param task its number, from 1
     * @param as what, by whom, until when; what it does not say stays as it is
     */
    record ChangeTask(int task, DecidedTask as) implements TopicAction {}

    /** Reports how far something is that has to be carried out. */
    record ReportProgress(int task, LocalDate on, String note) implements TopicAction {

        /** Checks its texts. */
        public ReportProgress {
            TopicText.text("progress", note);
        }
    }

    /** Gives more time for something; the reason says who allowed it and why. */
    record ExtendDeadline(int task, LocalDate deadline) implements TopicAction {}

    /** Reports that something is carried out. */
    record ReportResult(int task, LocalDate on, String result) implements TopicAction {

        /** Checks its texts. */
        public ReportResult {
            TopicText.text("result", result);
        }
    }

    /**
     * Says that something reported as carried out is not, for a reason; what was reported is kept with it ({@link Reopening}).
     *
     * @param task its number, from 1
     */
    record ReopenTask(int task) implements TopicAction {}

    /** Takes it back, as the unit asked in writing. */
    record Withdraw(String request) implements TopicAction {

        /** Checks its texts. */
        public Withdraw {
            TopicText.text("request", request);
        }
    }
}
