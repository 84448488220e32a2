package dev.huiwu.core.readiness;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes changes to facets, or says why not; see {@link Readiness#change(List)}. */
final class FacetChanges {

    private final Map<SiteFacet, FacetEntry> entries = new LinkedHashMap<>();
    private final Set<String> sites;
    private final List<Finding> found = new ArrayList<>();

    private FacetChanges(Readiness readiness) {
        readiness.entries().forEach(entry -> entries.put(entry.of(), entry));
        sites = readiness.sites();
    }

    static ReadinessResult make(Readiness readiness, List<FacetChange> changes) {
        FacetChanges made = new FacetChanges(readiness);
        changes.forEach(made::make);
        return new ReadinessResult(
                readiness.toBuilder().entries(made.entries.values()).build(), new Findings(made.found));
    }

    private void make(FacetChange change) {
        Optional<FacetEntry> known = Optional.ofNullable(entries.get(change.of()));
        List<String> faults = new ArrayList<>();
        if (change.by().isBlank()
                || (change instanceof FacetChange.Assign assign
                        && assign.owner().isBlank())) {
            faults.add("facet-who-missing");
        }
        if (change instanceof FacetChange.Add) {
            known.ifPresent(entry -> faults.add("facet-there"));
            if (change.of()
                    .site()
                    .filter(site -> !sites.isEmpty() && !sites.contains(site))
                    .isPresent()) {
                faults.add("facet-site-unknown");
            }
        } else {
            known.ifPresentOrElse(entry -> check(change, entry, faults), () -> faults.add("facet-unknown"));
        }
        if (faults.isEmpty()) {
            known.ifPresent(entry -> remark(entry, change));
            entries.put(
                    change.of(),
                    known.map(entry -> changed(entry, change)).orElseGet(() -> added((FacetChange.Add) change)));
        }
        for (String code : faults) {
            found.add(CoreTexts.TEXTS.finding(
                    code,
                    Severity.ERROR,
                    draft -> known.map(entry -> FacetTexts.about(draft, entry))
                            .orElseGet(() -> FacetTexts.about(draft, change.of()))
                            .with("known", String.join(" ", sites))
                            .with("at", change.at())
                            .with(
                                    "since",
                                    known.flatMap(FacetEntry::since)
                                            .map(OffsetDateTime::toString)
                                            .orElse(""))));
        }
    }

    private void remark(FacetEntry entry, FacetChange change) {
        if (change instanceof FacetChange.Report told && staysReady(entry, told.report())) {
            found.add(CoreTexts.TEXTS.finding(
                    "facet-kept-ready",
                    Severity.WARNING,
                    draft -> FacetTexts.about(draft, entry).with("reference", told.reference())));
        }
    }

    private static void check(FacetChange change, FacetEntry entry, List<String> faults) {
        if (entry.since().filter(change.at()::isBefore).isPresent()) {
            faults.add("facet-time-back");
        }
        if (change instanceof FacetChange.Ready ready) {
            evidence(ready.what(), ready.reference(), faults);
        } else if (change instanceof FacetChange.Prove prove) {
            evidence(prove.what(), prove.reference(), faults);
        } else if (change instanceof FacetChange.Report report) {
            evidence("report", report.reference(), faults);
            if (!report.report().facet().equals(entry.of().facet())) {
                faults.add("facet-report-of-another");
            }
        } else if (change instanceof FacetChange.Mark mark) {
            if (mark.reason().isBlank() && needsReason(mark.state())) {
                faults.add("facet-reason-missing");
            }
            if (mark.state() == FacetState.READY && entry.state() != FacetState.READY && !isProven(entry)) {
                faults.add("facet-evidence-missing");
            }
        }
    }

    private static void evidence(String what, String reference, List<String> faults) {
        if (what.isBlank() || reference.isBlank()) {
            faults.add("facet-evidence-missing");
        }
    }

    private static boolean needsReason(FacetState state) {
        return switch (state) {
            case WAIVED, NOT_APPLICABLE, AT_RISK, BLOCKED -> true;
            case NOT_STARTED, IN_PROGRESS, READY -> false;
        };
    }

    /** Says whether something was seen since the state was told, so that what was seen before it went bad proves nothing. */
    private static boolean isProven(FacetEntry entry) {
        return entry.evidence().stream()
                .anyMatch(evidence ->
                        entry.since().filter(evidence.at()::isBefore).isEmpty());
    }

    private static FacetEntry added(FacetChange.Add add) {
        return FacetEntry.builder()
                .of(add.of())
                .name(add.name())
                .required(add.required())
                .owner(add.owner())
                .build();
    }

    private static FacetEntry changed(FacetEntry entry, FacetChange change) {
        if (change instanceof FacetChange.Ready ready) {
            return told(entry, FacetState.READY, "", change)
                    .addEvidence(new Evidence(ready.what(), ready.reference(), ready.by(), ready.at()))
                    .build();
        }
        if (change instanceof FacetChange.Prove prove) {
            return entry.toBuilder()
                    .addEvidence(new Evidence(prove.what(), prove.reference(), prove.by(), prove.at()))
                    .build();
        }
        if (change instanceof FacetChange.Assign assign) {
            return entry.toBuilder().owner(assign.owner()).build();
        }
        if (change instanceof FacetChange.Report report) {
            return reported(entry, report);
        }
        FacetChange.Mark mark = (FacetChange.Mark) change;
        return told(entry, mark.state(), mark.reason(), change).build();
    }

    private static FacetEntry.Builder told(FacetEntry entry, FacetState state, String reason, FacetChange change) {
        return entry.toBuilder()
                .state(state)
                .reason(Optional.of(reason).filter(text -> !text.isBlank() && state != FacetState.WAIVED))
                .waiver(
                        state == FacetState.WAIVED
                                ? Optional.of(new FacetWaiver(change.by(), reason, change.at()))
                                : Optional.empty())
                .open(List.of())
                .since(change.at());
    }

    /** Says whether a report finds unnecessary what is done: it may only not know of it. */
    private static boolean staysReady(FacetEntry entry, FacetReport report) {
        return entry.state() == FacetState.READY && report.state() == FacetState.NOT_APPLICABLE;
    }

    private static FacetEntry reported(FacetEntry entry, FacetChange.Report told) {
        FacetReport report = told.report();
        boolean kept = (entry.state() == FacetState.NOT_APPLICABLE && !entry.required())
                || staysReady(entry, report)
                || (entry.state() == FacetState.WAIVED && report.state() != FacetState.READY)
                || report.state() == FacetState.WAIVED;
        String figures = report.figures().entrySet().stream()
                .map(figure -> figure.getKey() + " " + figure.getValue())
                .collect(Collectors.joining(", "));
        FacetEntry.Builder after = kept
                ? entry.toBuilder()
                : told(
                        entry,
                        report.state(),
                        report.state() == FacetState.NOT_APPLICABLE ? told.reference() : "",
                        told);
        return after.open(report.open())
                .addEvidence(new Evidence(
                        report.state().code() + (figures.isEmpty() ? "" : ": " + figures),
                        told.reference(),
                        told.by(),
                        told.at()))
                .build();
    }
}
