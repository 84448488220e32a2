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
 * A list as it came back.
 *
 * <p>Without errors, {@code sent.next(returned.attendees(), reason, approver)} is its next version.
 *
 * @param attendees everybody on it, in the order of the rows; whose row could not be read is kept as sent
 * @param rows where each of them stands
 * @param edits what was done to it, in the order of the rows, those who were removed at the end
 * @param effects what follows
 * @param findings what is wrong or doubtful, from the first row to the last
 */
public record ReturnedList(
        List<Attendee> attendees,
        Map<PersonId, Location> rows,
        List<ListEdit> edits,
        EditEffects effects,
        Findings findings) {

    /** Keeps copies. */
    public ReturnedList {
        attendees = ImmutableList.copyOf(attendees);
        rows = ImmutableMap.copyOf(rows);
        edits = ImmutableList.copyOf(edits);
    }

    /** Returns the people to whom this was done. */
    public List<PersonId> people(ListEditKind kind) {
        return edits.stream()
                .filter(edit -> edit.kind() == kind)
                .map(ListEdit::person)
                .toList();
    }
}
