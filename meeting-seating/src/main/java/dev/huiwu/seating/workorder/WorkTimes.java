package dev.huiwu.seating.workorder;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.ValueStyle;
import java.time.Duration;
import org.immutables.value.Value;

/** How long the work of a change takes and how many people do it: an office's experience, not a rule. */
@Value.Immutable
@ValueStyle
public interface WorkTimes {

    /** Returns how long it takes until the order is approved. */
    default Duration approval() {
        return Duration.ofMinutes(10);
    }

    /** Returns how long one call takes, reading back included. */
    default Duration call() {
        return Duration.ofMinutes(3);
    }

    /** Returns how long it takes until the printer is ready. */
    default Duration printer() {
        return Duration.ofMinutes(5);
    }

    /** Returns how long it takes to print, fold or insert one card. */
    default Duration card() {
        return Duration.ofSeconds(30);
    }

    /** Returns how long it takes to print and send one page. */
    default Duration page() {
        return Duration.ofSeconds(30);
    }

    /** Returns how long it takes to walk to a seat, change the card and check it. */
    default Duration seat() {
        return Duration.ofMinutes(1);
    }

    /** Returns how long it takes to change the chairs of one row. */
    default Duration chairs() {
        return Duration.ofMinutes(5);
    }

    /** Returns how many people make calls at the same time. */
    default int callers() {
        return 1;
    }

    /** Returns how many pairs, one to lay and one to check, go through the hall at the same time. */
    default int pairs() {
        return 1;
    }

    @Value.Check
    default void check() {
        checkArgument(callers() >= 1, "%s people make the calls.", callers());
        checkArgument(pairs() >= 1, "%s pairs go through the hall.", pairs());
    }

    /** Returns what is usual where the office says nothing. */
    static WorkTimes usual() {
        return builder().build();
    }

    /** Returns a builder filled with what is usual. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds times; not thread-safe. */
    final class Builder extends ImmutableWorkTimes.Builder {}
}
