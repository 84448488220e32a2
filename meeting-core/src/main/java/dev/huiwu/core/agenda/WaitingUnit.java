package dev.huiwu.core.agenda;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.unit.UnitId;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A unit that waits outside until its topics come (候会).
 *
 * @param unit the unit
 * @param entries the places on the agenda it is needed for, from 1, in order
 * @param callAt when it is called to wait
 * @param from when its first topic begins
 * @param until when its last topic ends
 */
public record WaitingUnit(
        UnitId unit, List<Integer> entries, OffsetDateTime callAt, OffsetDateTime from, OffsetDateTime until) {

    /** Keeps a copy. */
    public WaitingUnit {
        entries = ImmutableList.copyOf(entries);
    }
}
