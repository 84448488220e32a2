package dev.huiwu.core.list;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.unit.UnitId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.immutables.value.Value;

/** What is different between two versions of a list: who came, who went, what changed, why, and what it comes to. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ListDifference.Builder.class)
public interface ListDifference {

    /** Returns the earlier version. */
    int versionBefore();

    /** Returns the later version. */
    int versionAfter();

    /** Returns what is different, first who went, in the order before, then the others in the order now. */
    List<PersonChange> changes();

    /** Returns the pairs among who went and who came that may be the same person or place, the surer first. */
    List<LikelyPair> likelyPairs();

    /** Returns the units that attend now and did not, in the list's order. */
    Set<UnitId> unitsAdded();

    /** Returns the units that attended and do not now, in the list's order. */
    Set<UnitId> unitsRemoved();

    /** Says whether those on both stand in another order. */
    boolean reordered();

    /** Returns what it comes to in figures. */
    ListEffect effect();

    /** Returns the changes of one type. */
    default List<PersonChange> changes(ChangeType type) {
        return changes(change -> change.type() == type);
    }

    /** Returns the changes of one unit. */
    default List<PersonChange> changes(UnitId unit) {
        return changes(change -> change.unit().equals(unit));
    }

    private List<PersonChange> changes(Predicate<PersonChange> wanted) {
        return changes().stream().filter(wanted).toList();
    }

    /** Says whether both lists have the same people, unchanged and in one order. */
    @Value.NonAttribute
    default boolean isEmpty() {
        return changes().isEmpty() && !reordered();
    }

    /**
     * Returns the difference of two lists, usually versions of one. People are told apart by their ids. Takes time in
     * proportion to both lists.
     */
    static ListDifference between(AttendeeList before, AttendeeList after) {
        Set<UnitId> unitsBefore = units(before);
        Set<UnitId> unitsAfter = units(after);
        return new ListComparison(before, after)
                .differences()
                .versionBefore(before.version())
                .versionAfter(after.version())
                .unitsAdded(Sets.difference(unitsAfter, unitsBefore))
                .unitsRemoved(Sets.difference(unitsBefore, unitsAfter))
                .effect(new ListEffect(ListCount.of(before.attendees()), ListCount.of(after.attendees())))
                .build();
    }

    private static Set<UnitId> units(AttendeeList list) {
        return list.attendees().stream().map(Attendee::unit).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns a builder with nothing filled in; {@link #between} is the usual way. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds differences; not thread-safe. */
    final class Builder extends ImmutableListDifference.Builder {}
}
