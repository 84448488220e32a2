package dev.huiwu.core.topic;

import static dev.huiwu.core.topic.TopicState.AWAITING_MINUTES;
import static dev.huiwu.core.topic.TopicState.DEFERRED;
import static dev.huiwu.core.topic.TopicState.IN_COORDINATION;
import static dev.huiwu.core.topic.TopicState.IN_REVIEW;
import static dev.huiwu.core.topic.TopicState.IN_SIGN_OFF;
import static dev.huiwu.core.topic.TopicState.READY;
import static dev.huiwu.core.topic.TopicState.REJECTED;
import static dev.huiwu.core.topic.TopicState.SCHEDULED;

import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The life cycle of a topic around its meeting: papers, exceptions, agenda, decision. */
final class TablingMoves {

    private static final Set<TopicState> TOWARDS_MEETING =
            Sets.immutableEnumSet(IN_COORDINATION, IN_REVIEW, IN_SIGN_OFF, READY, SCHEDULED);

    static final List<Move<?>> ALL = List.of(
            Move.staying(
                    TopicAction.MeetPartyGroup.class,
                    TOWARDS_MEETING,
                    (meet, refusals) -> refusals.needPast(meet.on()),
                    (meet, topic, next) -> next.partyGroupOn(meet.on())),
            Move.staying(
                    TopicAction.DeliverPapers.class,
                    Sets.immutableEnumSet(IN_SIGN_OFF, READY, SCHEDULED),
                    (deliver, refusals) -> refusals.needDay(deliver.on()),
                    (deliver, topic, next) -> next.papersDeliveredOn(deliver.on())),
            Move.staying(
                    TopicAction.GrantException.class,
                    TOWARDS_MEETING,
                    (grant, refusals) -> refusals.needDay(grant.exception().on()),
                    (grant, topic, next) -> next.addException(grant.exception())),
            Move.to(
                    SCHEDULED,
                    TopicAction.Schedule.class,
                    Set.of(READY),
                    TablingMoves::schedule,
                    (schedule, topic, next) -> next.tabling(schedule.tabling())),
            Move.staying(
                    TopicAction.Reorder.class,
                    Set.of(SCHEDULED),
                    (reorder, refusals) -> {
                        refusals.needReason();
                        needPlace(reorder.order(), refusals);
                    },
                    (reorder, topic, next) -> next.tabling(topic.tabling()
                            .map(at -> new Tabling(at.meeting(), at.on(), reorder.order(), at.papersDue())))),
            Move.to(
                    READY,
                    TopicAction.TakeOff.class,
                    Set.of(SCHEDULED),
                    TablingMoves::takeOff,
                    (off, topic, next) -> offAgenda(topic, next)),
            Move.to(
                    READY,
                    TopicAction.NotReached.class,
                    Set.of(SCHEDULED),
                    (missed, refusals) -> {
                        refusals.needReason();
                        needMeeting(refusals);
                    },
                    (missed, topic, next) -> offAgenda(topic, next)
                            .carriedOver(true)
                            .addUnreached(topic.tabling().orElseThrow())),
            new Move<>(
                    TopicAction.Consider.class,
                    Set.of(SCHEDULED),
                    (consider, topic) -> after(consider.outcome()),
                    TablingMoves::consider,
                    (consider, topic, next) ->
                            considered(consider.outcome(), consider.words(), topic, topic.decisions(), next)),
            new Move<>(
                    TopicAction.CorrectOutcome.class,
                    Set.of(AWAITING_MINUTES, DEFERRED, REJECTED),
                    (correct, topic) -> after(correct.outcome()),
                    TablingMoves::correct,
                    (correct, topic, next) -> considered(
                            correct.outcome(),
                            correct.words(),
                            topic,
                            Iterables.limit(topic.decisions(), topic.decisions().size() - 1),
                            next)),
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
                            .partyGroupOn(Optional.empty())
                            .papersDeliveredOn(Optional.empty())
                            .exceptions(List.of())));

    private TablingMoves() {}

    /** Takes a topic off an agenda, with what was granted for that meeting alone. */
    private static Topic.Builder offAgenda(Topic topic, Topic.Builder next) {
        return next.tabling(Optional.empty())
                .exceptions(TablingException.without(
                        topic.exceptions(), Precondition.PAPERS, Precondition.LEADER_IN_CHARGE));
    }

    private static void takeOff(TopicAction.TakeOff off, Refusals refusals) {
        refusals.needReason();
        LocalDate meeting = refusals.topic().tabling().orElseThrow().on();
        if (refusals.today().isAfter(meeting)) {
            refusals.refuse("topic-take-off-late", "day", meeting, "today", refusals.today());
        }
    }

    private static void schedule(TopicAction.Schedule schedule, Refusals refusals) {
        if (schedule.order() < 1) {
            needPlace(schedule.order(), refusals);
            return;
        }
        schedule.papersDue()
                .filter(schedule.on()::isBefore)
                .ifPresent(due -> refusals.refuse("topic-papers-due-late", "due", due, "meeting", schedule.on()));
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
                TablingRules.papersAtMeeting(
                        refusals.topic(), refusals.topic().tabling().orElseThrow()));
        needWords(consider.outcome(), consider.words(), refusals);
    }

    private static void correct(TopicAction.CorrectOutcome correct, Refusals refusals) {
        Topic topic = refusals.topic();
        refusals.needReason();
        if (topic.decision().isEmpty() || topic.tabling().isEmpty()) {
            refusals.refuse("topic-not-considered");
        }
        needWords(correct.outcome(), correct.words(), refusals);
    }

    private static void needWords(TopicOutcome outcome, String words, Refusals refusals) {
        if (outcome == TopicOutcome.DEFERRED || outcome == TopicOutcome.REJECTED) {
            refusals.need("topic-reason-missing", words);
        }
    }

    private static Topic.Builder considered(
            TopicOutcome outcome, String words, Topic topic, Iterable<Decision> before, Topic.Builder next) {
        Tabling at = topic.tabling().orElseThrow();
        next.decisions(before)
                .addDecision(new Decision(at.meeting(), at.on(), outcome, words))
                .reviews(discussed(topic, outcome, at.on()))
                .carriedOver(false);
        return after(outcome) == AWAITING_MINUTES ? next : next.stateReason(words);
    }

    private static TopicState after(TopicOutcome outcome) {
        return switch (outcome) {
            case DEFERRED -> DEFERRED;
            case REJECTED -> REJECTED;
            case ADOPTED, ADOPTED_IN_PRINCIPLE, NOTED, REFERRED -> AWAITING_MINUTES;
        };
    }

    /** Returns the reviews with what the meeting itself was to a major decision: its discussion. */
    private static Map<ReviewKind, Review> discussed(Topic topic, TopicOutcome outcome, LocalDate on) {
        Map<ReviewKind, Review> reviews = new LinkedHashMap<>(topic.reviews());
        if (topic.submission()
                .procedure()
                .filter(steps -> steps.contains(ReviewKind.COLLECTIVE_DISCUSSION))
                .isEmpty()) {
            return reviews;
        }
        switch (outcome) {
            case DEFERRED -> reviews.remove(ReviewKind.COLLECTIVE_DISCUSSION);
            case REJECTED -> reviews.put(ReviewKind.COLLECTIVE_DISCUSSION, Review.of(ReviewResult.FAILED, on));
            case ADOPTED, ADOPTED_IN_PRINCIPLE, NOTED, REFERRED ->
                reviews.put(ReviewKind.COLLECTIVE_DISCUSSION, Review.of(ReviewResult.PASSED, on));
        }
        return reviews;
    }
}
