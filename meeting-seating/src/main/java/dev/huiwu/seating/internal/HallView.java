package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.venue.Block;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A request for a hall as the stages of seating look at it: seats with neighbours and aisles, groups with limits. */
final class HallView {

    final SeatingRequest request;
    final SeatingStyle style;
    final List<Seat> seats;
    final List<Zones.Group> groups;
    final Tiers tiers;
    private final Map<SeatId, Integer> places = new HashMap<>();
    private final Map<Zones.Group, Set<String>> blocks = new HashMap<>();
    private Optional<SeatNeighbours> neighbours = Optional.empty();
    private Optional<Aisles> aisles = Optional.empty();

    HallView(SeatingRequest request) {
        this.request = request;
        style = request.style().orElse(SeatingStyle.ROWS);
        seats = request.venueInUse().seats();
        groups = Zones.of(request);
        tiers = new Tiers(request, groups);
        for (Seat seat : seats) {
            places.put(seat.id(), places.size());
        }
        groups.forEach(group -> request.rules()
                .blocksFor(group.unit(), group.zone(), request.venueInUse())
                .ifPresent(allowed ->
                        blocks.put(group, allowed.stream().map(HallView::name).collect(Collectors.toSet()))));
    }

    private static String name(Block block) {
        return block.floor() + "/" + block.name();
    }

    /** Returns what a zoning calls the block of a seat. */
    static String block(Seat seat) {
        return seat.floor() + "/" + seat.block();
    }

    /** Returns the depth level of a seat. */
    static double level(Seat seat) {
        return Math.floor(seat.y() + 0.5);
    }

    /** Returns how far it is from seat to seat, along rows and across them. */
    static double distance(Seat one, Seat other) {
        return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
    }

    /** Returns the place of a seat in the venue's list. */
    int place(Seat seat) {
        return places.getOrDefault(seat.id(), -1);
    }

    /** Returns the usable seats that touch one. */
    List<Seat> touching(Seat seat) {
        return neighbours().of(place(seat)).stream().map(seats::get).toList();
    }

    SeatNeighbours neighbours() {
        SeatNeighbours known = neighbours.orElseGet(() -> new SeatNeighbours(seats));
        neighbours = Optional.of(known);
        return known;
    }

    /** Returns the blocks a group may sit in; empty for all. */
    Set<String> blocks(Zones.Group group) {
        return blocks.getOrDefault(group, Set.of());
    }

    boolean limited(Zones.Group group) {
        return blocks.containsKey(group);
    }

    boolean allows(Zones.Group group, Seat seat) {
        return !limited(group) || blocks(group).contains(block(seat));
    }

    /** Returns how many seats lie between a seat and the nearest aisle along its row. */
    int stepsToAisle(Seat seat) {
        Aisles known = aisles.orElseGet(() -> new Aisles(seats));
        aisles = Optional.of(known);
        return known.steps(seat);
    }

    /** Front over back, then the centre over the sides, then the side on which a row of the rostrum begins. */
    Comparator<Seat> frontAndCentreFirst() {
        int first = request.sideRule().second().toHall() == HallSide.RIGHT ? 1 : -1;
        return Comparator.comparingDouble(HallView::level)
                .thenComparingDouble(seat -> Math.abs(seat.x()))
                .thenComparingDouble(seat -> first * seat.x())
                .thenComparing(Seat::id);
    }

    /** Returns the people of a group whose seat follows from its zone: neither wheelchair users nor who is seated. */
    List<Attendee> free(Zones.Group group, Taken taken) {
        return group.members().stream()
                .filter(person -> !taken.seated(person.id()) && !RequestReview.wheelchair(person))
                .toList();
    }

    /** Returns the units whose people must not touch those of a group. */
    Set<String> apartFrom(Zones.Group group) {
        Set<String> others = new HashSet<>();
        for (UnitPair pair : request.rules().keepApart()) {
            if (pair.one().equals(group.unit())) {
                others.add(pair.other().value());
            } else if (pair.other().equals(group.unit())) {
                others.add(pair.one().value());
            }
        }
        return others;
    }

    /** Returns a unit's short name. */
    String shortName(Zones.Group group) {
        return request.units()
                .find(group.unit())
                .map(unit -> unit.shortName())
                .orElse(group.unit().value());
    }
}
