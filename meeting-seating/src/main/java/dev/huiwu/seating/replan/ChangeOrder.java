package dev.huiwu.seating.replan;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.huiwu.core.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Changes that are made together, or not at all.
 *
 * @param changes what changes
 * @param reason why; the next version of the list says it
 * @param approver who approved it
 */
public record ChangeOrder(List<SeatChange> changes, String reason, String approver) {

    /** Checks that something changes, for a reason, approved by somebody, and keeps a copy of the list. */
    public ChangeOrder {
        changes = ImmutableList.copyOf(changes);
        checkArgument(!changes.isEmpty(), "The order changes nothing.");
        checkArgument(!reason.isBlank(), "The reason of the order is blank.");
        checkArgument(!approver.isBlank(), "The approver of the order is blank.");
    }

    /** Returns which changes concern what a finding is about, by their places from 0, in order. */
    public Set<Integer> about(Finding finding) {
        return IntStream.range(0, changes.size())
                .filter(place ->
                        finding.subjects().stream().anyMatch(changes.get(place).subjects()::contains))
                .boxed()
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Returns the order for one or several changes. */
    public static ChangeOrder of(String reason, String approver, SeatChange... changes) {
        return new ChangeOrder(ImmutableList.copyOf(changes), reason, approver);
    }
}
