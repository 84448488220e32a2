package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** What a unit hands in: a matter it proposes for a meeting. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Submission.Builder.class)
@JsonPropertyOrder({
    "title",
    "kind",
    "level",
    "proposingUnit",
    "documentNumber",
    "receivedOn",
    "meetingType",
    "reportingUnit",
    "reportMinutes",
    "nonVotingUnits",
    "procedure",
    "attachments"
})
public interface Submission {

    /** Returns what it is about, in one line of at most 500 characters. */
    String title();

    /** Returns what sort of matter it is. */
    TopicKind kind();

    /** Returns how secret it is; at least as secret as its attachments. */
    SecrecyLevel level();

    /** Returns the unit it comes from (来文单位). */
    UnitId proposingUnit();

    /** Returns the number of its letter (来文字号), where it has one. */
    Optional<String> documentNumber();

    /** Returns the day it was received, of the years 1900 to 2999. */
    LocalDate receivedOn();

    /** Returns for what sort of meeting it is proposed. */
    MeetingType meetingType();

    /** Returns the unit that presents it (汇报单位); usually the one it comes from. */
    UnitId reportingUnit();

    /** Returns how many minutes it is presented for, where that is settled. */
    OptionalInt reportMinutes();

    /** Returns further units that attend for it (列席单位), in their order. */
    Set<UnitId> nonVotingUnits();

    /**
     * Returns what a major administrative decision goes through (重大行政决策程序), in that order; no step where it is none, empty
     * where nobody has looked yet.
     */
    Optional<List<ReviewKind>> procedure();

    /** Returns its papers. */
    List<Attachment> attachments();

    @Value.Check
    default void check() {
        checkArgument(
                receivedOn().getYear() >= 1900 && receivedOn().getYear() < 3000,
                "A topic was received in the year %s.",
                receivedOn().getYear());
        TopicText.line("title", title());
        documentNumber().ifPresent(number -> TopicText.line("document number", number));
        reportMinutes()
                .ifPresent(minutes ->
                        checkArgument(minutes >= 1 && minutes <= 600, "A topic is presented for %s minutes.", minutes));
        checkArgument(
                !SecrecyLevel.highest(
                                attachments().stream().map(Attachment::level).toList())
                        .isAbove(level()),
                "A topic is less secret than one of its attachments.");
        procedure()
                .ifPresent(steps -> checkArgument(
                        steps.stream().distinct().count() == steps.size(), "A procedure has a step twice: %s.", steps));
    }

    /** Returns the units it concerns: the one it comes from, the one that presents it, and those that attend. */
    @Value.NonAttribute
    default Set<UnitId> units() {
        return Stream.concat(Stream.of(proposingUnit(), reportingUnit()), nonVotingUnits().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Returns a builder filled with this submission. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds submissions; not thread-safe. */
    final class Builder extends ImmutableSubmission.Builder {}
}
