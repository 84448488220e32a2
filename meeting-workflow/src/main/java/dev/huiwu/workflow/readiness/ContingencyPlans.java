package dev.huiwu.workflow.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** The contingency plans of a meeting; for each thing that may go wrong one for all rooms or one for a room. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ContingencyPlans.Builder.class)
@JsonPropertyOrder({"format", "plans"})
public interface ContingencyPlans {

    /** Names the kind of document and its version. */
    String FORMAT = "huiwu-contingency-plans/1";

    /** Returns {@link #FORMAT}, the first field of the JSON form. */
    @Value.Derived
    default String format() {
        return FORMAT;
    }

    /** Returns the plans, in the order people go through them. */
    List<ContingencyPlan> plans();

    /** Returns the plan that is followed in a room: the room's own, else the one for all rooms. */
    default Optional<ContingencyPlan> find(ContingencyKey key, String site) {
        List<ContingencyPlan> those =
                plans().stream().filter(plan -> plan.key().equals(key)).toList();
        return those.stream()
                .filter(plan -> plan.site().filter(site::equals).isPresent())
                .findFirst()
                .or(() -> those.stream().filter(plan -> plan.site().isEmpty()).findFirst());
    }

    /**
     * Returns these plans with a resource checked, in every plan of the key that has it.
     *
     * @throws IllegalArgumentException if none has
     */
    default ContingencyPlans checked(ContingencyKey key, String resource, LocalDate on, PersonId by) {
        checkArgument(
                plans().stream()
                        .anyMatch(plan -> plan.key().equals(key)
                                && plan.resources().stream()
                                        .anyMatch(one -> one.id().equals(resource))),
                "No plan %s has a resource %s.",
                key,
                resource);
        return builder()
                .from(this)
                .plans(plans().stream()
                        .map(plan -> plan.key().equals(key)
                                ? plan.toBuilder()
                                        .resources(plan.resources().stream()
                                                .map(one -> one.id().equals(resource) ? one.checked(on, by) : one)
                                                .toList())
                                        .build()
                                : plan)
                        .toList())
                .build();
    }

    @Value.Check
    default void check() {
        Set<List<Object>> seen = new HashSet<>();
        plans().forEach(plan -> checkArgument(
                seen.add(List.of(plan.key(), plan.site())), "There are two plans %s for one room.", plan.key()));
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds sets of plans; not thread-safe. */
    final class Builder extends ImmutableContingencyPlans.Builder {}
}
