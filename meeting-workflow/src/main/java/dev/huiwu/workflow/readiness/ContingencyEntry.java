package dev.huiwu.workflow.readiness;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingType;
import java.util.List;

/**
 * A plan as a catalogue holds it, and which meetings need one like it.
 *
 * @param plan the plan, with nothing checked
 * @param requiredFor the types of meeting that must have it
 * @param onlyWithBranches whether they must only where they have several rooms
 */
public record ContingencyEntry(ContingencyPlan plan, List<MeetingType> requiredFor, boolean onlyWithBranches) {

    /** Keeps a copy of the types. */
    public ContingencyEntry {
        requiredFor = ImmutableList.copyOf(requiredFor);
    }

    /** Says whether a meeting must have it. */
    public boolean isRequired(Meeting meeting) {
        return requiredFor.contains(meeting.type())
                && (!onlyWithBranches || meeting.sites().size() > 1);
    }
}
