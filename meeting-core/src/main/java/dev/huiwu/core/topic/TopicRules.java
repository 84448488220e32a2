package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.secrecy.DeploymentCeiling;
import dev.huiwu.core.signoff.SignOffRole;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How an office deals with topics: what is data and differs from one to the next.
 *
 * <p>{@link #usual} is common practice; take it as a start: {@code TopicRules.usual(calendar).toBuilder()...}.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = TopicRules.Builder.class)
@JsonPropertyOrder({
    "format",
    "ceiling",
    "chain",
    "asked",
    "required",
    "majorDecisions",
    "partyGroupFirst",
    "papersDueDays",
    "algorithm",
    "calendar"
})
public interface TopicRules {

    /** Names the kind of document and its version. */
    String FORMAT = "huiwu-topic-rules/1";

    /** Returns {@link #FORMAT}, the first field of the JSON form. */
    @Value.Derived
    default String format() {
        return FORMAT;
    }

    /** Returns how secret a topic may be. */
    default DeploymentCeiling ceiling() {
        return DeploymentCeiling.USUAL;
    }

    /** Returns who signs, one after the other. {@link SignOffRole#LEADER_IN_CHARGE} signs only what goes to a leader in charge. */
    List<SignOffRole> chain();

    /** Returns the reviews of which every topic must say how they ended, if only that they do not apply. */
    Set<ReviewKind> asked();

    /** Returns what topics of some kinds must have passed; in addition to {@link #asked()}. */
    List<RequiredReviews> required();

    /**
     * Returns what every major administrative decision must have passed, whatever its procedure names; usually legality (Interim Regulation on
     * Procedures for Major Administrative Decisions, article 25).
     */
    Set<ReviewKind> majorDecisions();

    /** Returns the kinds on which the party group must meet first. */
    Set<TopicKind> partyGroupFirst();

    /** Returns how many working days before a meeting papers must be there; 0 for the day itself. */
    default int papersDueDays() {
        return 3;
    }

    /** Returns by which algorithm events are chained. */
    default ChainAlgorithm algorithm() {
        return ChainAlgorithm.SHA_256;
    }

    /** Returns the working days, by which late entry and papers are counted. */
    WorkCalendar calendar();

    /**
     * Returns common practice: deputy secretary-general, secretary-general, leader in charge and head sign; legality, fair competition and
     * consistency with policy are asked of everything, and documents that bind people must have passed the first two; papers three working
     * days ahead.
     */
    static TopicRules usual(WorkCalendar calendar) {
        Builder usual = builder()
                .addChain(
                        SignOffRole.DEPUTY_SECRETARY_GENERAL,
                        SignOffRole.SECRETARY_GENERAL,
                        SignOffRole.LEADER_IN_CHARGE,
                        SignOffRole.HEAD_OF_GOVERNMENT)
                .addAsked(ReviewKind.LEGALITY, ReviewKind.FAIR_COMPETITION, ReviewKind.POLICY_CONSISTENCY)
                .addMajorDecision(ReviewKind.LEGALITY)
                .calendar(calendar);
        for (String kind : List.of("规范性文件", "政府规章", "政策文件")) {
            usual.addRequired(new RequiredReviews(
                    new TopicKind(kind), ImmutableSet.of(ReviewKind.LEGALITY, ReviewKind.FAIR_COMPETITION)));
        }
        return usual.build();
    }

    /**
     * Returns what a topic must have passed: what its kind requires, and the steps of its procedure before the meeting, if it is a major
     * administrative decision.
     */
    default Set<ReviewKind> requiredOf(Submission submission) {
        Set<ReviewKind> reviews = new LinkedHashSet<>();
        required().stream()
                .filter(rule -> rule.kind().equals(submission.kind()))
                .forEach(rule -> reviews.addAll(rule.reviews()));
        submission.procedure().filter(steps -> !steps.isEmpty()).ifPresent(steps -> {
            reviews.addAll(steps);
            reviews.addAll(majorDecisions());
        });
        reviews.remove(ReviewKind.COLLECTIVE_DISCUSSION);
        return ImmutableSet.copyOf(reviews);
    }

    /**
     * Returns what is required of kinds that a kind is near to, for a word mistyped loses its reviews without notice: of those that it is a part
     * of or that are a part of it, and those one character away (put in, left out or other), whatever the width and case of letters. None of a
     * kind that these rules name, be it with no reviews: that is how an office says that it means another kind.
     */
    default List<RequiredReviews> requiredNear(TopicKind kind) {
        boolean named = partyGroupFirst().contains(kind)
                || required().stream().anyMatch(rule -> rule.kind().equals(kind));
        return named
                ? List.of()
                : required().stream()
                        .filter(rule -> !rule.reviews().isEmpty())
                        .filter(rule -> kind.isNear(rule.kind()))
                        .toList();
    }

    /** Returns who must sign a topic, one after the other. */
    default List<SignOffRole> chainOf(Topic topic) {
        boolean charged =
                topic.opinion().flatMap(ProposedOpinion::leaderInCharge).isPresent();
        return chain().stream()
                .filter(role -> charged || !role.equals(SignOffRole.LEADER_IN_CHARGE))
                .toList();
    }

    /**
     * Returns the last day on which papers of a meeting may come.
     *
     * @throws dev.huiwu.core.calendar.CalendarYearMissingException if the calendar has no data for it
     */
    default LocalDate papersDue(LocalDate meeting) {
        return calendar().shift(meeting, -papersDueDays());
    }

    @Value.Check
    default void check() {
        checkArgument(!chain().isEmpty(), "Nobody signs topics.");
        checkArgument(
                chain().stream().distinct().count() == chain().size(), "Somebody signs topics twice: %s.", chain());
        checkArgument(
                papersDueDays() >= 0 && papersDueDays() <= 60,
                "Papers are due %s working days ahead.",
                papersDueDays());
    }

    /** Returns a builder filled with these rules. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules; not thread-safe. */
    final class Builder extends ImmutableTopicRules.Builder {}
}
