package dev.huiwu.core.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * How one place at a meeting stands at some moment.
 *
 * @param person whose place on the list it is
 * @param unit the unit
 * @param kind in what capacity
 * @param presence whether somebody is there
 * @param standIn whether it is the registered substitute who is there, has left or is expected
 * @param since when the person arrived, or left; empty for who has not come
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AttendanceMark(
        PersonId person,
        UnitId unit,
        AttendanceKind kind,
        Presence presence,
        boolean standIn,
        Optional<OffsetDateTime> since) {}
