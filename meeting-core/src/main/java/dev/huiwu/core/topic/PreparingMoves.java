package dev.huiwu.core.topic;

import static dev.huiwu.core.topic.TopicState.IN_COORDINATION;
import static dev.huiwu.core.topic.TopicState.IN_REVIEW;
import static dev.huiwu.core.topic.TopicState.IN_SIGN_OFF;
import static dev.huiwu.core.topic.TopicState.OPINION_PROPOSED;
import static dev.huiwu.core.topic.TopicState.READY;
import static dev.huiwu.core.topic.TopicState.REGISTERED;
import static dev.huiwu.core.topic.TopicState.RETURNED;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.huiwu.core.unit.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The life cycle from the day a topic is received until the units it concerns have spoken. */
final class PreparingMoves {

    static final List<Move<?>> ALL = List.of(
            new Move<>(
                    TopicAction.Amend.class,
                    Move.BEFORE_SCHEDULED,
                    PreparingMoves::amendedTo,
                    PreparingMoves::amend,
                    PreparingMoves::amended),
            Move.staying(
                    TopicAction.Assign.class,
                    Move.LIVING,
                    (assign, refusals) -> refusals.need("topic-section-missing", assign.section()),
                    (assign, topic, next) -> next.handlingSection(assign.section())),
            Move.staying(
                    TopicAction.Note.class,
                    Sets.immutableEnumSet(Set.of(TopicState.values())),
                    (note, refusals) -> {},
                    (note, topic, next) -> next.remark(note.remark())),
            new Move<>(
                    TopicAction.ProposeOpinion.class,
                    Sets.immutableEnumSet(REGISTERED, OPINION_PROPOSED, IN_COORDINATION, IN_REVIEW, IN_SIGN_OFF),
                    (propose, topic) -> topic.state() == REGISTERED ? OPINION_PROPOSED : topic.state(),
                    PreparingMoves::propose,
                    PreparingMoves::proposed),
            Move.to(
                    RETURNED,
                    TopicAction.SendBack.class,
                    Sets.immutableEnumSet(OPINION_PROPOSED, IN_COORDINATION, IN_REVIEW, IN_SIGN_OFF),
                    (back, refusals) -> refusals.need("topic-missing-unsaid", back.missing()),
                    (back, topic, next) -> next.stateReason(back.missing())),
            Move.to(
                    REGISTERED,
                    TopicAction.Resubmit.class,
                    Set.of(RETURNED),
                    (again, refusals) -> {
                        refusals.need("topic-documents-missing", again.documents());
                        refusals.needPast(again.submission().receivedOn());
                        refusals.warnOfKind(again.submission().kind());
                    },
                    (again, topic, next) -> next.submission(again.submission())
                            .stateReason(again.documents())
                            .opinion(Optional.empty())
                            .coordination(topic.coordination().map(PreparingMoves::reopened))
                            .reviews(Map.of())
                            .signOffs(topic.signOffs().anew())
                            .partyGroupOn(Optional.empty())
                            .papersDeliveredOn(Optional.empty())
                            .exceptions(List.of())),
            Move.to(
                    IN_COORDINATION,
                    TopicAction.Coordinate.class,
                    Sets.immutableEnumSet(OPINION_PROPOSED, IN_COORDINATION, IN_REVIEW, IN_SIGN_OFF),
                    (ask, refusals) -> {
                        if (ask.units().isEmpty()) {
                            refusals.refuse("topic-units-missing");
                        }
                    },
                    (ask, topic, next) -> next.coordination(asked(topic, ask.units()))),
            Move.to(
                    IN_REVIEW,
                    TopicAction.NeedNoCoordination.class,
                    Set.of(OPINION_PROPOSED, IN_COORDINATION),
                    (none, refusals) -> {
                        if (!coordination(refusals.topic()).units().isEmpty()) {
                            refusals.needReason();
                        }
                    },
                    (none, topic, next) -> next.coordination(Coordination.of(CoordinationState.NOT_NEEDED))),
            Move.staying(
                    TopicAction.TakeOpinion.class,
                    Set.of(IN_COORDINATION),
                    PreparingMoves::takeOpinion,
                    (take, topic, next) -> next.coordination(coordination(topic).toBuilder()
                            .addOpinion(take.opinion())
                            .build())),
            Move.to(
                    IN_REVIEW,
                    TopicAction.Agree.class,
                    Set.of(IN_COORDINATION),
                    PreparingMoves::agree,
                    (agree, topic, next) -> next.coordination(coordination(topic).toBuilder()
                            .state(CoordinationState.AGREED)
                            .build())),
            Move.to(
                    IN_REVIEW,
                    TopicAction.StateDifferences.class,
                    Set.of(IN_COORDINATION),
                    (differ, refusals) -> {
                        everybodyWrote(refusals);
                        refusals.need("topic-differences-unsaid", differ.differences());
                        refusals.need("topic-lean-missing", differ.lean());
                    },
                    (differ, topic, next) -> next.coordination(coordination(topic).toBuilder()
                            .state(CoordinationState.DIFFERENCES)
                            .differences(differ.differences())
                            .lean(differ.lean())
                            .build())));

