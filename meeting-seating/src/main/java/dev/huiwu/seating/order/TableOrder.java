package dev.huiwu.seating.order;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.huiwu.seating.venue.Seat;
import java.util.List;
import java.util.Set;

/**
 * The chairs of the people at a table.
 *
 * @param hosts the chairs of the hosts, that of the highest first
 * @param guests the chairs of the guests, that of the highest first
 */
public record TableOrder(List<Seat> hosts, List<Seat> guests) {

    /** Keeps copies. */
    public TableOrder {
        hosts = ImmutableList.copyOf(hosts);
        guests = ImmutableList.copyOf(guests);
    }

    /** Gives each party its own free chairs, and where they do not suffice those that the other one leaves. */
    static TableOrder of(TableParties parties, List<Seat> hosts, List<Seat> guests) {
        List<Seat> forHosts = parties.free(hosts);
        List<Seat> forGuests = parties.free(guests);
        Set<Seat> own = ImmutableSet.copyOf(first(forHosts, parties.hosts()));
        Set<Seat> others = ImmutableSet.copyOf(first(forGuests, parties.guests()));
        return new TableOrder(
                first(concat(forHosts, Sets.difference(ImmutableSet.copyOf(forGuests), others)), parties.hosts()),
                first(concat(forGuests, Sets.difference(ImmutableSet.copyOf(forHosts), own)), parties.guests()));
    }

    private static List<Seat> concat(List<Seat> one, Set<Seat> other) {
        return ImmutableList.<Seat>builder().addAll(one).addAll(other).build();
    }

    private static List<Seat> first(List<Seat> chairs, int count) {
        return chairs.subList(0, Math.min(count, chairs.size()));
    }
}
