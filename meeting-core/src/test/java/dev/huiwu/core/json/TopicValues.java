package dev.huiwu.core.json;

import dev.huiwu.core.Location;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.agenda.AgendaChange;
import dev.huiwu.core.agenda.AgendaFrame;
import dev.huiwu.core.agenda.AgendaRequest;
import dev.huiwu.core.agenda.AgendaRules;
import dev.huiwu.core.agenda.LeftOutTopic;
import dev.huiwu.core.agenda.LimitOverride;
import dev.huiwu.core.agenda.StandingItem;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.CalendarDay;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffChain;
import dev.huiwu.core.signoff.SignOffEntry;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.topic.Attachment;
import dev.huiwu.core.topic.Coordination;
import dev.huiwu.core.topic.CoordinationState;
import dev.huiwu.core.topic.DecidedTask;
import dev.huiwu.core.topic.Decision;
import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.NotTabledReason;
import dev.huiwu.core.topic.Precondition;
import dev.huiwu.core.topic.Progress;
import dev.huiwu.core.topic.ProposedOpinion;
import dev.huiwu.core.topic.Reopening;
import dev.huiwu.core.topic.Review;
import dev.huiwu.core.topic.ReviewKind;
import dev.huiwu.core.topic.ReviewResult;
import dev.huiwu.core.topic.Submission;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.TablingException;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicEvent;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicKind;
import dev.huiwu.core.topic.TopicOutcome;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.TopicSort;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.topic.UnitOpinion;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Documents on topics. */
public final class TopicValues {

    private static final LocalDate DAY = LocalDate.parse("2026-03-05");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-05T09:00+08:00");
    private static final UnitId UNIT = new UnitId("U001");
    private static final TopicId ID = new TopicId("YT-2026-𬭚01");

    private TopicValues() {}

    static List<Object> documents() {
        List<Object> documents = new ArrayList<>(events());
        documents.add(topic());
        documents.add(query());
        documents.add(agenda());
        AgendaRequest asked = agenda().request();
        documents.add(new AgendaFrame(asked.meeting(), asked.type(), asked.start(), asked.rules()));
        documents.add(TopicRules.usual(WorkCalendar.of(List.of(new CalendarDay(DAY, "例假", false, "示例")))).toBuilder()
                .addPartyGroupFirst(TopicKind.NORMATIVE_DOCUMENT)
                .algorithm(ChainAlgorithm.SM3)
                .papersDueDays(5)
                .build());
        return documents;
    }

    private static Submission submission() {
        return Submission.builder()
                .title("公共停车场收费管理办法")
                .kind(TopicKind.NORMATIVE_DOCUMENT)
                .level(SecrecyLevel.INTERNAL)
                .proposingUnit(UNIT)
                .documentNumber("示例呈〔2026〕90号")
                .receivedOn(DAY)
                .meetingType(MeetingType.EXECUTIVE)
                .reportingUnit(UNIT)
                .reportMinutes(10)
                .addNonVotingUnit(new UnitId("U002"))
                .procedure(List.of(ReviewKind.PUBLIC_PARTICIPATION, ReviewKind.LEGALITY))
                .addAttachment(new Attachment("草案", "doc/1", "0".repeat(64), SecrecyLevel.INTERNAL))
                .build();
    }

    static Topic topic() {
        return Topic.builder()
                .id(ID)
                .version(12)
                .hash("ab")
                .changedAt(AT)
                .state(TopicState.IN_FOLLOW_UP)
                .stateReason("按纪要办理")
                .submission(submission())
                .enteredOn(DAY)
                .handlingSection("秘书二科")
                .opinion(new ProposedOpinion("拟请常务副市长审阅", DAY, Optional.of("常务副市长")))
                .coordination(Coordination.builder()
                        .state(CoordinationState.DIFFERENCES)
                        .addUnit(UNIT)
                        .addOpinion(new UnitOpinion(UNIT, false, "资金来源不明", DAY))
                        .differences("资金")
                        .lean("分两年")
                        .build())
                .putReview(ReviewKind.LEGALITY, new Review(ReviewResult.PASSED, Optional.of(DAY), "附意见书"))
                .signOffs(new SignOffChain(
                        List.of(new SignOffEntry(SignOffRole.SECRETARY_GENERAL, SignOff.agreed("秘书长", DAY, "请阅示"))), 1))
                .partyGroupOn(DAY)
                .papersDeliveredOn(DAY)
                .addException(exception())
                .tabling(new Tabling("第73次常务会议", DAY, 3, Optional.of(DAY)))
                .carriedOver(true)
                .addUnreached(new Tabling("第72次常务会议", DAY.minusDays(14), 9, Optional.empty()))
                .addDecision(new Decision("第73次常务会议", DAY, TopicOutcome.ADOPTED_IN_PRINCIPLE, "改后印发"))
                .minutesNumber("示例府常纪〔2026〕13号")
                .minutesOn(DAY)
                .addFollowUps(
                        FollowUp.of(1, UNIT, "印发", DAY).toBuilder()
                                .addProgress(new Progress(Optional.of(DAY), "办理中"))
                                .completedOn(DAY)
                                .result("已印发")
                                .build(),
                        FollowUp.of(2, UNIT, "拨付", DAY).toBuilder()
                                .addReopening(new Reopening(DAY, "未到账", DAY, "已拨付"))
                                .build())
                .remark("备注")
                .build();
    }

