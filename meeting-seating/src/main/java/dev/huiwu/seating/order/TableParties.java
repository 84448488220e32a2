package dev.huiwu.seating.order;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who is to sit at a table.
 *
 * @param hosts how many hosts; at a meeting without guests, everybody
 * @param guests how many guests
 * @param side on which hand of the first person the second sits, where a rule does not say otherwise
 * @param taken the chairs that are given away already
 */
public record TableParties(int hosts, int guests, SideRule side, Set<SeatId> taken) {

    /** Keeps a copy of the chairs. */
    public TableParties {
        checkArgument(hosts >= 0 && guests >= 0, "%s hosts and %s guests.", hosts, guests);
        taken = ImmutableSet.copyOf(taken);
    }

    /** Returns parties for a table of which every chair is free. */
    public static TableParties of(int hosts, int guests) {
        return new TableParties(hosts, guests, SideRule.SECOND_ON_RIGHT, Set.of());
    }

    int people() {
        return hosts + guests;
    }

    boolean free(Seat seat) {
        return seat.ordinary() && !taken.contains(seat.id());
    }

    List<Seat> free(Collection<Seat> chairs) {
        return chairs.stream().filter(this::free).toList();
    }
}
