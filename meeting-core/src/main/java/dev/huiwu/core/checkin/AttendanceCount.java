package dev.huiwu.core.checkin;

import java.util.Collection;

/**
 * How many of some places are taken.
 *
 * @param places the places on the list: {@code here + absent + onLeave + left}
 * @param here those where somebody is
 * @param late those of {@code here} who came late
 * @param standIns those of {@code here} whom a substitute takes
 * @param absent those who are expected
 * @param onLeave those on leave without anybody standing in
 * @param left those who have left
 */
public record AttendanceCount(int places, int here, int late, int standIns, int absent, int onLeave, int left) {

    /** Returns the count of some marks. */
    public static AttendanceCount of(Collection<AttendanceMark> marks) {
        return new AttendanceCount(
                marks.size(),
                (int) marks.stream().filter(mark -> mark.presence().here()).count(),
                count(marks, Presence.LATE),
                (int) marks.stream()
                        .filter(mark -> mark.presence().here() && mark.standIn())
                        .count(),
                count(marks, Presence.ABSENT),
                count(marks, Presence.ON_LEAVE),
                count(marks, Presence.LEFT));
    }

    private static int count(Collection<AttendanceMark> marks, Presence presence) {
        return (int) marks.stream().filter(mark -> mark.presence() == presence).count();
    }
}
