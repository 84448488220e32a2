package dev.huiwu.core.topic;

import static dev.huiwu.core.topic.TopicState.AWAITING_MINUTES;
import static dev.huiwu.core.topic.TopicState.DEFERRED;
import static dev.huiwu.core.topic.TopicState.IN_COORDINATION;
import static dev.huiwu.core.topic.TopicState.IN_REVIEW;
import static dev.huiwu.core.topic.TopicState.IN_SIGN_OFF;
import static dev.huiwu.core.topic.TopicState.READY;
import static dev.huiwu.core.topic.TopicState.REJECTED;
import static dev.huiwu.core.topic.TopicState.SCHEDULED;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The life cycle of a topic around its meeting: papers, exceptions, agenda, decision. */
final class TablingMoves {

    private static final Set<TopicState> TOWARDS_MEETING =
            Sets.immutableEnumSet(IN_COORDINATION, IN_REVIEW, IN_SIGN_OFF, READY, SCHEDULED);

    static final List<Move<?>> ALL = List.of(
            new Move<>(
                    TopicAction.MeetPartyGroup.class,
                    TOWARDS_MEETING,
                    (meet, refusals) -> refusals.needDay(meet.on()),
                    (meet, topic, next) -> next.partyGroupOn(meet.on()).stateReason(topic.stateReason())),
            new Move<>(
                    TopicAction.DeliverPapers.class,
                    Sets.immutableEnumSet(IN_SIGN_OFF, READY, SCHEDULED),
                    (deliver, refusals) -> refusals.needDay(deliver.on()),
                    (deliver, topic, next) ->
                            next.papersDeliveredOn(deliver.on()).stateReason(topic.stateReason())),
            new Move<>(
                    TopicAction.GrantException.class,
                    TOWARDS_MEETING,
                    (grant, refusals) -> refusals.needDay(grant.exception().on()),
                    (grant, topic, next) -> next.addException(grant.exception()).stateReason(topic.stateReason())),
            Move.to(
                    SCHEDULED,
                    TopicAction.Schedule.class,
                    Set.of(READY),
                    TablingMoves::schedule,
                    (schedule, topic, next) -> next.tabling(schedule.tabling())),
            new Move<>(
                    TopicAction.Reorder.class,
                    Set.of(SCHEDULED),
                    (reorder, refusals) -> {
                        refusals.needReason();
                        needPlace(reorder.order(), refusals);
                    },
                    (reorder, topic, next) -> next.tabling(topic.tabling()
                                    .map(at -> new Tabling(at.meeting(), at.on(), reorder.order(), at.papersDue())))
                            .stateReason(topic.stateReason())),
            Move.to(
                    READY,
                    TopicAction.TakeOff.class,
                    Set.of(SCHEDULED),
                    (off, refusals) -> refusals.needReason(),
                    (off, topic, next) -> next.tabling(Optional.empty())),
            Move.to(
                    READY,
                    TopicAction.NotReached.class,
                    Set.of(SCHEDULED),
                    (missed, refusals) -> needMeeting(refusals),
                    (missed, topic, next) -> next.tabling(Optional.empty()).carriedOver(true)),
            new Move<>(TopicAction.Consider.class, Set.of(SCHEDULED), TablingMoves::consider, TablingMoves::considered),
            Move.to(
                    IN_COORDINATION,
                    TopicAction.Resume.class,
                    Set.of(DEFERRED),
                    (resume, refusals) -> refusals.need("topic-findings-missing", resume.findings()),
                    (resume, topic, next) -> next.stateReason(resume.findings())
                            .coordination(Coordination.builder()
                                    .state(CoordinationState.IN_PROGRESS)
                                    .units(resume.units())
                                    .build())
                            .tabling(Optional.empty())
                            .papersDeliveredOn(Optional.empty())
                            .exceptions(List.of())));

    private TablingMoves() {}

    private static void schedule(TopicAction.Schedule schedule, Refusals refusals) {
        needPlace(schedule.order(), refusals);
        if (schedule.on().isBefore(refusals.today())) {
            refusals.refuse("topic-meeting-past", "day", schedule.on(), "today", refusals.today());
        } else {
            refusals.addAll(TablingRules.against(
                    refusals.topic(),
                    schedule.tabling(),
                    schedule.leaderAttends(),
                    refusals.today(),
                    refusals.rules()));
        }
    }

    private static void needPlace(int order, Refusals refusals) {
        if (order < 1) {
            refusals.refuse("topic-order-wrong", "order", order);
        }
    }

    private static void needMeeting(Refusals refusals) {
        LocalDate meeting = refusals.topic().tabling().orElseThrow().on();
        if (meeting.isAfter(refusals.today())) {
            refusals.refuse("topic-meeting-to-come", "day", meeting, "today", refusals.today());
        }
    }

    private static void consider(TopicAction.Consider consider, Refusals refusals) {
        needMeeting(refusals);
        refusals.addAll(
                Precondition.PAPERS,
                TablingRules.papers(refusals.topic(), refusals.topic().tabling().orElseThrow(), refusals.today()));
        if (consider.outcome() == TopicOutcome.DEFERRED || consider.outcome() == TopicOutcome.REJECTED) {
            refusals.need("topic-reason-missing", consider.words());
        }
    }

    private static Topic.Builder considered(TopicAction.Consider consider, Topic topic, Topic.Builder next) {
        Tabling at = topic.tabling().orElseThrow();
        if (topic.submission()
                .procedure()
                .filter(steps -> steps.contains(ReviewKind.COLLECTIVE_DISCUSSION))
                .isPresent()) {
            next.reviews(Review.with(
                    topic.reviews(), ReviewKind.COLLECTIVE_DISCUSSION, Review.of(ReviewResult.PASSED, at.on())));
        }
        next.addDecision(new Decision(at.meeting(), at.on(), consider.outcome(), consider.words()))
                .carriedOver(false);
        return switch (consider.outcome()) {
            case DEFERRED -> next.state(DEFERRED).stateReason(consider.words());
            case REJECTED -> next.state(REJECTED).stateReason(consider.words());
            case ADOPTED, ADOPTED_IN_PRINCIPLE, NOTED, REFERRED -> next.state(AWAITING_MINUTES);
        };
    }
}
