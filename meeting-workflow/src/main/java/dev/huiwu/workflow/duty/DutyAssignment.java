package dev.huiwu.workflow.duty;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Who is answerable for all steps of a role, or for one step of it (责任分工). */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = DutyAssignment.Builder.class)
@JsonPropertyOrder({"role", "step", "answerable", "standIns", "helping"})
public interface DutyAssignment {

    /** Returns the role. */
    Role role();

    /** Returns the one step it is for; empty means every step of the role that has no assignment of its own. */
    Optional<StepId> step();

    /** Returns the one person answerable. */
    PersonId answerable();

    /** Returns who takes over when the answerable person is absent, first asked first (B岗). */
    List<PersonId> standIns();

    /** Returns who helps without being answerable. */
    List<PersonId> helping();

    @Value.Check
    default void check() {
        checkArgument(
                !standIns().contains(answerable()),
                "%s is answerable for %s and cannot stand in for themselves.",
                answerable(),
                scope());
        checkArgument(
                new HashSet<>(standIns()).size() == standIns().size(),
                "The duty %s names a stand-in twice: %s.",
                scope(),
                standIns());
    }

    /** Returns what it is for, in a word: the step, or else the role. */
    @Value.NonAttribute
    default String scope() {
        return step().map(StepId::value).orElseGet(() -> role().code());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns the assignment of a role. */
    static DutyAssignment of(Role role, PersonId answerable, PersonId... standIns) {
        return builder().role(role).answerable(answerable).addStandIns(standIns).build();
    }

    /** Builds assignments; not thread-safe. */
    final class Builder extends ImmutableDutyAssignment.Builder {}
}
