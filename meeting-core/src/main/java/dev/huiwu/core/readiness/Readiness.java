package dev.huiwu.core.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.internal.CoreTexts;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The preparation of a meeting seen as one system (会议就绪): every facet, of each room where rooms differ, with its state, what shows it, and who
 * decided to do without it.
 *
 * <p>It begins as {@link ReadinessTemplate#open} makes it for a type of meeting, so nothing is forgotten, and goes on by {@link #change}.
 *
 * <pre>{@code
 * Readiness readiness = ReadinessTemplates.usual().of(meeting.type()).orElseThrow().open(meeting, Language.CHINESE);
 * readiness = readiness.change(new FacetChange.Ready(Facet.POWER.at("main"), "双路供电已试", "测试单7", "D07", now)).orThrow();
 * OverallReadiness overall = readiness.overall(); // NOT_READY, and overall.missing() says what is
 * }</pre>
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Readiness.Builder.class)
@JsonPropertyOrder({"format", "meeting", "entries"})
public interface Readiness {

    /** Names the kind of document and its version. */
    String FORMAT = "huiwu-readiness/1";

    /** Returns {@link #FORMAT}, the first field of the JSON form. */
    @Value.Derived
    default String format() {
        return FORMAT;
    }

    /** Returns the id of the meeting. */
    String meeting();

    /** Returns each facet of each room once, in the order people go through them. */
    List<FacetEntry> entries();

    /** Returns how far a facet of a room or of the meeting is; empty where the meeting has no such facet. */
    default Optional<FacetEntry> entry(SiteFacet of) {
        return entries().stream().filter(entry -> entry.of().equals(of)).findFirst();
    }

    /** Returns the codes of the rooms that have a facet of their own, in the order of the entries. */
    @Value.NonAttribute
    default Set<String> sites() {
        return entries().stream().flatMap(entry -> entry.of().site().stream()).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Returns how ready the meeting is: as ready as the worst facet it requires. Of one that people have edited, ask {@link ReadinessTemplate#held} first, since what they
     * took out is not missed here.
     */
    @Value.NonAttribute
    default OverallReadiness overall() {
        return OverallReadiness.of(entries());
    }

    /** Returns how ready one room is, by its own facets alone. */
    default OverallReadiness overall(String site) {
        return OverallReadiness.of(entries().stream()
                .filter(entry -> entry.of().site().filter(site::equals).isPresent())
                .toList());
    }

    /** Returns this readiness with a change, or why it is refused; see {@link #change(List)}. */
    default ReadinessResult change(FacetChange change) {
        return change(List.of(change));
    }

    /**
     * Returns this readiness with the changes that can be made, one after the other, and why others are refused.
     *
     * <p>Errors: {@code facet-unknown}, the meeting has no such facet; {@code facet-there}, it has it already; {@code facet-site-unknown},
     * it would be added for a room of which no facet is known, though there are such of others; {@code facet-who-missing}, nobody is
     * named who says or sees to it; {@code facet-evidence-missing}, it would be ready and nothing shows it; {@code facet-reason-missing}, it would be waived, not
     * applicable, at risk or blocked and nothing says why; {@code facet-time-back}, its state was told later than the change is; {@code
     * facet-report-of-another}, the report is of another facet. A warning: {@code facet-kept-ready}, a report says that it is not applicable, and it stays ready. Takes time in proportion to changes and facets.
     */
    default ReadinessResult change(List<FacetChange> changes) {
        return FacetChanges.make(this, changes);
    }

    /**
     * Returns what was told or seen after a moment, {@code facet-told-later} (a warning): what is said here of that moment cannot rest on it, or a
     * date is wrong.
     */
    default Findings toldAfter(OffsetDateTime moment) {
        return new Findings(entries().stream()
                .flatMap(entry -> Stream.of(
                        entry.since().stream(),
                        entry.evidence().stream().map(Evidence::at),
                        entry.waiver().stream().map(FacetWaiver::at))
                        .flatMap(times -> times)
                        .max(Comparator.naturalOrder())
                        .filter(moment::isBefore)
                        .map(at -> CoreTexts.TEXTS.finding(
                                "facet-told-later",
                                Severity.WARNING,
                                draft -> FacetTexts.about(draft, entry)
                                        .with("at", at)
                                        .with("moment", moment)))
                        .stream())
                .toList());
    }

    @Value.Check
    default void check() {
        checkArgument(!meeting().isBlank(), "A readiness is of a meeting with a blank id.");
        Set<SiteFacet> seen = new HashSet<>();
        entries()
                .forEach(entry -> checkArgument(
                        seen.add(entry.of()), "The readiness of %s has facet %s twice.", meeting(), entry.of()));
    }

    /** Returns a builder filled with this readiness. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds readiness; not thread-safe. */
    final class Builder extends ImmutableReadiness.Builder {}
}