    private static Agenda agenda() {
        PersonId who = new PersonId("sg-1");
        return Agenda.builder()
                .request(AgendaRequest.builder()
                        .meeting("第73次常务会议")
                        .type(MeetingType.EXECUTIVE)
                        .start(AT)
                        .addTopics(topic())
                        .addWishes(ID)
                        .addUrgent(ID)
                        .addLeadersAway("常务副市长")
                        .override(new LimitOverride(9, "市长", "事项集中"))
                        .rules(AgendaRules.builder()
                                .limit(6)
                                .reportMinutes(6)
                                .changeMinutes(2)
                                .callMinutes(15)
                                .addStanding(new StandingItem("会前学法", 15, Optional.of(UNIT)))
                                .build())
                        .topicRules(TopicRules.usual(WorkCalendar.of(List.of(new CalendarDay(DAY, "例假", false, "示例")))))
                        .today(DAY)
                        .build())
                .addTopics(ID)
                .addLeftOut(new LeftOutTopic(new TopicId("T2"), PersonName.check("卓玛.拟措", Location.ofFile("t"), "T2")))
                .addChanges(
                        new AgendaChange.Add(ID, "补位", who, AT),
                        new AgendaChange.TakeOff(ID, "撤回", who, AT),
                        new AgendaChange.Move(ID, 1, "调整", who, AT),
                        new AgendaChange.LatePapers(ID, DAY, "秘书长", "迟送", who, AT))
                .build();
    }

    private static TablingException exception() {
        return new TablingException(Precondition.PAPERS, "秘书长", "情况紧急", DAY);
    }

    private static TopicQuery query() {
        return TopicQuery.builder()
                .addSection("秘书二科")
                .addUnit(UNIT)
                .addLeader("常务副市长")
                .addState(TopicState.READY)
                .addKind(TopicKind.NORMATIVE_DOCUMENT)
                .addMeeting("第73次常务会议")
                .meetingFrom(DAY)
                .meetingUntil(DAY)
                .receivedFrom(DAY)
                .receivedUntil(DAY)
                .overdueOn(DAY)
                .title("停车")
                .sort(TopicSort.DEADLINE)
                .descending(true)
                .offset(50)
                .limit(20)
                .build();
    }

    /** Returns an action of every kind, with every field filled. */
    public static List<TopicAction> actions() {
        SignOff signOff = SignOff.agreed("秘书长", DAY, "请阅示");
        return List.of(
                new TopicAction.Register(ID, submission(), Optional.of("秘书二科")),
                new TopicAction.TakeOver(topic()),
                new TopicAction.Amend(submission()),
                new TopicAction.Assign("秘书三科"),
                new TopicAction.Note("备注"),
                new TopicAction.ProposeOpinion("拟请市长审定", DAY, Optional.of("副市长（工业）")),
                new TopicAction.SendBack("缺材料"),
                new TopicAction.Resubmit(submission(), "补充说明"),
                new TopicAction.Coordinate(Set.of(UNIT)),
                new TopicAction.NeedNoCoordination(),
                new TopicAction.TakeOpinion(new UnitOpinion(UNIT, true, "", DAY)),
                new TopicAction.Agree(),
                new TopicAction.StateDifferences("资金", "分两年"),
                new TopicAction.RecordReview(ReviewKind.LEGALITY, ReviewResult.PASSED, Optional.of(DAY), "附意见书"),
                new TopicAction.PassReviews(),
                new TopicAction.FailReview(ReviewKind.LEGALITY, DAY, "超越职权"),
                new TopicAction.Sign(SignOffRole.SECRETARY_GENERAL, signOff),
                new TopicAction.Approve(),
                new TopicAction.SettleOtherwise(NotTabledReason.OWN_POWER, "市财政局"),
                new TopicAction.Hold(SignOffRole.HEAD_OF_GOVERNMENT, signOff),
                new TopicAction.MeetPartyGroup(DAY),
                new TopicAction.DeliverPapers(DAY),
                new TopicAction.GrantException(exception()),
                new TopicAction.Schedule("第73次常务会议", DAY, 1, true, Optional.of(DAY)),
                new TopicAction.Reorder(2),
                new TopicAction.TakeOff(),
                new TopicAction.NotReached(),
                new TopicAction.Consider(TopicOutcome.ADOPTED, "通过"),
                new TopicAction.CorrectOutcome(TopicOutcome.DEFERRED, "补充论证"),
                new TopicAction.Resume("有新情况", Set.of(UNIT)),
                new TopicAction.IssueMinutes("示例府常纪〔2026〕13号", DAY, List.of(DecidedTask.of(UNIT, "印发", DAY))),
                new TopicAction.CorrectMinutes("示例府常纪〔2026〕14号", DAY),
                new TopicAction.AddTask(DecidedTask.of(UNIT, "备案", DAY)),
                new TopicAction.ChangeTask(1, DecidedTask.of(UNIT, "印发", DAY)),
                new TopicAction.ReportProgress(1, DAY, "办理中"),
                new TopicAction.ExtendDeadline(1, DAY),
                new TopicAction.ReportResult(1, DAY, "已印发"),
                new TopicAction.ReopenTask(1),
                new TopicAction.Withdraw("书面申请"));
    }

    private static List<TopicEvent> events() {
        List<TopicEvent> events = new ArrayList<>();
        for (TopicAction action : actions()) {
            events.add(new TopicEvent(
                    ID,
                    events.size() + 1,
                    AT,
                    new PersonId("clerk"),
                    "因故",
                    action,
                    ChainAlgorithm.SHA_256,
                    "aa",
                    "bb"));
        }
        return events;
    }
}
