package dev.huiwu.core.checkin;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.AttendanceKind;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How many members must be there for a body to meet (法定人数): the body's own setting, written in its rules of work.
 *
 * <p>半数以上 is reached by just half, for 以上 includes the figure itself (Civil Code, article 1259); 过半数 is not.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = QuorumRule.Builder.class)
public interface QuorumRule {

    /** Returns the numerator of the fraction. */
    int numerator();

    /** Returns the denominator of the fraction. */
    int denominator();

    /** Says whether just the fraction is too few (过) or enough (以上). */
    boolean moreThan();

    /** Returns the kinds that count; members alone unless set otherwise. */
    default Set<AttendanceKind> kinds() {
        return Set.of(AttendanceKind.MEMBER);
    }

    /** Says whether a substitute counts for the member; no unless set otherwise. */
    default boolean substitutesCount() {
        return false;
    }

    /** Returns the size of the body where it is fixed; else all who count on the list are the body, those on leave too. */
    OptionalInt bodySize();

    /** Returns how many must be there of a body of a size. */
    default int needed(int size) {
        long product = (long) size * numerator();
        return (int) (moreThan() ? product / denominator() + 1 : (product + denominator() - 1) / denominator());
    }

    @Value.Check
    default void check() {
        checkArgument(
                numerator() >= 1 && denominator() >= numerator(),
                "A quorum of %s/%s is no fraction of a body.",
                numerator(),
                denominator());
        checkArgument(
                !moreThan() || numerator() < denominator(),
                "A quorum of more than %s/%s can never be met.",
                numerator(),
                denominator());
        checkArgument(!kinds().isEmpty(), "A quorum rule counts nobody; name a kind of attendance.");
        bodySize().ifPresent(size -> checkArgument(size >= 1, "A quorum rule has a body of %s members.", size));
    }

    /** Returns a builder filled with this rule. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns 半数以上: half or more. */
    static QuorumRule half() {
        return of(1, 2, false);
    }

    /** Returns 过半数: more than half. */
    static QuorumRule moreThanHalf() {
        return of(1, 2, true);
    }

    /** Returns 三分之二以上: two thirds or more. */
    static QuorumRule twoThirds() {
        return of(2, 3, false);
    }

    private static QuorumRule of(int numerator, int denominator, boolean moreThan) {
        return builder()
                .numerator(numerator)
                .denominator(denominator)
                .moreThan(moreThan)
                .build();
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules; not thread-safe. */
    final class Builder extends ImmutableQuorumRule.Builder {}
}
