package dev.huiwu.core.topic;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.signoff.SignOffOutcome;
import dev.huiwu.core.signoff.SignOffRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What must hold before a topic goes before a meeting, unless somebody granted an exception (R24, invariant 12). */
public final class TablingRules {

    private TablingRules() {}

    /**
     * Returns what stands against putting a topic before a meeting: each precondition that does not hold and from which no exception
     * was granted, as an error.
     *
     * <ul>
     *   <li>{@code topic-not-coordinated}: the units concerned have neither agreed nor had their differences stated
     *   <li>{@code topic-review-missing}: a review that its kind requires is not passed, or one that is asked of everything has not ended;
     *       {@code topic-review-failed}; one finding a review; {@code topic-procedure-unsaid}, nobody has said whether it is a major
     *       administrative decision
     *   <li>{@code topic-sign-off-missing}, {@code topic-nobody-signs}: not all leaders have signed; {@code topic-sign-off-declined}: one of
     *       them does not agree, from which there is no exception
     *   <li>{@code topic-papers-late}: the papers came after the day they were due; {@code topic-papers-missing}: by that day nothing tells that
     *       they came
     *   <li>{@code topic-party-group-first}: the party group has not met on it
     *   <li>{@code topic-leader-absent}: the leader in charge neither attends nor has sent an opinion
     * </ul>
     *
     * @param tabling the meeting
     * @param leaderAttends whether the leader in charge attends or has sent an opinion
     * @param today the day on which it is asked
     */
    public static Findings against(
            Topic topic, Tabling tabling, boolean leaderAttends, LocalDate today, TopicRules rules) {
        List<Findings> all = new ArrayList<>();
        ask(all, topic, Precondition.COORDINATION, coordination(topic));
        ask(all, topic, Precondition.REVIEWS, reviews(topic, rules));
        ask(all, topic, Precondition.APPROVAL, unsigned(topic, rules));
        all.add(declined(topic, rules.chainOf(topic)));
        ask(all, topic, Precondition.PAPERS, papers(topic, tabling, today));
        ask(all, topic, Precondition.PARTY_GROUP, partyGroup(topic, rules));
        if (!leaderAttends
                && topic.opinion().flatMap(ProposedOpinion::leaderInCharge).isPresent()) {
            ask(all, topic, Precondition.LEADER_IN_CHARGE, Findings.of(error("topic-leader-absent", topic)));
        }
        return Findings.concat(all);
    }

    private static void ask(List<Findings> all, Topic topic, Precondition precondition, Findings against) {
        all.add(unlessExcepted(topic, precondition, against));
    }

    /** Returns what stands against a topic, or nothing where it need not hold for it. */
    static Findings unlessExcepted(Topic topic, Precondition precondition, Findings against) {
        return topic.exception(precondition).isEmpty() ? against : Findings.none();
    }

    private static Findings coordination(Topic topic) {
        Optional<Coordination> coordination = topic.coordination();
        if (coordination.filter(of -> of.state().isEnd()).isEmpty()) {
            return Findings.of(error("topic-not-coordinated", topic));
        }
        return Findings.none();
    }

    /**
     * Returns the reviews of which a topic must tell before a meeting, with those it tells of besides: what its kind and its procedure require, then
     * what is asked of everything, then the others.
     */
    public static Set<ReviewKind> reviewsOf(Topic topic, TopicRules rules) {
        Set<ReviewKind> all = new LinkedHashSet<>(rules.requiredOf(topic.submission()));
        all.addAll(rules.asked());
        all.addAll(topic.reviews().keySet());
        all.remove(ReviewKind.COLLECTIVE_DISCUSSION);
        return Collections.unmodifiableSet(all);
    }

    /** Returns those of {@link #reviewsOf} that are missing or failed, whether or not an exception was granted. */
    public static Set<ReviewKind> missingReviews(Topic topic, TopicRules rules) {
        Set<ReviewKind> missing = new LinkedHashSet<>(reviewsOf(topic, rules));
        missing.removeIf(kind -> isPassed(kind, topic, rules));
        return Collections.unmodifiableSet(missing);
    }

    /**
     * Returns warnings of a kind that somebody may have mistyped, so that what is required of the kind that was meant is not: {@code
     * topic-kind-near}, one for each of {@link TopicRules#requiredNear}.
     *
     * @param topic the topic that is of the kind
     */
    public static Findings nearKinds(TopicId topic, TopicKind kind, TopicRules rules) {
        return new Findings(rules.requiredNear(kind).stream()
                .map(near -> CoreTexts.TEXTS.finding(
                        "topic-kind-near",
                        Severity.WARNING,
                        details -> details.about(topic)
                                .with("topic", topic)
                                .with("kind", kind)
                                .with("near", near.kind())
                                .with("codes", joined(near, ReviewKind::code, " "))
                                .with("labels", joined(near, ReviewKind::label, "、"))))
                .toList());
    }

