package dev.huiwu.core.topic;

import static dev.huiwu.core.topic.TopicState.DEFERRED;
import static dev.huiwu.core.topic.TopicState.IN_COORDINATION;
import static dev.huiwu.core.topic.TopicState.IN_REVIEW;
import static dev.huiwu.core.topic.TopicState.IN_SIGN_OFF;
import static dev.huiwu.core.topic.TopicState.NOT_TABLED;
import static dev.huiwu.core.topic.TopicState.OPINION_PROPOSED;
import static dev.huiwu.core.topic.TopicState.READY;
import static dev.huiwu.core.topic.TopicState.REGISTERED;
import static dev.huiwu.core.topic.TopicState.RETURNED;
import static dev.huiwu.core.topic.TopicState.WITHDRAWN;

import com.google.common.collect.Sets;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffEntry;
import dev.huiwu.core.signoff.SignOffOutcome;
import dev.huiwu.core.signoff.SignOffRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The life cycle from the reviews until leaders have approved a topic for a meeting, or decided otherwise. */
final class ApprovingMoves {

    static final List<Move<?>> ALL = List.of(
            Move.staying(
                    TopicAction.RecordReview.class,
                    Sets.immutableEnumSet(REGISTERED, OPINION_PROPOSED, IN_COORDINATION, IN_REVIEW, IN_SIGN_OFF, READY),
                    ApprovingMoves::record,
                    (review, topic, next) -> next.reviews(Review.with(
                            topic.reviews(),
                            review.review(),
                            new Review(review.result(), review.on(), review.note())))),
            Move.to(
                    IN_SIGN_OFF,
                    TopicAction.PassReviews.class,
                    Set.of(IN_REVIEW),
                    (pass, refusals) -> refusals.addAll(
                            Precondition.REVIEWS, TablingRules.reviews(refusals.topic(), refusals.rules())),
                    (pass, topic, next) -> next.signOffs(topic.signOffs().anew())),
            Move.to(
                    RETURNED,
                    TopicAction.FailReview.class,
                    Set.of(IN_REVIEW),
                    (fail, refusals) -> {
                        refusals.need("topic-reason-missing", fail.reasons());
                        refusals.needPast(fail.on());
                    },
                    (fail, topic, next) -> next.stateReason(fail.reasons())
                            .reviews(Review.with(
                                    topic.reviews(),
                                    fail.review(),
                                    new Review(ReviewResult.FAILED, Optional.of(fail.on()), fail.reasons())))),
            Move.staying(
                    TopicAction.Sign.class,
                    Set.of(IN_SIGN_OFF),
                    ApprovingMoves::sign,
                    (sign, topic, next) ->
                            next.signOffs(topic.signOffs().add(new SignOffEntry(sign.role(), sign.signOff())))),
            Move.to(
                    READY,
                    TopicAction.Approve.class,
                    Set.of(IN_SIGN_OFF),
                    ApprovingMoves::approve,
                    (approve, topic, next) -> next),
            Move.to(
                    NOT_TABLED,
                    TopicAction.SettleOtherwise.class,
                    Set.of(IN_SIGN_OFF),
                    (settle, refusals) -> refusals.need("topic-who-decides-missing", settle.decidedBy()),
                    (settle, topic, next) -> next.stateReason(settle.reason().label() + "：" + settle.decidedBy())),
            Move.to(
                    DEFERRED,
                    TopicAction.Hold.class,
                    Set.of(IN_SIGN_OFF, READY),
                    ApprovingMoves::hold,
                    (hold, topic, next) -> next.stateReason(hold.signOff().opinion())
                            .tabling(Optional.empty())
                            .signOffs(topic.signOffs().add(new SignOffEntry(hold.role(), hold.signOff())))),
            Move.to(
                    WITHDRAWN,
                    TopicAction.Withdraw.class,
                    Move.OPEN,
                    (withdraw, refusals) -> refusals.need("topic-request-missing", withdraw.request()),
                    (withdraw, topic, next) -> next.stateReason(withdraw.request())));

    private ApprovingMoves() {}

    private static void record(TopicAction.RecordReview review, Refusals refusals) {
        if (review.result().isEnd()
                && review.result() != ReviewResult.NOT_APPLICABLE
                && review.on().isEmpty()) {
            refusals.refuse(
                    "topic-review-day-missing",
                    "code",
                    review.review(),
                    "label",
                    review.review().label());
        }
        review.on().ifPresent(refusals::needPast);
    }

    private static void sign(TopicAction.Sign sign, Refusals refusals) {
        Topic topic = refusals.topic();
        List<SignOffRole> chain = refusals.rules().chainOf(topic);
        needAsked(sign.role(), refusals);
        List<SignOffRole> below = chain.subList(0, Math.max(chain.indexOf(sign.role()), 0));
        refusals.addAll(TablingRules.declined(topic, below));
        List<SignOffRole> before = below.stream()
                .filter(role -> topic.signOffs().of(role).isEmpty())
                .toList();
        if (!before.isEmpty() && topic.exception(Precondition.APPROVAL).isEmpty()) {
            refusals.refuse(
                    "topic-sign-off-skipped",
                    "code",
                    sign.role(),
                    "label",
                    sign.role().label(),
                    "codeBefore",
                    TablingRules.codes(before),
                    "labelBefore",
                    TablingRules.labels(before));
        }
        if (sign.role().equals(SignOffRole.LEADER_IN_CHARGE)) {
            topic.opinion()
                    .flatMap(ProposedOpinion::leaderInCharge)
                    .filter(post -> !post.equals(sign.signOff().signer()))
                    .ifPresent(post -> refusals.warn(
                            "topic-signer-other",
                            "proposed",
                            post,
                            "signer",
                            sign.signOff().signer()));
        }
        if (topic.signOffs()
                .of(sign.role())
                .filter(old -> old.outcome() == SignOffOutcome.AGREED)
                .isPresent()) {
            refusals.refuse(
                    "topic-signed-already",
                    "code",
                    sign.role(),
                    "label",
                    sign.role().label());
        }
        dates(sign.signOff(), refusals);
    }

    private static void approve(TopicAction.Approve approve, Refusals refusals) {
        Topic topic = refusals.topic();
        refusals.addAll(Precondition.APPROVAL, TablingRules.unsigned(topic, refusals.rules()));
        refusals.addAll(TablingRules.declined(topic, refusals.rules().chainOf(topic)));
    }

    private static void hold(TopicAction.Hold hold, Refusals refusals) {
        needAsked(hold.role(), refusals);
        if (hold.signOff().outcome() == SignOffOutcome.AGREED) {
            refusals.refuse("topic-hold-agreed");
        }
        refusals.need("topic-opinion-missing", hold.signOff().opinion());
        dates(hold.signOff(), refusals);
    }

    private static void needAsked(SignOffRole role, Refusals refusals) {
        if (!refusals.rules().chainOf(refusals.topic()).contains(role)) {
            refusals.refuse("topic-signer-not-asked", "code", role, "label", role.label());
        }
    }

    /** Refuses a sign-off dated before the one above it (R22), or in time to come. */
    private static void dates(SignOff signOff, Refusals refusals) {
        refusals.topic()
                .signOffs()
                .last()
                .filter(signOff.date()::isBefore)
                .ifPresent(last -> refusals.refuse("topic-sign-off-date-back", "day", signOff.date(), "last", last));
        refusals.needDay(signOff.date());
    }
}
