package dev.huiwu.core.list;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Why a list is to change. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ChangeCause.Builder.class)
public interface ChangeCause {

    /** Returns the reason in the office's words; it goes wherever the change goes, so nothing private stands in it. */
    String reason();

    /** Returns the ids of the feedback it answers. */
    Set<String> feedback();

    /** Returns the id of the accepted suggestion it follows from; never more of it than the id goes with a list. */
    Optional<String> suggestion();

    @Value.Check
    default void check() {
        checkArgument(!reason().isBlank(), "A change of the list has a blank reason.");
    }

    /** Returns the cause that the office gives itself. */
    static ChangeCause of(String reason) {
        return builder().reason(reason).build();
    }

    /** Returns the cause that feedback of a unit gives. */
    static ChangeCause ofFeedback(String reason, String... feedback) {
        return builder().reason(reason).addFeedback(feedback).build();
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds causes; not thread-safe. */
    final class Builder extends ImmutableChangeCause.Builder {}
}
