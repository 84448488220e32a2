package dev.huiwu.core.list;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.immutables.value.Value;

/** What remains of a list when the personal data on it was erased: numbers, and nobody. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ErasedList.Builder.class)
public interface ErasedList {

    /** Returns the version of the list. */
    int version();

    /** Returns for what it was kept, and how long. */
    Retention retention();

    /** Returns the day it was erased. */
    LocalDate erasedOn();

    /** Returns how many people and units were on it. */
    ListCount count();

    /** Returns how many people each unit had, in the list's order of units. */
    Map<UnitId, Integer> peopleByUnit();

    /** Returns what remains of the list. */
    static ErasedList of(AttendeeList list, Retention retention, LocalDate day) {
        Map<UnitId, Integer> people = new LinkedHashMap<>();
        list.attendees().forEach(attendee -> people.merge(attendee.unit(), 1, Integer::sum));
        return builder()
                .version(list.version())
                .retention(retention)
                .erasedOn(day)
                .count(ListCount.of(list.attendees()))
                .peopleByUnit(ImmutableMap.copyOf(people))
                .build();
    }

    /** Returns a builder with nothing filled in; {@link AttendeeList#erase} is the usual way. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds what remains; not thread-safe. */
    final class Builder extends ImmutableErasedList.Builder {}
}
