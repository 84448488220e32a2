package dev.huiwu.core.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.meeting.MeetingType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Which facets meetings of a type need. It speaks of each standard facet, since what a type does not use is not applicable for a reason
 * and not absent; an office adds its own.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ReadinessTemplate.Builder.class)
@JsonPropertyOrder({"meetingType", "rules"})
public interface ReadinessTemplate {

    /** Returns the type of meeting. */
    MeetingType meetingType();

    /** Returns a rule for each facet, in the order people go through them. */
    List<FacetRule> rules();

    /**
     * Returns the readiness of a meeting of which nothing is prepared: each facet once, or once for each room in the meeting's order. Whatever the meeting
     * does not need is not applicable, with the reason in the language.
     */
    default Readiness open(Meeting meeting, Language language) {
        boolean branches = meeting.sites().size() > 1;
        return Readiness.builder()
                .meeting(meeting.id())
                .addAllEntries(rules().stream()
                        .flatMap(rule -> places(rule, meeting).map(of -> entry(rule, of, branches, language)))
                        .toList())
                .build();
    }

    /**
     * Returns what somebody may have taken out of a readiness of the meeting: {@code facet-left-out}, an error, a required facet is not in it; {@code
     * facet-not-required}, a warning, it is in it and nothing is said against the meeting beginning without it. Either counts all the same in what {@link #held}
     * returns.
     */
    default Findings check(Readiness readiness, Meeting meeting) {
        return new Findings(open(meeting, Language.CHINESE).entries().stream()
                .filter(FacetEntry::required)
                .filter(entry ->
                        readiness.entry(entry.of()).filter(FacetEntry::required).isEmpty())
                .map(entry -> readiness.entry(entry.of()).isPresent()
                        ? finding("facet-not-required", Severity.WARNING, entry)
                        : finding("facet-left-out", Severity.ERROR, entry))
                .toList());
    }

    /**
     * Returns a readiness of the meeting held to what this requires: what was left out is there again, not begun, after the others, and what is no longer required is
     * required. Whether the meeting can begin is what this comes to; only somebody's waiver makes up for a facet.
     */
    default Readiness held(Readiness readiness, Meeting meeting) {
        Map<SiteFacet, FacetEntry> entries = new LinkedHashMap<>();
        readiness.entries().forEach(entry -> entries.put(entry.of(), entry));
        open(meeting, Language.CHINESE).entries().stream()
                .filter(FacetEntry::required)
                .forEach(entry -> entries.merge(
                        entry.of(),
                        entry,
                        (told, required) -> told.toBuilder().required(true).build()));
        return readiness.toBuilder().entries(entries.values()).build();
    }

    private static Finding finding(String code, Severity severity, FacetEntry entry) {
        return CoreTexts.TEXTS.finding(code, severity, draft -> FacetTexts.about(draft, entry));
    }

    private static Stream<SiteFacet> places(FacetRule rule, Meeting meeting) {
        return rule.eachSite()
                ? meeting.sites().stream().map(MeetingSite::code).map(rule.facet()::at)
                : Stream.of(rule.facet().ofMeeting());
    }

    private static FacetEntry entry(FacetRule rule, SiteFacet of, boolean branches, Language language) {
        boolean used = rule.need() == FacetNeed.WITH_BRANCHES ? branches : rule.need() != FacetNeed.UNUSED;
        return FacetEntry.builder()
                .of(of)
                .name(rule.name())
                .required(used && rule.need() != FacetNeed.OPTIONAL)
                .state(used ? FacetState.NOT_STARTED : FacetState.NOT_APPLICABLE)
                .owner(rule.owner())
                .reason(used ? Optional.empty() : rule.reason(language))
                .build();
    }

    @Value.Check
    default void check() {
        List<Facet> named = rules().stream().map(FacetRule::facet).toList();
        checkArgument(
                named.stream().distinct().count() == named.size(),
                "The template of %s has two rules for one facet among %s.",
                meetingType(),
                named);
        List<Facet> absent = Facet.standard().stream()
                .filter(facet -> !named.contains(facet))
                .toList();
        checkArgument(
                absent.isEmpty(),
                "The template of %s does not speak of %s; say of each whether it is needed.",
                meetingType(),
                absent);
    }

    /** Returns a builder filled with this template. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds templates; not thread-safe. */
    final class Builder extends ImmutableReadinessTemplate.Builder {}
}
