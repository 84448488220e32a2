package dev.huiwu.core.readiness;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Whether a meeting, or one of its rooms, can begin: the worst of its required facets. One of which no facet is known cannot.
 *
 * @param level how ready it is
 * @param missing the required facets that are not ready, which is why
 * @param waived the required facets that somebody decided to do without
 * @param unfinished the facets that are not required and not settled; they hold nothing up
 */
public record OverallReadiness(
        ReadinessLevel level, List<FacetEntry> missing, List<FacetEntry> waived, List<FacetEntry> unfinished) {

    /** Keeps copies. */
    public OverallReadiness {
        missing = ImmutableList.copyOf(missing);
        waived = ImmutableList.copyOf(waived);
        unfinished = ImmutableList.copyOf(unfinished);
    }

    /** Returns what the entries come to; nothing is not ready, since nobody looked at anything. */
    static OverallReadiness of(List<FacetEntry> entries) {
        List<FacetEntry> required =
                entries.stream().filter(FacetEntry::required).toList();
        return new OverallReadiness(
                required.stream()
                        .map(entry -> ReadinessLevel.of(entry.state()))
                        .max(Comparator.naturalOrder())
                        .orElse(entries.isEmpty() ? ReadinessLevel.NOT_READY : ReadinessLevel.READY),
                required.stream().filter(entry -> !entry.isSettled()).toList(),
                required.stream()
                        .filter(entry -> entry.state() == FacetState.WAIVED)
                        .toList(),
                entries.stream()
                        .filter(entry -> !entry.required() && !entry.isSettled())
                        .toList());
    }

    /** Returns the same as not ready, for a reason that no facet tells, such as that the work for the meeting was called off. */
    public OverallReadiness notReady() {
        return new OverallReadiness(ReadinessLevel.NOT_READY, missing, waived, unfinished);
    }

    /**
     * Returns it as findings: {@code facet-not-ready} (error), {@code facet-unfinished} (warning), {@code facet-waived} (note), each
     * about facet and room.
     */
    public Findings findings() {
        return findings(UnaryOperator.identity());
    }

    /**
     * Returns the same with people's words in the Chinese texts.
     *
     * @param words what people call a role that sees to a facet, and what is left to do, such as a plan; the code or id where they have no word for it
     */
    public Findings findings(UnaryOperator<String> words) {
        return Findings.concat(List.of(
                findings("facet-not-ready", Severity.ERROR, missing, words),
                findings("facet-unfinished", Severity.WARNING, unfinished, words),
                findings("facet-waived", Severity.NOTE, waived, words)));
    }

    private static Findings findings(
            String code, Severity severity, List<FacetEntry> entries, UnaryOperator<String> words) {
        return new Findings(entries.stream()
                .map(entry -> finding(code, severity, entry, words))
                .toList());
    }

    private static Finding finding(String code, Severity severity, FacetEntry entry, UnaryOperator<String> words) {
        return CoreTexts.TEXTS.finding(
                code,
                severity,
                draft -> FacetTexts.about(draft, entry)
                        .with("labelOfState", entry.state().label())
                        .with("codeOfState", entry.state().code())
                        .with("codeOfOwner", entry.owner().orElse(""))
                        .with("labelOfOwner", entry.owner().map(words).orElse(""))
                        .with("codesOfOpen", String.join(" ", entry.open()))
                        .with("labelsOfOpen", entry.open().stream().map(words).collect(Collectors.joining("、")))
                        .with("by", entry.waiver().map(FacetWaiver::by).orElse("")));
    }
}
