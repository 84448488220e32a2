package dev.huiwu.core.list;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.unit.UnitId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many people and units are on a list, in all and by capacity.
 *
 * @param people every place, also those kept for somebody not named and those of people on leave
 * @param units units with a place
 * @param named places with a name
 * @param onLeave people on leave, with a substitute or without
 * @param substitutes people who come instead
 * @param byKind people and units by capacity, in the order of capacities; units attending in two count in both
 */
public record ListCount(
        int people, int units, int named, int onLeave, int substitutes, Map<AttendanceKind, KindCount> byKind) {

    /**
     * How many attend in one capacity.
     *
     * @param people places
     * @param units units
     */
    public record KindCount(int people, int units) {}

    /** Keeps a copy. */
    public ListCount {
        byKind = ImmutableSortedMap.copyOf(byKind);
    }

    /** Returns the count of people. */
    public static ListCount of(Collection<Attendee> attendees) {
        Set<UnitId> units = new HashSet<>();
        Map<AttendanceKind, Set<UnitId>> unitsOf = new EnumMap<>(AttendanceKind.class);
        Map<AttendanceKind, Integer> peopleOf = new EnumMap<>(AttendanceKind.class);
        for (Attendee attendee : attendees) {
            units.add(attendee.unit());
            unitsOf.computeIfAbsent(attendee.kind(), kind -> new HashSet<>()).add(attendee.unit());
            peopleOf.merge(attendee.kind(), 1, Integer::sum);
        }
        ImmutableMap.Builder<AttendanceKind, KindCount> byKind = ImmutableMap.builder();
        peopleOf.forEach((kind, people) -> byKind.put(
                kind, new KindCount(people, unitsOf.getOrDefault(kind, Set.of()).size())));
        return new ListCount(
                attendees.size(),
                units.size(),
                (int) attendees.stream()
                        .filter(attendee -> attendee.name().isPresent())
                        .count(),
                (int) attendees.stream().filter(Attendee::onLeave).count(),
                (int) attendees.stream()
                        .filter(attendee -> attendee.standIn().isPresent())
                        .count(),
                byKind.buildOrThrow());
    }

    /** Returns how many attend in the capacity, possibly nobody. */
    public KindCount of(AttendanceKind kind) {
        return byKind.getOrDefault(kind, new KindCount(0, 0));
    }
}
