package dev.huiwu.seating.replan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.seating.SeatingException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says that an order cannot be carried out: what stands against it, and which of its changes are behind that. */
public final class ChangeRefusedException extends SeatingException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<Refusal> refusals;

    /**
     * One thing that stands against the order.
     *
     * @param finding what it is
     * @param changes the changes behind it, by their places in the order counted from 0; without any one of them it would not be, or each
     *     is enough for it
     */
    public record Refusal(Finding finding, Set<Integer> changes) {

        /** Keeps a copy of the places, in order. */
        public Refusal {
            changes = ImmutableSortedSet.copyOf(changes);
        }
    }

    /** Creates the exception; {@code what} says in a sentence what could not be done. */
    public ChangeRefusedException(String what, List<Refusal> refusals) {
        super(what, new Findings(refusals.stream().map(Refusal::finding).toList()));
        this.refusals = ImmutableList.copyOf(refusals);
    }

    /** Returns everything that stands against the order; nothing after serialization, which keeps the message. */
    public List<Refusal> refusals() {
        return refusals == null ? List.of() : refusals;
    }
}
