package dev.huiwu.core.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.meeting.MeetingType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/** Which facets the meetings of an office need, a template for each type; data that each office changes. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ReadinessTemplates.Builder.class)
@JsonPropertyOrder({"format", "templates"})
public interface ReadinessTemplates {

    /** Names the kind of document and its version. */
    String FORMAT = "huiwu-readiness-templates/1";

    /** Returns {@link #FORMAT}, the first field of the JSON form. */
    @Value.Derived
    default String format() {
        return FORMAT;
    }

    /** Returns the templates, at most one for each type. */
    List<ReadinessTemplate> templates();

    /** Returns those that come with the library, for the types that {@link MeetingType} names; reads them anew. */
    static ReadinessTemplates usual() {
        try (InputStream in = Objects.requireNonNull(
                ReadinessTemplates.class.getResourceAsStream("/META-INF/huiwu/readiness-templates.json"))) {
            return MeetingJson.newMapper().readValue(in, ReadinessTemplates.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the template of a type. */
    default Optional<ReadinessTemplate> of(MeetingType type) {
        return templates().stream()
                .filter(template -> template.meetingType().equals(type))
                .findFirst();
    }

    @Value.Check
    default void check() {
        long types = templates().stream()
                .map(ReadinessTemplate::meetingType)
                .distinct()
                .count();
        checkArgument(types == templates().size(), "Two templates are of one type of meeting.");
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds sets of templates; not thread-safe. */
    final class Builder extends ImmutableReadinessTemplates.Builder {}
}