    private static String joined(RequiredReviews required, Function<ReviewKind, String> word, String between) {
        return required.reviews().stream().map(word).collect(joining(between));
    }

    /** Says whether a review is passed, or need not be and is over with nothing against the topic. */
    private static boolean isPassed(ReviewKind kind, Topic topic, TopicRules rules) {
        Optional<ReviewResult> result =
                Optional.ofNullable(topic.reviews().get(kind)).map(Review::result);
        return result.filter(
                        rules.requiredOf(topic.submission()).contains(kind)
                                ? ReviewResult.PASSED::equals
                                : ended -> ended.isEnd() && ended != ReviewResult.FAILED)
                .isPresent();
    }

    /** Returns which reviews are missing or failed. */
    static Findings reviews(Topic topic, TopicRules rules) {
        List<Finding> findings = new ArrayList<>();
        if (topic.submission().procedure().isEmpty()) {
            findings.add(error("topic-procedure-unsaid", topic));
        }
        for (ReviewKind kind : missingReviews(topic, rules)) {
            boolean failed = Optional.ofNullable(topic.reviews().get(kind))
                    .filter(review -> review.result() == ReviewResult.FAILED)
                    .isPresent();
            findings.add(
                    failed
                            ? error("topic-review-failed", topic, "code", kind, "label", kind.label())
                            : error(
                                    "topic-review-missing",
                                    topic,
                                    "code",
                                    kind,
                                    "label",
                                    kind.label(),
                                    "kind",
                                    topic.submission().kind()));
        }
        return new Findings(findings);
    }

    /** Returns who has not signed. */
    static Findings unsigned(Topic topic, TopicRules rules) {
        List<SignOffRole> chain = rules.chainOf(topic);
        if (chain.isEmpty()) {
            return Findings.of(error("topic-nobody-signs", topic));
        }
        List<SignOffRole> missing = chain.stream()
                .filter(role -> topic.signOffs().of(role).isEmpty())
                .toList();
        return missing.isEmpty()
                ? Findings.none()
                : Findings.of(
                        error("topic-sign-off-missing", topic, "codes", codes(missing), "labels", labels(missing)));
    }

    /** Returns who of some has signed and not agreed. */
    static Findings declined(Topic topic, List<SignOffRole> roles) {
        List<SignOffRole> declined = roles.stream()
                .filter(role -> topic.signOffs()
                        .of(role)
                        .filter(signOff -> signOff.outcome() == SignOffOutcome.DECLINED)
                        .isPresent())
                .toList();
        return declined.isEmpty()
                ? Findings.none()
                : Findings.of(
                        error("topic-sign-off-declined", topic, "codes", codes(declined), "labels", labels(declined)));
    }

    /** Returns whether the papers came too late, or have not come although they are due. */
    private static Findings papers(Topic topic, Tabling tabling, LocalDate today) {
        return papersBy(topic, tabling, topic.papersDeliveredOn().orElse(today));
    }

    /** Returns whether the papers came too late, or have not come at all. */
    static Findings papersAtMeeting(Topic topic, Tabling tabling) {
        return papersBy(topic, tabling, topic.papersDeliveredOn().orElse(LocalDate.MAX));
    }

    private static Findings papersBy(Topic topic, Tabling tabling, LocalDate came) {
        return tabling.papersDue()
                .filter(came::isAfter)
                .map(due -> topic.papersDeliveredOn()
                        .map(day -> error("topic-papers-late", topic, "due", due, "came", day))
                        .orElseGet(() -> error("topic-papers-missing", topic, "due", due)))
                .map(Findings::of)
                .orElse(Findings.none());
    }

    private static Findings partyGroup(Topic topic, TopicRules rules) {
        return rules.partyGroupFirst().contains(topic.submission().kind())
                        && topic.partyGroupOn().isEmpty()
                ? Findings.of(error(
                        "topic-party-group-first",
                        topic,
                        "kind",
                        topic.submission().kind()))
                : Findings.none();
    }

    static String codes(List<SignOffRole> roles) {
        return roles.stream().map(SignOffRole::code).collect(joining(" "));
    }

    static String labels(List<SignOffRole> roles) {
        return roles.stream().map(SignOffRole::label).collect(joining("、"));
    }

    private static Finding error(String code, Topic topic, Object... namesAndValues) {
        return CoreTexts.TEXTS.finding(
                code,
                Severity.ERROR,
                details -> details.about(topic.id()).with("topic", topic.id()).withAll(namesAndValues));
    }
}
