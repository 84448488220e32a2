package dev.huiwu.workflow.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.meeting.Meeting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/** What an office prepares for, with the plans to begin with; data that each office changes. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ContingencyCatalogue.Builder.class)
@JsonPropertyOrder({"format", "entries"})
public interface ContingencyCatalogue {

    /** Names the kind of document and its version. */
    String FORMAT = "huiwu-contingency-catalogue/1";

    /** Returns {@link #FORMAT}, the first field of the JSON form. */
    @Value.Derived
    default String format() {
        return FORMAT;
    }

    /** Returns the entries, each key once, in the order people go through them. */
    List<ContingencyEntry> entries();

    /** Returns the catalogue that comes with the library: nineteen plans for roles and steps of the default process; reads it anew. */
    static ContingencyCatalogue usual() {
        try (InputStream in = Objects.requireNonNull(
                ContingencyCatalogue.class.getResourceAsStream("/META-INF/huiwu/contingency-catalogue.json"))) {
            return MeetingJson.newMapper().readValue(in, ContingencyCatalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the entry with the key. */
    default Optional<ContingencyEntry> find(ContingencyKey key) {
        return entries().stream()
                .filter(entry -> entry.plan().key().equals(key))
                .findFirst();
    }

    /** Returns what a meeting must have a plan for. */
    default List<ContingencyKey> required(Meeting meeting) {
        return draft(meeting).plans().stream().map(ContingencyPlan::key).toList();
    }

    /** Returns the plans a meeting must have, for all its rooms, with nothing checked; what people go on from. */
    default ContingencyPlans draft(Meeting meeting) {
        return ContingencyPlans.builder()
                .addAllPlans(entries().stream()
                        .filter(entry -> entry.isRequired(meeting))
                        .map(ContingencyEntry::plan)
                        .toList())
                .build();
    }

    @Value.Check
    default void check() {
        long keys =
                entries().stream().map(entry -> entry.plan().key()).distinct().count();
        checkArgument(keys == entries().size(), "The catalogue has two entries with one key.");
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds catalogues; not thread-safe. */
    final class Builder extends ImmutableContingencyCatalogue.Builder {}
}
