package dev.huiwu.core.checkin;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.unit.UnitId;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/** Who is there and who is not, at one moment. Every answer takes time in proportion to the list. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = AttendanceState.Builder.class)
public interface AttendanceState {

    /** Returns the moment. */
    OffsetDateTime moment();

    /** Returns the version of the list. */
    int listVersion();

    /** Returns every place of the list, in its order. */
    List<AttendanceMark> marks();

    /** Returns the places that stand so, in the list's order: whom to telephone, who came late. */
    default List<AttendanceMark> only(Presence presence) {
        return marks().stream().filter(mark -> mark.presence() == presence).toList();
    }

    /** Returns how many of all places are taken. */
    @Value.NonAttribute
    default AttendanceCount total() {
        return AttendanceCount.of(marks());
    }

    /** Returns how many places of each kind are taken, kinds in their order. */
    @Value.NonAttribute
    default Map<AttendanceKind, AttendanceCount> byKind() {
        Map<AttendanceKind, AttendanceCount> kinds = new EnumMap<>(AttendanceKind.class);
        kinds.putAll(counts(AttendanceMark::kind));
        return Collections.unmodifiableMap(kinds);
    }

    /** Returns how many places of each unit are taken, units as the list first names them. */
    @Value.NonAttribute
    default Map<UnitId, AttendanceCount> byUnit() {
        return counts(AttendanceMark::unit);
    }

    /** Returns whether enough members are there by the rule; empty where there is no body to be quorate. */
    default Optional<Quorum> quorum(QuorumRule rule) {
        return Quorum.of(rule, marks());
    }

    private <K> Map<K, AttendanceCount> counts(Function<AttendanceMark, K> key) {
        ImmutableListMultimap<K, AttendanceMark> groups = Multimaps.index(marks(), key::apply);
        return ImmutableMap.copyOf(Maps.transformValues(groups.asMap(), AttendanceCount::of));
    }

    /** Returns a builder with nothing filled in; {@link CheckInSheet#at} makes states. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds states; not thread-safe. */
    final class Builder extends ImmutableAttendanceState.Builder {}
}
