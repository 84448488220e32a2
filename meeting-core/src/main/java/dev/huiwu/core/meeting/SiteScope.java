package dev.huiwu.core.meeting;

import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import java.util.List;
import java.util.Set;

/**
 * Who sits at one of several sites: a person named beats the unit, a unit named beats its category.
 *
 * @param categories codes of the categories whose units sit there
 * @param units units that sit there
 * @param people people who sit there whatever their unit, such as a speaker of a county who comes to the main room
 */
public record SiteScope(Set<String> categories, Set<UnitId> units, Set<PersonId> people) {

    /** Keeps copies of the sets, in their order. */
    public SiteScope {
        categories = ImmutableSet.copyOf(categories);
        units = ImmutableSet.copyOf(units);
        people = ImmutableSet.copyOf(people);
    }

    /** Returns the scope of some categories and units. */
    public static SiteScope of(List<String> categories, List<UnitId> units) {
        return new SiteScope(ImmutableSet.copyOf(categories), ImmutableSet.copyOf(units), Set.of());
    }
}
