package dev.huiwu.files.roster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a roster holds.
 *
 * @param attendees everybody whose row could be read, in the order of the rows
 * @param rows where each of them stands
 * @param findings what was found, from the first row to the last; with an error somebody is missing above
 */
public record RosterResult(List<Attendee> attendees, Map<PersonId, Location> rows, Findings findings) {

    /** The column of the topics somebody waits for, as findings call it. */
    public static final String TOPICS = RosterColumns.TOPICS.header();

    /** The column of the zone somebody sits in, as findings call it. */
    public static final String ZONE = RosterColumns.ZONE.header();

    /** Keeps copies. */
    public RosterResult {
        attendees = ImmutableList.copyOf(attendees);
        rows = ImmutableMap.copyOf(rows);
    }

    /**
     * Returns the cell of a person's row.
     *
     * @throws java.util.NoSuchElementException if the roster does not hold the person
     */
    public Location cell(PersonId person, String column) {
        Location row = Optional.ofNullable(rows.get(person)).orElseThrow();
        return Location.ofCell(row.file(), row.row().orElseThrow(), column);
    }
}
