package dev.huiwu.workflow.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.workflow.definition.StepId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is done when something goes wrong (应急预案): by what it is noticed, what is done, by whom, and with what.
 *
 * <p>A plan may be incomplete while it is written; {@link ContingencyReview} says what it lacks.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ContingencyPlan.Builder.class)
@JsonPropertyOrder({
    "key",
    "title",
    "site",
    "trigger",
    "response",
    "responders",
    "standIns",
    "resources",
    "steps",
    "facets"
})
public interface ContingencyPlan {

    /** Returns what goes wrong. */
    ContingencyKey key();

    /** Returns what it is called. */
    ContingencyText title();

    /** Returns the code of the room it is for; empty means every room. */
    Optional<String> site();

    /** Returns by what it is noticed. */
    ContingencyText trigger();

    /** Returns what is done. */
    ContingencyText response();

    /** Returns who does it; each is needed. */
    List<Responder> responders();

    /** Returns who takes over when a responder is away, first asked first, after those of the duty table. */
    List<Responder> standIns();

    /** Returns what it needs. */
    List<ContingencyResource> resources();

    /** Returns the steps of the process that prepare it or that it saves. */
    List<StepId> steps();

    /** Returns the facets that it backs up. */
    List<Facet> facets();

    @Value.Check
    default void check() {
        long ids = resources().stream().map(ContingencyResource::id).distinct().count();
        checkArgument(ids == resources().size(), "Plan %s has two resources with one id.", key());
    }

    /** Returns a builder filled with this plan. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds plans; not thread-safe. */
    final class Builder extends ImmutableContingencyPlan.Builder {}
}
