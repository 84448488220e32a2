package dev.huiwu.files.list;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.feedback.ListChangeProposal;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.leader.SuggestionDecision;
import dev.huiwu.core.list.ListChange;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.files.internal.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        Set<String> proposed = new HashSet<>();
        for (ListChangeProposal proposal : folder.proposals()) {
            findings.addAll(named(proposal));
            late(proposal, Severity.WARNING).ifPresent(findings::add);
            proposal.changes().forEach(change -> change.cause().suggestion().ifPresent(proposed::add));
        }
        folder.decisions().stream()
                .filter(decision -> decision.accepted() && !proposed.contains(decision.suggestion()))
                .forEach(decision -> findings.add(Problems.TEXTS.finding(
                        "suggestion-not-proposed",
                        Severity.WARNING,
                        draft -> draft.about(decision.suggestion()).with("suggestion", decision.suggestion()))));
        return new Findings(findings);
    }

    /** Returns warnings about ids that nothing has, and about feedback of another unit than the one that is changed. */
    private List<Finding> named(ListChangeProposal proposal) {
        Map<String, ListFeedback> feedback =
                folder.feedback().stream().collect(toMap(ListFeedback::id, one -> one, (first, more) -> first));
        Set<String> suggestions =
                folder.decisions().stream().map(SuggestionDecision::suggestion).collect(toSet());
        List<Finding> findings = new ArrayList<>();
        for (ListChange change : proposal.changes()) {
            for (String id : change.cause().feedback()) {
                ListFeedback said = feedback.get(id);
                if (said == null) {
                    findings.add(unknown(proposal, id));
                } else if (!said.unit().equals(change.unit())) {
                    findings.add(Problems.TEXTS.finding(
                            "feedback-of-other-unit",
                            Severity.WARNING,
                            draft -> draft.about(change.unit(), said.unit(), proposal.id())
                                    .with("proposal", proposal.id())
                                    .with("feedback", id)
                                    .with("found", said.unit())
                                    .with("unit", change.unit())));
                }
            }
            change.cause()
                    .suggestion()
                    .filter(id -> !suggestions.contains(id))
                    .ifPresent(id -> findings.add(unknown(proposal, id)));
        }
        return findings;
    }

    private static Finding unknown(ListChangeProposal proposal, String id) {
        return Problems.TEXTS.finding(
                "reference-unknown",
                Severity.WARNING,
                draft -> draft.about(proposal.id(), id)
                        .with("proposal", proposal.id())
                        .with("found", id));
    }

    /** Returns what to say of a decision of this type of meeting that was taken after the meeting. */
    private Optional<Finding> late(ListChangeProposal proposal, Severity severity) {
        LocalDate day = folder.meeting().start().toLocalDate();
        return proposal.decision()
                .map(SignOff::date)
                .filter(date -> date.isAfter(day)
                        && proposal.meetingType().equals(folder.meeting().type()))
                .map(date -> Problems.TEXTS.finding(
                        "decision-after-meeting",
                        severity,
                        draft -> draft.about(proposal.id())
                                .with("proposal", proposal.id())
                                .with("date", date)
                                .with("meeting", day)));
    }

    /** Returns what is wrong with applying a proposal here: another type of meeting, a decision after it, ids that nothing has. */
    Findings check(ListChangeProposal proposal) {
        List<Finding> findings = new ArrayList<>();
        if (!proposal.meetingType().equals(folder.meeting().type())) {
            findings.add(Problems.TEXTS.finding(
                    "proposal-other-type",
                    Severity.ERROR,
                    draft -> draft.about(proposal.id())
                            .with("proposal", proposal.id())
                            .with("found", proposal.meetingType())
                            .with("expected", folder.meeting().type())));
        }
        late(proposal, Severity.ERROR).ifPresent(findings::add);
        findings.addAll(named(proposal));
        return new Findings(findings);
    }
}
