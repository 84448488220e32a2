package dev.huiwu.files.roster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import java.util.List;
import java.util.Map;

/**
 * What a roster holds.
 *
 * @param attendees everybody whose row could be read, in the order of the rows
 * @param rows where each of them stands
 * @param findings what was found, from the first row to the last; with an error somebody is missing above
 */
public record RosterResult(List<Attendee> attendees, Map<PersonId, Location> rows, Findings findings) {

    /** Keeps copies. */
    public RosterResult {
        attendees = ImmutableList.copyOf(attendees);
        rows = ImmutableMap.copyOf(rows);
    }
}
