package dev.huiwu.core.list;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What is different about one place of a list, and why. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = PersonChange.Builder.class)
public interface PersonChange {

    /** Returns the person. */
    PersonId person();

    /** Returns the person's unit: the new one, where it changed. */
    UnitId unit();

    /** Returns whether the place came, went or changed. */
    ChangeType type();

    /** Returns the fields that differ, in their order; of a place that came or went, none. */
    List<FieldChange> fields();

    /** Returns the approved change behind it; empty where the version's own reason is all there is. */
    Optional<AppliedChange> applied();

    /** Returns why, in the words of the change behind it or else of the new version; empty if neither says. */
    String reason();

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds changes; not thread-safe. */
    final class Builder extends ImmutablePersonChange.Builder {}
}
