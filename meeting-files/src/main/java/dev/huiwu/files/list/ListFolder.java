package dev.huiwu.files.list;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.agenda.AgendaItem;
import dev.huiwu.core.attendee.LeaveRules;
import dev.huiwu.core.feedback.ListChangeProposal;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.leader.FocusArea;
import dev.huiwu.core.leader.FocusRequest;
import dev.huiwu.core.leader.FocusReview;
import dev.huiwu.core.leader.FocusVisibility;
import dev.huiwu.core.leader.LeaderDirectory;
import dev.huiwu.core.leader.LeaderFocus;
import dev.huiwu.core.leader.SuggestionDecision;
import dev.huiwu.core.list.AppliedChange;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ListReview;
import dev.huiwu.core.list.Retention;
import dev.huiwu.core.reply.Reply;
import dev.huiwu.core.reply.ReplyCollection;
import dev.huiwu.core.scope.AttendanceRules;
import dev.huiwu.core.scope.AttendanceScope;
import dev.huiwu.core.scope.ScopeEntry;
import dev.huiwu.core.scope.ScopeRequest;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.FolderFiles;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.meeting.MeetingFile;
import dev.huiwu.files.roster.ReturnedList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything a meeting's folder says about who is to come, before there is a list: {@code meeting.json}, {@code list.json} and
 * the tables it names.
 */
@Value.Immutable
@ValueStyle
public interface ListFolder {

    /** Returns the meeting with its units, leaders and liaisons. */
    MeetingDirectories directories();

    /** Returns what {@code meeting.json} says; the files it names need not be there yet. */
    @Value.NonAttribute
    default MeetingFile meeting() {
        return directories().meeting();
    }

    /** Returns the units in protocol order. */
    @Value.NonAttribute
    default UnitDirectory units() {
        return directories().units();
    }

    /** Returns the leaders in order. */
    @Value.NonAttribute
    default LeaderDirectory leaders() {
        return directories().leaders();
    }

    /** Returns who attends which type of meeting. */
    AttendanceRules rules();

    /** Returns the topics in the order of the agenda. */
    List<AgendaItem> agenda();

    /** Returns what units said about lists of any meeting. */
    List<ListFeedback> feedback();

    /** Returns proposals to change lists, decided or not. */
    List<ListChangeProposal> proposals();

    /** Returns what units have replied. */
    List<Reply> replies();

    /** Returns where the table has the replies, a row a person, as far as they were read from one. */
    Map<Reply, List<Location>> replyRows();

    /** Returns by when units were to reply; the start of the meeting where the folder does not say. */
    OffsetDateTime replyBy();

    /** Returns the office's table of leave; empty where there is none, and nothing is checked then. */
    Optional<LeaveRules> leaveRules();

    /** Returns the areas of work. */
    List<FocusArea> areas();

    /** Returns what leaders asked about. */
    List<LeaderFocus> matters();

    /** Returns what was decided on suggestions for this meeting. */
    List<SuggestionDecision> decisions();

    /** Returns for what personal data is kept, and how long. */
    Optional<Retention> retention();

    /** Returns the changes of the proposals for this type of meeting that a leader agreed to by the day of the meeting. */
    @Value.Lazy
    default List<AppliedChange> changes() {
        LocalDate day = meeting().start().toLocalDate();
        return proposals().stream()
                .filter(proposal -> proposal.meetingType().equals(meeting().type()))
                .filter(proposal -> proposal.agreed()
                        && !proposal.decision().orElseThrow().date().isAfter(day))
                .flatMap(proposal -> proposal.applied().stream())
                .toList();
    }

    /** Returns the rules with the agreed proposals for this type of meeting in them. */
    @Value.Lazy
    default AttendanceRules rulesInForce() {
        return rules().amended(
                        meeting().type(), changes(), units(), meeting().start().toLocalDate());
    }

    /** Returns the feedback with what decided proposals answer answered, each on the day of the decision. */
    @Value.Lazy
    default List<ListFeedback> feedbackNow() {
        List<ListFeedback> feedback = feedback();
        for (ListChangeProposal proposal : proposals()) {
            if (proposal.decision().isPresent()) {
                feedback = proposal.answer(feedback, proposal.decision().get().date(), proposal.proposedBy());
            }
        }
        return feedback;
    }

