package dev.huiwu.core.json;

import dev.huiwu.core.agenda.AgendaItem;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeSelector;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.LeaveRule;
import dev.huiwu.core.attendee.LeaveRules;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.RankOrder;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.feedback.Consultation;
import dev.huiwu.core.feedback.FeedbackAnswer;
import dev.huiwu.core.feedback.FeedbackKind;
import dev.huiwu.core.feedback.ListChangeProposal;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.leader.FocusArea;
import dev.huiwu.core.leader.FocusRequest;
import dev.huiwu.core.leader.FocusReview;
import dev.huiwu.core.leader.LeaderFocus;
import dev.huiwu.core.leader.Suggestion;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ChangeCause;
import dev.huiwu.core.list.ErasedList;
import dev.huiwu.core.list.ExportProfile;
import dev.huiwu.core.list.ListChange;
import dev.huiwu.core.list.ListDifference;
import dev.huiwu.core.list.ListExport;
import dev.huiwu.core.list.Retention;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.reply.RepliedPerson;
import dev.huiwu.core.reply.Reply;
import dev.huiwu.core.scope.AttendanceRule;
import dev.huiwu.core.scope.AttendanceRules;
import dev.huiwu.core.scope.AttendanceScope;
import dev.huiwu.core.scope.AttendanceSelector;
import dev.huiwu.core.scope.ScopeRequest;
import dev.huiwu.core.scope.TopicPart;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of each value around a list, with everything filled in. */
final class ListValues {

    private static final LocalDate DAY = LocalDate.parse("2026-04-10");
    private static final UnitDirectory UNITS = Fixtures.units(12);

    private ListValues() {}

    private static UnitId id(int unit) {
        return Fixtures.unit(unit).id();
    }

    private static AttendeeList first() {
        return AttendeeList.builder()
                .from(Fixtures.locked(Fixtures.people(Fixtures.units(3), 2)))
                .retention(new Retention("组织会议", DAY.plusYears(1)))
                .build();
    }

    static AttendeeList changed() {
        return proposal().applyTo(first(), UNITS);
    }

    /** Returns a version that one post approved and another locked. */
    static AttendeeList lockedByAnother() {
        return changed().lock("会议秘书");
    }

    static ListDifference difference() {
        return ListDifference.between(first(), changed());
    }

    /** Returns the difference when one person of a unit follows another in the same post. */
    static ListDifference successor() {
        List<Attendee> people = Fixtures.people(Fixtures.units(1), 1);
        Attendee successor = people.get(0).toBuilder()
                .id(new PersonId("U001-9"))
                .name(Fixtures.name(9))
                .build();
        return ListDifference.between(AttendeeList.draft(people), AttendeeList.draft(List.of(successor)));
    }

    static ErasedList erased() {
        return first().erase(DAY.plusYears(2));
    }

    static ListExport export() {
        return ListExport.of(first(), UNITS, ExportProfile.UNIT);
    }

    /** Returns feedback of a unit that nobody has answered. */
    private static ListFeedback open(int unit) {
        return ListFeedback.builder()
                .id("F-" + unit)
                .unit(id(unit))
                .meetingType(MeetingType.EXECUTIVE)
                .kind(FeedbackKind.OTHER)
                .reason("座位不够")
                .source("电话")
                .receivedOn(DAY)
                .build();
    }

    static ListFeedback feedback() {
        return ListFeedback.builder()
                .id("F1")
                .unit(id(1))
                .meetingType(MeetingType.ECONOMIC_ANALYSIS)
                .kind(FeedbackKind.NOT_CONCERNED)
                .reason("与会议内容无关")
                .source("电话")
                .receivedOn(DAY)
                .answer(new FeedbackAnswer(DAY, "秘书一科", "同意", Optional.of("P1")))
                .build();
    }

    static ListChangeProposal proposal() {
        return ListChangeProposal.builder()
                .id("P1")
                .meetingType(MeetingType.ECONOMIC_ANALYSIS)
                .addChanges(
                        new ListChange.Remove(id(1), Optional.empty(), ChangeCause.ofFeedback("无关", "F1")),
                        new ListChange.Add(id(7), AttendanceKind.INVITED, 2, ChangeCause.of("漏邀")),
                        new ListChange.ChangeKind(
                                id(2), AttendanceKind.PARTICIPANT, AttendanceKind.OBSERVER, ChangeCause.of("调整")),
                        new ListChange.Remove(
                                id(3),
                                Optional.of(AttendanceKind.PARTICIPANT),
                                ChangeCause.builder()
                                        .reason("领导意见")
                                        .suggestion("G1-U003")
                                        .build()))
                .addConsultations(new Consultation(id(1), DAY, "秘书一科", "同意不参加"))
                .proposedBy("秘书一科")
                .proposedOn(DAY)
                .decision(SignOff.agreed("市政府秘书长", DAY, "同意"))
                .build();
    }

