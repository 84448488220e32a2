package dev.huiwu.core.feedback;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.list.AppliedChange;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ListChange;
import dev.huiwu.core.list.ListEffect;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffOutcome;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Changes of a list that the office proposes and a leader decides: talk with the units, propose, decide, apply. Nothing is
 * applied without a decision.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ListChangeProposal.Builder.class)
public interface ListChangeProposal {

    /** Returns the id, unique in the office. */
    String id();

    /** Returns the type of meeting. */
    MeetingType meetingType();

    /** Returns the changes, in the order they are made. */
    List<ListChange> changes();

    /** Returns what the units said when they were asked. */
    List<Consultation> consultations();

    /** Returns the post of who proposes. */
    String proposedBy();

    /** Returns the day it was proposed. */
    LocalDate proposedOn();

    /** Returns the leader's decision; empty until there is one. */
    Optional<SignOff> decision();

    /** Says whether a leader agreed. */
    @Value.NonAttribute
    default boolean agreed() {
        return decision().filter(by -> by.outcome() == SignOffOutcome.AGREED).isPresent();
    }

    /** Returns this proposal with one more talk with a unit in it. */
    default ListChangeProposal consulted(Consultation consultation) {
        checkState(decision().isEmpty(), "Proposal %s is decided; talk with units before.", id());
        return builder().from(this).addConsultations(consultation).build();
    }

    /**
     * Returns this proposal, decided.
     *
     * @throws IllegalStateException if it was decided before: a new decision needs a new proposal
     */
    default ListChangeProposal decided(SignOff by) {
        checkState(decision().isEmpty(), "Proposal %s is decided; a new decision needs a new proposal.", id());
        return builder().from(this).decision(by).build();
    }

    /**
     * Returns what a leader should know before deciding: changes that would do nothing to the list or cannot be made
     * ({@code proposal-applied}, {@code change-not-on-list}, {@code change-unknown-unit}, errors), and units nobody talked with ({@code unit-not-consulted}, warnings).
     */
    default Findings review(AttendeeList list, UnitDirectory units) {
        return Findings.concat(
                List.of(repeated(list), new ChangeApplication(list, units, changes()).findings(), unconsulted()));
    }

    @Value.NonAttribute
    private Findings unconsulted() {
        List<Finding> findings = changes().stream()
                .map(ListChange::unit)
                .distinct()
                .filter(unit ->
                        consultations().stream().noneMatch(talk -> talk.unit().equals(unit)))
                .map(unit -> CoreTexts.TEXTS.finding(
                        "unit-not-consulted",
                        Severity.WARNING,
                        draft -> draft.about(unit, id()).with("unit", unit).with("proposal", id())))
                .toList();
        return new Findings(findings);
    }

    private Findings repeated(AttendeeList list) {
        return list.changes().stream().noneMatch(change -> change.proposal().equals(id()))
                ? Findings.none()
                : Findings.of(CoreTexts.TEXTS.finding(
                        "proposal-applied",
                        Severity.ERROR,
                        draft -> draft.about(id()).with("proposal", id()).with("version", list.version())));
    }

    /** Returns what the changes come to on a list, before anything is decided. */
    default ListEffect effect(AttendeeList list, UnitDirectory units) {
        return new ChangeApplication(list, units, changes()).effect();
    }

    /**
     * Returns the next version of the list with the changes made, each of which names its cause and the decision.
     *
     * @throws dev.huiwu.core.FindingsException with {@code proposal-undecided} or {@code proposal-declined} if no leader
     *     agreed, {@code proposal-applied} if the list has its changes, or {@code change-not-on-list} or {@code change-unknown-unit} if a change cannot be made; the list stays as it is
     */
    default AttendeeList applyTo(AttendeeList list, UnitDirectory units) {
        undecided().orThrow("Proposal %s cannot be applied".formatted(id()));
        ChangeApplication application = new ChangeApplication(list, units, changes());
        repeated(list).and(application.findings()).orThrow("Proposal %s cannot be applied".formatted(id()));
        return list.next(
                application.attendees(), reason(), decision().orElseThrow().signer(), applied());
    }

    /**
     * Returns the changes with the decision on them, as lists and rules take them.
     *
     * @throws dev.huiwu.core.FindingsException as {@link #applyTo}, if no leader agreed
     */
    @Value.NonAttribute
    default List<AppliedChange> applied() {
        undecided().orThrow("Proposal %s cannot be applied".formatted(id()));
        SignOff by = decision().orElseThrow();
        return changes().stream()
                .map(change -> new AppliedChange(change, id(), by))
                .toList();
    }

    /**
     * Returns the feedback with whatever the changes answer answered by the decision; the rest as it was. A declined
     * proposal answers too: its feedback was weighed.
     *
     * @throws dev.huiwu.core.FindingsException with {@code proposal-undecided} if there is no decision
     */
    default List<ListFeedback> answer(Collection<ListFeedback> feedback, LocalDate day, String by) {
        if (decision().isEmpty()) {
            undecided().orThrow("Proposal %s answers nothing".formatted(id()));
        }
        SignOff decided = decision().orElseThrow();
        return feedback.stream()
                .map(one -> one.open() && answers(one)
                        ? one.answered(new FeedbackAnswer(
                                day,
                                by,
                                decided.outcome().label()
                                        + (decided.opinion().isBlank() ? "" : "：" + decided.opinion()),
                                Optional.of(id())))
                        : one)
                .toList();
    }

    private boolean answers(ListFeedback feedback) {
        return changes().stream().anyMatch(change -> change.cause().feedback().contains(feedback.id()));
    }

    @Value.NonAttribute
    private String reason() {
        return String.join(
                "；",
                changes().stream()
                        .map(change -> change.cause().reason())
                        .distinct()
                        .toList());
    }

    @Value.NonAttribute
    private Findings undecided() {
        if (agreed()) {
            return Findings.none();
        }
        String code = decision().isEmpty() ? "proposal-undecided" : "proposal-declined";
        return Findings.of(CoreTexts.TEXTS.finding(
                code,
                Severity.ERROR,
                draft -> draft.about(id())
                        .with("proposal", id())
                        .with("changes", changes().size())
                        .with("signer", decision().map(SignOff::signer).orElse(""))));
    }

    @Value.Check
    default void check() {
        checkArgument(!id().isBlank(), "A proposal has a blank id.");
        checkArgument(!proposedBy().isBlank(), "Proposal %s does not say who proposes.", id());
        checkArgument(!changes().isEmpty(), "Proposal %s changes nothing.", id());
        decision()
                .ifPresent(by -> checkArgument(
                        !by.date().isBefore(proposedOn()),
                        "Proposal %s was made on %s and decided on %s, which is earlier.",
                        id(),
                        proposedOn(),
                        by.date()));
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds proposals; not thread-safe. */
    final class Builder extends ImmutableListChangeProposal.Builder {}
}
