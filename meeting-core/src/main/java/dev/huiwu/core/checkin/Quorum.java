package dev.huiwu.core.checkin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whether enough members are there at some moment.
 *
 * @param size the members of the body
 * @param needed how many of them must be there
 * @param here how many are, as the rule counts
 */
public record Quorum(int size, int needed, int here) {

    /** Returns the quorum of the marks; empty where nobody on the list counts and the rule does not fix the size. */
    static Optional<Quorum> of(QuorumRule rule, Collection<AttendanceMark> marks) {
        List<AttendanceMark> body = marks.stream()
                .filter(mark -> rule.kinds().contains(mark.kind()))
                .toList();
        int size = rule.bodySize().orElse(body.size());
        if (size == 0) {
            return Optional.empty();
        }
        int here = (int) body.stream()
                .filter(mark -> mark.presence().here() && (rule.substitutesCount() || !mark.standIn()))
                .count();
        return Optional.of(new Quorum(size, rule.needed(size), here));
    }

    /** Says whether the body may meet. */
    public boolean met() {
        return here >= needed;
    }

    /** Returns how many more must come. */
    public int missing() {
        return Math.max(0, needed - here);
    }
}