    private static AttendanceRule rule(String id, AttendanceSelector selector) {
        return AttendanceRule.builder()
                .id(id)
                .meetingType(MeetingType.EXECUTIVE)
                .selector(selector)
                .addExcept(id(9))
                .kind(AttendanceKind.NON_VOTING)
                .addPosts("主要负责人")
                .places(2)
                .zone("列席区")
                .since(DAY.minusYears(1))
                .until(DAY.plusYears(1))
                .source("示例府办〔2026〕1号")
                .build();
    }

    static AttendanceRules rules() {
        return new AttendanceRules(List.of(
                rule("A", new AttendanceSelector.ByCategory("11")),
                rule("B", new AttendanceSelector.ByUnit(id(11))),
                rule("C", new AttendanceSelector.ByPost(id(12), Optional.of("市长"))),
                rule("D", new AttendanceSelector.ByTopic(TopicPart.REPORTING))));
    }

    static AttendanceScope scope() {
        return rules().scope(ScopeRequest.builder()
                .meetingType(MeetingType.EXECUTIVE)
                .date(DAY)
                .units(UNITS)
                .leaders(Fixtures.leaders())
                .addFeedback(open(11), open(9))
                .addAgenda(agendaItem())
                .build());
    }

    static AgendaItem agendaItem() {
        return AgendaItem.builder()
                .label("T1")
                .title("议题")
                .reportingUnit(id(12))
                .addNonVotingUnits(id(3))
                .build();
    }

    static Reply reply() {
        return Reply.builder()
                .unit(id(1))
                .receivedAt(OffsetDateTime.parse("2026-04-20T10:00:00+08:00"))
                .addPeople(RepliedPerson.builder()
                        .name(Fixtures.name(1))
                        .post("局长")
                        .rank("正处级")
                        .kind(AttendanceKind.MEMBER)
                        .leave(new LeaveRequest(
                                "出差",
                                Optional.of(OffsetDateTime.parse("2026-04-20T09:00:00+08:00")),
                                Optional.of(SignOff.declined("市长", DAY, ""))))
                        .substitute(new SubstituteAttendee(Fixtures.name(2), Optional.of("副局长"), Optional.of("副处级")))
                        .remark("备注")
                        .externalId("7")
                        .build())
                .build();
    }

    static LeaveRules leaveRules() {
        return LeaveRules.builder()
                .addRules(LeaveRule.builder()
                        .id("heads")
                        .who(AttendeeSelector.builder()
                                .addKinds(AttendanceKind.MEMBER)
                                .addCategories("11")
                                .addUnits(id(1))
                                .addRanks("甲")
                                .addPosts("局长")
                                .build())
                        .addApprovers("市长")
                        .hoursBefore(12)
                        .substituteAllowed(true)
                        .lowestRank("乙")
                        .levelsBelow(1)
                        .build())
                .ranks(new RankOrder(List.of(List.of("甲"), List.of("乙", "丙"))))
                .build();
    }

    static LeaderFocus focus() {
        return LeaderFocus.builder()
                .id("G1")
                .leaderPost("市长")
                .area("power")
                .statement("用电走势")
                .document("示例批〔2026〕7号")
                .since(DAY)
                .until(DAY.plusDays(90))
                .build();
    }

    static FocusArea area() {
        return FocusArea.builder()
                .code("power")
                .label("用电")
                .addKeywords("用电")
                .addUnits(id(1))
                .addMeetingTypes(MeetingType.EXECUTIVE)
                .build();
    }

    /** Returns a reply that nobody comes. */
    static Reply declined() {
        return Reply.builder()
                .unit(id(2))
                .receivedAt(OffsetDateTime.parse("2026-04-20T10:00:00+08:00"))
                .declined("与会议内容无关")
                .build();
    }

    /** Returns what one matter suggests: a unit and a topic of its own, or a unit for the topic on the agenda. */
    static List<Suggestion> suggestions() {
        FocusRequest.Builder request = FocusRequest.builder()
                .date(DAY)
                .addMatters(focus())
                .addAreas(area())
                .addAgenda(AgendaItem.builder()
                        .label("T1")
                        .title("企业用电情况")
                        .reportingUnit(id(12))
                        .build());
        List<Suggestion> suggestions = new ArrayList<>(FocusReview.of(
                        request.meetingType(MeetingType.ECONOMIC_ANALYSIS).build())
                .suggestions());
        suggestions.addAll(FocusReview.of(request.meetingType(MeetingType.EXECUTIVE)
                        .agenda(List.of(agendaItem()))
                        .build())
                .suggestions());
        return suggestions;
    }
}