    /** Returns which units come, by rules, agenda and decided proposals, with the open feedback beside them. */
    @Value.Lazy
    default AttendanceScope scope() {
        return rulesInForce()
                .scope(ScopeRequest.builder()
                        .meetingType(meeting().type())
                        .date(meeting().start().toLocalDate())
                        .agenda(agenda())
                        .units(units())
                        .leaders(leaders())
                        .feedback(feedbackNow())
                        .build());
    }

    /** Returns where the units stand with their replies. */
    @Value.Lazy
    default ReplyCollection collection() {
        return ReplyCollection.of(scope(), replies(), replyBy());
    }

    /** Returns what leaders' matters suggest, as far as a circle of people in the office may see them. */
    default FocusReview focusReview(FocusVisibility circle) {
        return FocusReview.of(FocusRequest.builder()
                .meetingType(meeting().type())
                .date(meeting().start().toLocalDate())
                .units(scope().entries().stream().map(ScopeEntry::unit).toList())
                .agenda(agenda())
                .matters(matters())
                .areas(areas())
                .decisions(decisions())
                .circle(circle)
                .build());
    }

    /**
     * Returns the first version of the list, a draft, as far as units have replied.
     *
     * @throws dev.huiwu.core.FindingsException if a reply does not fit the scope
     */
    @Value.Lazy
    default AttendeeList list() {
        return AttendeeList.builder()
                .from(collection().list())
                .changes(changes())
                .retention(retention())
                .build();
    }

    /**
     * Returns what to look at before the list is locked: scope, decided changes, replies, leave, substitutes, people who stand
     * twice; units by short name and code, with the row where a reply is the cause.
     */
    @Value.NonAttribute
    default Findings findings() {
        Findings found = Findings.concat(List.of(
                scope().findings(),
                scope().unmet(changes()),
                new References(this).findings(),
                collection().findings()));
        if (!collection().findings().hasErrors()) {
            found = found.and(check(list()));
        }
        return units().named(new ReplyPlaces(this).placed(found));
    }

    /** Returns what is wrong with leave and substitutes on a version of the list, and who may stand on it twice. */
    default Findings check(AttendeeList list) {
        return leaveRules()
                .map(rules -> rules.check(list.attendees(), units(), meeting().start()))
                .orElse(Findings.none())
                .and(ListReview.of(list));
    }

    /**
     * Returns what the rules say of a list that was edited by hand, with the row: {@link #check(AttendeeList)}, and as warnings
     * {@code return-too-many} and {@code return-kind-unknown}, more people of a unit in a capacity than the scope has and the
     * sent list had, {@code return-leader-removed}, and {@code return-many-removed}, more than a tenth of the list.
     */
    default Findings check(AttendeeList sent, ReturnedList back) {
        return new ReturnReview(this, sent, back).findings();
    }

    /**
     * Returns what is wrong with applying a proposal to this meeting. Errors: {@code proposal-other-type}, {@code
     * decision-after-meeting}. Warnings: {@code reference-unknown}, {@code feedback-of-other-unit}.
     */
    default Findings check(ListChangeProposal proposal) {
        return new References(this).check(proposal);
    }

    /**
     * Reads a meeting's folder as far as it is about who comes; names are looked for as {@link
     * dev.huiwu.files.meeting.MeetingFolder#read} does. Every problem of every file is reported at once; the value is there if
     * none is an error.
     *
     * @param common the common folder; empty is the folder {@code common} beside the meeting's
     */
    static ReadResult<ListFolder> read(Path folder, Optional<Path> common) {
        Problems problems = new Problems();
        Optional<ListFolder> read = new ListFolderReading(FolderFiles.of(folder, common), problems).read();
        return new ReadResult<>(read.filter(value -> !problems.hasErrors()), problems.findings());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds folders; not thread-safe. */
    final class Builder extends ImmutableListFolder.Builder {}
}