    private PreparingMoves() {}

    private static Coordination coordination(Topic topic) {
        return topic.coordination().orElseGet(() -> Coordination.of(CoordinationState.IN_PROGRESS));
    }

    /** Returns a coordination that goes on: what units wrote stays, what was made of it is open again. */
    private static Coordination reopened(Coordination before) {
        return before.toBuilder()
                .state(CoordinationState.IN_PROGRESS)
                .differences("")
                .lean("")
                .build();
    }

    private static Coordination asked(Topic topic, Set<UnitId> units) {
        Coordination before = reopened(coordination(topic));
        return before.toBuilder()
                .units(ImmutableSet.<UnitId>builder()
                        .addAll(before.units())
                        .addAll(units)
                        .build())
                .build();
    }

    private static void amend(TopicAction.Amend amend, Refusals refusals) {
        refusals.needReason();
        refusals.needPast(amend.submission().receivedOn());
        refusals.warnOfKind(amend.submission().kind());
        if (!refusals.topic().signOffs().round().isEmpty()) {
            refusals.warn("topic-amended-after-signing");
        }
    }

    /** Leads what leaders signed as another matter back to the reviews. */
    private static TopicState amendedTo(TopicAction.Amend amend, Topic topic) {
        Submission before = topic.submission();
        Submission after = amend.submission();
        boolean other = !before.kind().equals(after.kind())
                || before.level() != after.level()
                || !before.procedure().equals(after.procedure());
        return other && (topic.state() == IN_SIGN_OFF || topic.state() == READY) ? IN_REVIEW : topic.state();
    }

    /** Keeps the exceptions of a topic unless it is another matter now: then those from what is examined and signed are none of it. */
    private static Topic.Builder amended(TopicAction.Amend amend, Topic topic, Topic.Builder next) {
        next.submission(amend.submission());
        return amendedTo(amend, topic) == topic.state()
                ? next
                : next.exceptions(TablingException.without(
                        topic.exceptions(), Precondition.REVIEWS, Precondition.APPROVAL, Precondition.PARTY_GROUP));
    }

    private static void propose(TopicAction.ProposeOpinion propose, Refusals refusals) {
        if (refusals.topic().state() != REGISTERED) {
            refusals.needReason();
        }
        if (refusals.topic().handlingSection().isEmpty()) {
            refusals.refuse("topic-section-missing");
        }
        refusals.need("topic-opinion-missing", propose.text());
        refusals.needDay(propose.on());
    }

    private static Topic.Builder proposed(TopicAction.ProposeOpinion propose, Topic topic, Topic.Builder next) {
        return next.opinion(new ProposedOpinion(propose.text(), propose.on(), propose.leaderInCharge()))
                .signOffs(topic.signOffs().anew());
    }

    private static void takeOpinion(TopicAction.TakeOpinion take, Refusals refusals) {
        UnitOpinion opinion = take.opinion();
        if (!coordination(refusals.topic()).units().contains(opinion.unit())) {
            refusals.refuse("topic-unit-not-asked", "unit", opinion.unit());
        }
        refusals.needPast(opinion.on());
    }

    private static void agree(TopicAction.Agree agree, Refusals refusals) {
        everybodyWrote(refusals);
        List<UnitId> against = coordination(refusals.topic()).lastWords().stream()
                .filter(word -> !word.agreed())
                .map(UnitOpinion::unit)
                .toList();
        if (!against.isEmpty()) {
            refusals.refuse("topic-units-disagree", "units", words(against));
        }
    }

    private static void everybodyWrote(Refusals refusals) {
        Coordination coordination = coordination(refusals.topic());
        if (coordination.units().isEmpty()) {
            refusals.refuse("topic-units-missing");
        }
        if (!coordination.silent().isEmpty()
                && refusals.topic().exception(Precondition.COORDINATION).isEmpty()) {
            refusals.refuse("topic-units-silent", "units", words(coordination.silent()));
        }
    }

    private static String words(List<UnitId> units) {
        return String.join(", ", units.stream().map(UnitId::value).toList());
    }
}
