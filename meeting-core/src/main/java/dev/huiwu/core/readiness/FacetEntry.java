package dev.huiwu.core.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Language;
import dev.huiwu.core.ValueStyle;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How far one facet of one room, or of the whole meeting, has come. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = FacetEntry.Builder.class)
@JsonPropertyOrder({"of", "name", "required", "state", "owner", "evidence", "reason", "waiver", "open", "since"})
public interface FacetEntry {

    /** Returns what it is about. */
    SiteFacet of();

    /** Returns what people call it where that is not the name that {@link Facet} has; usually of an office's own alone. */
    Optional<FacetName> name();

    /** Returns whether the meeting cannot begin without it. */
    boolean required();

    /** Returns how far it is. */
    default FacetState state() {
        return FacetState.NOT_STARTED;
    }

    /** Returns the id, role or post of who sees to it. */
    Optional<String> owner();

    /** Returns what shows it, in the order it was entered; entries are only added. */
    List<Evidence> evidence();

    /** Returns why it is as it is, where that was said; always where it is not applicable. */
    Optional<String> reason();

    /** Returns who decided to do without it, while it is waived. */
    Optional<FacetWaiver> waiver();

    /** Returns the ids of what is left to do, as it was reported last. */
    List<String> open();

    /** Returns when its state was last told; empty before the first time. */
    Optional<OffsetDateTime> since();

    /** Returns the name to show: its own, else that of the facet. */
    default String label(Language language) {
        return name().map(own -> own.text(language))
                .orElseGet(() -> of().facet().label(language));
    }

    /** Says whether nothing is left to do for it: it is ready, waived, or not applicable. */
    @Value.NonAttribute
    default boolean isSettled() {
        return state() == FacetState.READY || state() == FacetState.WAIVED || state() == FacetState.NOT_APPLICABLE;
    }

    @Value.Check
    default void check() {
        checkArgument(
                state() != FacetState.READY || !evidence().isEmpty(), "Facet %s is ready without evidence.", of());
        checkArgument(
                state() != FacetState.NOT_APPLICABLE || reason().isPresent(),
                "Facet %s is not applicable without a reason.",
                of());
        checkArgument(
                (state() == FacetState.WAIVED) == waiver().isPresent(),
                "Facet %s is %s; a waiver belongs to a waived facet and to no other.",
                of(),
                state().code());
    }

    /** Returns a builder filled with this entry. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds entries; not thread-safe. */
    final class Builder extends ImmutableFacetEntry.Builder {}
}
