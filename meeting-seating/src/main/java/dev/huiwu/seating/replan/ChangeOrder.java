package dev.huiwu.seating.replan;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Changes that are made together, or not at all.
 *
 * @param changes what changes
 * @param reason why; the next version of the list says it
 * @param approver who approved it
 */
public record ChangeOrder(List<SeatChange> changes, String reason, String approver) {

    /** Keeps a copy of the list. */
    public ChangeOrder {
        changes = ImmutableList.copyOf(changes);
    }

    /** Returns the order for one or several changes. */
    public static ChangeOrder of(String reason, String approver, SeatChange... changes) {
        return new ChangeOrder(ImmutableList.copyOf(changes), reason, approver);
    }
}
