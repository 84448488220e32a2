package dev.huiwu.print.lookup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The seats as the page draws them, a group of seats in one colour.
 *
 * @param spots the seats of the floor, from the front and from the left
 * @param names what stands on each group's seats; the first group is empty seats, the second those of others
 * @param ratio how deep a row is in seat widths
 * @param stage whether there is a stage before the seats
 * @param floors whether the venue has several floors
 */
record SeatMap(List<Spot> spots, List<String> names, double ratio, boolean stage, boolean floors) {

    private static final int EMPTY = 0;
    private static final int OTHERS = 1;
    private static final int FIRST = 2;

    /** A seat and its group. */
    record Spot(Seat seat, int group) {}

    SeatMap {
        spots = ImmutableList.copyOf(spots);
        names = ImmutableList.copyOf(names);
    }

    /** Returns the map on which every unit has a group. */
    static SeatMap ofHall(SeatingRequest request, SeatPlan plan, SeatGuide guide) {
        Map<UnitId, Integer> groups = new HashMap<>();
        ImmutableList.Builder<String> names = ImmutableList.<String>builder().add("", "");
        guide.units().forEach(unit -> {
            groups.put(unit.unit(), FIRST + groups.size());
            names.add(unit.name());
        });
        return of(request, plan, groups, names.build());
    }

    /** Returns the map on which only one unit has a group and nobody else is told. */
    static SeatMap ofUnit(SeatingRequest request, SeatPlan plan, UnitId unit) {
        return of(request, plan, Map.of(unit, FIRST), List.of("", "", ""));
    }

    private static SeatMap of(SeatingRequest request, SeatPlan plan, Map<UnitId, Integer> groups, List<String> names) {
        Map<SeatId, Integer> taken = new HashMap<>();
        plan.seatings()
                .forEach(seating -> request.list()
                        .find(seating.person())
                        .ifPresent(person ->
                                taken.merge(seating.seat(), groups.getOrDefault(person.unit(), OTHERS), Math::max)));
        ImmutableList.Builder<Spot> spots = ImmutableList.builder();
        request.venue().seats().stream()
                .filter(Seat::usable)
                .forEach(seat -> spots.add(new Spot(seat, taken.getOrDefault(seat.id(), EMPTY))));
        boolean room = request.venue().room().isPresent();
        return new SeatMap(
                spots.build(),
                names,
                (double) request.venue().rowPitch() / request.venue().seatWidth(),
                !room,
                request.venue().floors().size() > 1);
    }

    /** Returns the place of each seat in {@link #spots}. */
    Map<SeatId, Integer> positions() {
        ImmutableMap.Builder<SeatId, Integer> positions = ImmutableMap.builder();
        for (int i = 0; i < spots.size(); i++) {
            positions.put(spots.get(i).seat().id(), i);
        }
        return positions.buildOrThrow();
    }
}
