package dev.huiwu.core.duty;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that is to be done, for which exactly one party is answerable; others only help. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Duty.Builder.class)
@JsonPropertyOrder({"id", "what", "scope", "answerable", "helping", "standard"})
public interface Duty {

    /** Returns the id, unique among the duties of an office. */
    String id();

    /** Returns what is to be done. */
    String what();

    /** Returns where or when it holds: a type of meeting, a room, a period; empty means always. */
    Optional<String> scope();

    /** Returns the one party that answers for it. */
    DutyParty answerable();

    /** Returns who helps, in the order given. */
    List<DutyParty> helping();

    /** Returns how well it is to be done, in words that can be checked. */
    Optional<String> standard();

    @Value.Check
    default void check() {
        checkArgument(!id().isBlank(), "A duty has a blank id.");
        checkArgument(!what().isBlank(), "Duty %s does not say what is to be done.", id());
        checkArgument(
                !helping().contains(answerable()),
                "%s is answerable for duty %s and cannot help with it too.",
                answerable(),
                id());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds duties; not thread-safe. */
    final class Builder extends ImmutableDuty.Builder {}
}
