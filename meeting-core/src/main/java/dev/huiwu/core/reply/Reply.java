package dev.huiwu.core.reply;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.unit.UnitId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A unit's answer to the notice of a meeting (回执). A later one of the same unit takes the place of an earlier one. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Reply.Builder.class)
public interface Reply {

    /** Returns the unit. */
    UnitId unit();

    /** Returns when it came. */
    OffsetDateTime receivedAt();

    /** Returns the people it names, in its order. */
    List<RepliedPerson> people();

    /** Returns why nobody comes; only where no people are named. */
    Optional<String> declined();

    @Value.Check
    default void check() {
        checkArgument(
                people().isEmpty() != declined().isEmpty(),
                "The reply of unit %s must either name people or say why nobody comes.",
                unit());
        checkArgument(!declined().map(String::isBlank).orElse(false), "Unit %s declines without a reason.", unit());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds replies; not thread-safe. */
    final class Builder extends ImmutableReply.Builder {}
}
