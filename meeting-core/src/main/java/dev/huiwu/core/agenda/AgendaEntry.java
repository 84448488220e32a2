package dev.huiwu.core.agenda;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicOutcome;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One item of a meeting with its time.
 *
 * @param topic the topic; empty for what the meeting begins with every time
 * @param title what it is about
 * @param reportingUnit the unit that presents it, where one does
 * @param nonVotingUnits further units that attend for it
 * @param leaderInCharge the post of the leader in charge of it, who attends for it, where there is one
 * @param papersDeliveredOn the day its papers came, if they did by the time the topics were read
 * @param outcome how it ended; empty before the meeting decided on it
 * @param unreached whether the meeting did not get to it
 * @param start when it begins
 * @param end when it ends
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({
    "topic",
    "title",
    "reportingUnit",
    "nonVotingUnits",
    "leaderInCharge",
    "papersDeliveredOn",
    "outcome",
    "unreached",
    "start",
    "end"
})
public record AgendaEntry(
        Optional<TopicId> topic,
        String title,
        Optional<UnitId> reportingUnit,
        Set<UnitId> nonVotingUnits,
        Optional<String> leaderInCharge,
        Optional<LocalDate> papersDeliveredOn,
        Optional<TopicOutcome> outcome,
        boolean unreached,
        OffsetDateTime start,
        OffsetDateTime end) {

    /** Keeps a copy. */
    public AgendaEntry {
        nonVotingUnits = ImmutableSet.copyOf(nonVotingUnits);
    }

    /** Returns every unit that is needed for it: first the one that presents it. */
    public Set<UnitId> units() {
        return Stream.concat(reportingUnit.stream(), nonVotingUnits.stream())
                .collect(Collectors.collectingAndThen(Collectors.toList(), ImmutableSet::copyOf));
    }
}
