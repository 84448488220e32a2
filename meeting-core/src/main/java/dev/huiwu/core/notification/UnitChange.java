package dev.huiwu.core.notification;

import com.google.common.collect.Multimap;
import com.google.common.collect.Multimaps;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.UnitId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What changed for one unit between two versions of a list.
 *
 * @param joined who comes new
 * @param left who comes no more
 * @param changed who comes in another capacity, goes on leave, or has another substitute, as in the later version
 */
record UnitChange(List<Attendee> joined, List<Attendee> left, List<Attendee> changed) {

    /** Returns the changes of the units that have any, units as the lists first name them. */
    static Map<UnitId, UnitChange> between(AttendeeList before, AttendeeList after) {
        Multimap<UnitId, Attendee> was = Multimaps.index(before.attendees(), Attendee::unit);
        Multimap<UnitId, Attendee> is = Multimaps.index(after.attendees(), Attendee::unit);
        Map<UnitId, UnitChange> changes = new LinkedHashMap<>();
        Stream.concat(was.keySet().stream(), is.keySet().stream()).distinct().forEach(unit -> {
            UnitChange change = new UnitChange(
                    is.get(unit).stream()
                            .filter(person -> same(person, before).isEmpty() || named(person, before))
                            .toList(),
                    was.get(unit).stream()
                            .filter(person -> same(person, after).isEmpty())
                            .toList(),
                    is.get(unit).stream()
                            .filter(person -> same(person, before)
                                    .filter(earlier -> differs(earlier, person) && !named(person, before))
                                    .isPresent())
                            .toList());
            if (!change.joined.isEmpty() || !change.left.isEmpty() || !change.changed.isEmpty()) {
                changes.put(unit, change);
            }
        });
        return changes;
    }

    /** Says whether one person comes in the place of another: in the same capacity. */
    boolean isExchange() {
        return joined.size() == 1
                && left.size() == 1
                && joined.get(0).kind() == left.get(0).kind();
    }

    private static Optional<Attendee> same(Attendee person, AttendeeList list) {
        return list.find(person.id()).filter(other -> other.unit().equals(person.unit()));
    }

    /** Says whether somebody is named now for a place that was kept. */
    private static boolean named(Attendee person, AttendeeList before) {
        return person.name().isPresent()
                && same(person, before)
                        .filter(earlier -> earlier.name().isEmpty())
                        .isPresent();
    }

    private static boolean differs(Attendee was, Attendee is) {
        return was.kind() != is.kind()
                || was.onLeave() != is.onLeave()
                || !was.standIn().equals(is.standIn());
    }
}
