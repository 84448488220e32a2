package dev.huiwu.core.topic;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A topic that goes its way, one working day after the other. */
public final class TopicsFixture {

    public static final TopicRules RULES = TopicRules.usual(WorkCalendar.china());
    public static final PersonId CLERK = new PersonId("clerk");
    public static final TopicId ID = new TopicId("YT-2026-101");
    public static final UnitId FINANCE = new UnitId("01006");
    public static final UnitId JUSTICE = new UnitId("01007");
    public static final LocalDate RECEIVED = LocalDate.of(2026, 3, 5);
    public static final LocalDate MEETING = LocalDate.of(2026, 3, 30);

    private TopicsFixture() {}

    public static Submission submission() {
        return Submission.builder()
                .title("公共停车场收费管理办法")
                .kind(TopicKind.NORMATIVE_DOCUMENT)
                .level(SecrecyLevel.PUBLIC)
                .proposingUnit(new UnitId("01002"))
                .documentNumber("示例呈〔2026〕90号")
                .receivedOn(RECEIVED)
                .meetingType(MeetingType.EXECUTIVE)
                .reportingUnit(new UnitId("01002"))
                .reportMinutes(10)
                .addNonVotingUnit(FINANCE)
                .procedure(List.of())
                .build();
    }

    public static TopicAction.Register register() {
        return new TopicAction.Register(ID, submission(), Optional.of("秘书二科"));
    }

    /** Returns the moment at nine on a day. */
    public static OffsetDateTime at(LocalDate day) {
        return OffsetDateTime.parse(day + "T09:00+08:00");
    }

    public static Topic registered() {
        return Topic.open(register(), CLERK, at(RECEIVED), "", RULES).orThrow().topic();
    }

    /** Returns a topic after actions, each of which must be done, all on one day. */
    public static Topic after(Topic topic, LocalDate day, TopicAction... actions) {
        Topic now = topic;
        for (TopicAction action : actions) {
            now = now.ask(action, CLERK, at(day), "因故", RULES).orThrow().topic();
        }
        return now;
    }

    public static Topic inState(TopicState state) {
        return switch (state) {
            case REGISTERED -> registered();
            case OPINION_PROPOSED -> after(registered(), RECEIVED, propose());
            case RETURNED ->
                after(inState(TopicState.OPINION_PROPOSED), RECEIVED, new TopicAction.SendBack("缺少征求意见情况说明"));
            case IN_COORDINATION ->
                after(inState(TopicState.OPINION_PROPOSED), RECEIVED, new TopicAction.Coordinate(Set.of(FINANCE)));
            case IN_REVIEW ->
                after(inState(TopicState.IN_COORDINATION), RECEIVED, opinion(FINANCE, true), new TopicAction.Agree());
            case IN_SIGN_OFF -> after(reviewed(), RECEIVED, new TopicAction.PassReviews());
            case READY -> after(signed(), RECEIVED, new TopicAction.Approve());
            case SCHEDULED ->
                after(inState(TopicState.READY), RECEIVED, schedule(), new TopicAction.DeliverPapers(RECEIVED));
            case AWAITING_MINUTES ->
                after(inState(TopicState.SCHEDULED), MEETING, new TopicAction.Consider(TopicOutcome.ADOPTED, ""));
            case REJECTED ->
                after(inState(TopicState.SCHEDULED), MEETING, new TopicAction.Consider(TopicOutcome.REJECTED, "条件不具备"));
            case DEFERRED ->
                after(inState(TopicState.SCHEDULED), MEETING, new TopicAction.Consider(TopicOutcome.DEFERRED, "补充论证"));
            case IN_FOLLOW_UP -> after(inState(TopicState.AWAITING_MINUTES), MEETING, minutes());
            case COMPLETED ->
                after(inState(TopicState.IN_FOLLOW_UP), MEETING, new TopicAction.ReportResult(1, MEETING, "文件已印发实施"));
            case NOT_TABLED ->
                after(
                        inState(TopicState.IN_SIGN_OFF),
                        RECEIVED,
                        new TopicAction.SettleOtherwise(NotTabledReason.OWN_POWER, "专题会议"));
            case WITHDRAWN -> after(registered(), RECEIVED, new TopicAction.Withdraw("来文单位书面申请撤回"));
        };
    }

    public static TopicAction propose() {
        return new TopicAction.ProposeOpinion("拟请常务副市长审阅", RECEIVED, Optional.of("常务副市长"));
    }

    public static TopicAction opinion(UnitId unit, boolean agreed) {
        return new TopicAction.TakeOpinion(new UnitOpinion(unit, agreed, agreed ? "" : "资金来源不明", RECEIVED));
    }

    public static Topic reviewed() {
        return after(
                inState(TopicState.IN_REVIEW),
                RECEIVED,
                review(ReviewKind.LEGALITY, ReviewResult.PASSED),
                review(ReviewKind.FAIR_COMPETITION, ReviewResult.PASSED),
                review(ReviewKind.POLICY_CONSISTENCY, ReviewResult.NOT_APPLICABLE));
    }

    public static TopicAction review(ReviewKind kind, ReviewResult result) {
        return new TopicAction.RecordReview(kind, result, Optional.of(RECEIVED), "");
    }

    public static Topic signed() {
        return after(inState(TopicState.IN_SIGN_OFF), RECEIVED, signatures().toArray(TopicAction[]::new));
    }

    public static List<TopicAction> signatures() {
        List<TopicAction> signatures = new ArrayList<>();
        for (SignOffRole role : RULES.chain()) {
            signatures.add(sign(role, RECEIVED));
        }
        return signatures;
    }

    public static TopicAction sign(SignOffRole role, LocalDate day) {
        String post = role.equals(SignOffRole.LEADER_IN_CHARGE) ? "常务副市长" : role.label();
        return new TopicAction.Sign(role, SignOff.agreed(post, day, "同意"));
    }

    public static TopicAction.Schedule schedule() {
        return new TopicAction.Schedule("第73次常务会议", MEETING, 3, true, Optional.empty());
    }

    public static TopicAction minutes() {
        return new TopicAction.IssueMinutes(
                "示例府常纪〔2026〕13号", MEETING, List.of(DecidedTask.of(FINANCE, "印发办法", LocalDate.of(2026, 4, 28))));
    }
}
