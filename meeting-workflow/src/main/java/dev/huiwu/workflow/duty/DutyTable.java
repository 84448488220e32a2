package dev.huiwu.workflow.duty;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Findings;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.duty.internal.DutyRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Who does what in one meeting's process (责任分工表): for every role, or a step of it, exactly one person answerable.
 *
 * <p>Whether it covers a process is said by {@link dev.huiwu.workflow.review.DutyReview}.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = DutyTable.Builder.class)
@JsonPropertyOrder({"format", "assignments", "authorities"})
public interface DutyTable {

    /** Names the kind of document and its version. */
    String FORMAT = "huiwu-duty-table/1";

    /** Returns {@link #FORMAT}, the first field of the JSON form. */
    @Value.Derived
    default String format() {
        return FORMAT;
    }

    /** Returns who is answerable for what. */
    List<DutyAssignment> assignments();

    /** Returns how far people may approve, where it is known. */
    Map<PersonId, Authority> authorities();

    /** Returns the assignment of a step: its own, else that of its owner role. */
    default Optional<DutyAssignment> of(ProcessStep step) {
        return assignments().stream()
                .filter(duty -> duty.step().filter(step.id()::equals).isPresent())
                .findFirst()
                .or(() -> step.owner()
                        .flatMap(role -> assignments().stream()
                                .filter(duty ->
                                        duty.step().isEmpty() && duty.role().equals(role))
                                .findFirst()));
    }

    /** Returns everybody it names, in their order: those answerable, stand-ins and helpers, then those of the authorities. */
    @Value.NonAttribute
    default Set<PersonId> people() {
        Set<PersonId> people = new LinkedHashSet<>();
        for (DutyAssignment duty : assignments()) {
            people.add(duty.answerable());
            people.addAll(duty.standIns());
            people.addAll(duty.helping());
        }
        people.addAll(authorities().keySet());
        return ImmutableSet.copyOf(people);
    }

    /** Returns how far the person may approve, if it is known. */
    default Optional<Authority> authority(PersonId person) {
        return Optional.ofNullable(authorities().get(person));
    }

    @Value.Check
    default void check() {
        check(assignments()).orThrow("The duties cannot be one table");
    }

    /** Returns what stands against the assignments being one table: {@code duty-twice}, with both people. */
    static Findings check(List<DutyAssignment> assignments) {
        return DutyRules.twice(assignments);
    }

    /** Returns a builder with this table's content. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds tables; not thread-safe. */
    final class Builder extends ImmutableDutyTable.Builder {}
}
