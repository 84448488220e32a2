package dev.huiwu.files.roster;

import static dev.huiwu.files.roster.RosterColumns.REMARK;

import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.files.internal.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows of people who come instead of somebody: they take that person's place and have none of their own. */
final class StandIns {

    private StandIns() {}

    /** Returns the rows that are places of their own, the people on leave with whoever comes instead. */
    static List<RosterEntry> place(List<RosterEntry> entries, Problems problems) {
        List<RosterEntry> places = new ArrayList<>();
        List<RosterEntry> standIns = new ArrayList<>();
        Map<String, RosterEntry> onLeave = new HashMap<>();
        Set<Integer> replaced = new HashSet<>();
        for (RosterEntry entry : entries) {
            (entry.standsInFor().isPresent() ? standIns : places).add(entry);
            if (entry.onLeave()) {
                entry.name().ifPresent(name -> onLeave.putIfAbsent(entry.nameInUnit(name), entry));
            }
            if (entry.hasSubstitute()) {
                replaced.add(entry.row().number());
            }
        }
        for (RosterEntry standIn : standIns) {
            Location remark = standIn.row().at(REMARK);
            RosterEntry place =
                    onLeave.get(standIn.nameInUnit(standIn.standsInFor().orElseThrow()));
            if (place == null) {
                problems.error("stand-in-unmatched", remark, "unit", standIn.unit());
            } else if (!replaced.add(place.row().number())) {
                problems.error("stand-in-repeated", remark, "row", place.row().number());
            } else {
                problems.note("stand-in-placed", remark, "row", place.row().number());
                place.attendee()
                        .substitute(new SubstituteAttendee(
                                standIn.name().orElseThrow(),
                                Optional.of(standIn.post()).filter(post -> !post.isEmpty())));
            }
        }
        return places;
    }
}
