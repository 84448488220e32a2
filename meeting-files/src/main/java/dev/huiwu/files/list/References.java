package dev.huiwu.files.list;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.feedback.ListChangeProposal;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.leader.SuggestionDecision;
import dev.huiwu.core.list.ChangeCause;
import dev.huiwu.core.list.ListChange;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.files.internal.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the tables of one folder say of each other: ids that nothing has, decisions that nobody follows. */
final class References {

    private final ListFolder folder;

    References(ListFolder folder) {
        this.folder = folder;
    }

    Findings findings() {
        List<Finding> findings = new ArrayList<>();
        Set<String> known = new HashSet<>();
        folder.feedback().stream().map(ListFeedback::id).forEach(known::add);
        folder.decisions().stream().map(SuggestionDecision::suggestion).forEach(known::add);
        Set<String> proposed = new HashSet<>();
        for (ListChangeProposal proposal : folder.proposals()) {
            late(proposal).ifPresent(findings::add);
            for (ListChange change : proposal.changes()) {
                ChangeCause cause = change.cause();
                Set<String> named = new HashSet<>(cause.feedback());
                cause.suggestion().ifPresent(named::add);
                cause.suggestion().ifPresent(proposed::add);
                named.stream()
                        .sorted()
                        .filter(id -> !known.contains(id))
                        .forEach(id -> findings.add(Problems.TEXTS.finding(
                                "reference-unknown",
                                Severity.WARNING,
                                draft -> draft.about(proposal.id(), id)
                                        .with("proposal", proposal.id())
                                        .with("found", id))));
            }
        }
        folder.decisions().stream()
                .filter(decision -> decision.accepted() && !proposed.contains(decision.suggestion()))
                .forEach(decision -> findings.add(Problems.TEXTS.finding(
                        "suggestion-not-proposed",
                        Severity.WARNING,
                        draft -> draft.about(decision.suggestion()).with("suggestion", decision.suggestion()))));
        return new Findings(findings);
    }

    /** Returns a warning about a decision of this type of meeting that was taken after the meeting. */
    private Optional<Finding> late(ListChangeProposal proposal) {
        LocalDate day = folder.meeting().start().toLocalDate();
        return proposal.decision()
                .map(SignOff::date)
                .filter(date -> date.isAfter(day)
                        && proposal.meetingType().equals(folder.meeting().type()))
                .map(date -> Problems.TEXTS.finding(
                        "decision-after-meeting",
                        Severity.WARNING,
                        draft -> draft.about(proposal.id())
                                .with("proposal", proposal.id())
                                .with("date", date)
                                .with("meeting", day)));
    }

    Findings check(ListChangeProposal proposal) {
        return proposal.meetingType().equals(folder.meeting().type())
                ? Findings.none()
                : Findings.of(Problems.TEXTS.finding(
                        "proposal-other-type",
                        Severity.ERROR,
                        draft -> draft.about(proposal.id())
                                .with("proposal", proposal.id())
                                .with("found", proposal.meetingType())
                                .with("expected", folder.meeting().type())));
    }
}
