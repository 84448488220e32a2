package dev.huiwu.seating.replan.internal;

import com.google.common.collect.ImmutableSet;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.SeatChange;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which changes of an order make it impossible, found by trying what becomes of it without each, and of each without the others. */
final class Causes {

    /** Of longer orders all changes count as causes: trying takes one seating for each. */
    private static final int MOST = 30;

    private final ChangeOrder order;
    private final Function<ChangeOrder, Outcome> trial;

    /** What became of an order that was tried. */
    enum Outcome {
        MADE,
        REFUSED,
        /** It names somebody who is not there without the other changes. */
        SENSELESS
    }

    Causes(ChangeOrder order, Function<ChangeOrder, Outcome> trial) {
        this.order = order;
        this.trial = trial;
    }

    /** Returns the places of the changes, from 0: those without any one of which the rest can be made, else those refused alone, else all. */
    Set<Integer> find() {
        List<SeatChange> changes = order.changes();
        int count = changes.size();
        if (count == 1 || count > MOST) {
            return places(place -> true);
        }
        Set<Integer> needed = places(place -> outcome(without(place)) == Outcome.MADE);
        Set<Integer> found =
                needed.isEmpty() ? places(place -> outcome(List.of(changes.get(place))) == Outcome.REFUSED) : needed;
        return found.isEmpty() ? places(place -> true) : found;
    }

    private Set<Integer> places(IntPredicate which) {
        return IntStream.range(0, order.changes().size()).filter(which).boxed().collect(ImmutableSet.toImmutableSet());
    }

    /** Returns the other changes, but those that place a newcomer of this one. */
    private List<SeatChange> without(int place) {
        SeatChange one = order.changes().get(place);
        return order.changes().stream()
                .filter(other -> other != one
                        && (!(one instanceof SeatChange.Insert)
                                || Collections.disjoint(one.subjects(), other.subjects())))
                .toList();
    }

    private Outcome outcome(List<SeatChange> changes) {
        return changes.isEmpty()
                ? Outcome.SENSELESS
                : trial.apply(new ChangeOrder(changes, order.reason(), order.approver()));
    }
}
