package dev.huiwu.seating;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.order.Rotation;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.venue.Seat;
import java.util.Map;
import java.util.Optional;

/** Where the units sat at a meeting that is over: what a {@link Rotation} looks at. */
public final class PastPlaces {

    private PastPlaces() {}

    /**
     * Returns the middle of the seats of each unit, in the order of the list; people on the rostrum and units of whom nobody
     * sat on the floor are left out.
     *
     * @param request what was asked for
     * @param plan the plan that was used
     */
    public static Map<UnitId, Rotation.Past> of(SeatingRequest request, SeatPlan plan) {
        SetMultimap<UnitId, Seat> seats = LinkedHashMultimap.create();
        for (Attendee person : request.list().attendees()) {
            plan.seatOf(person.id()).flatMap(request.venue()::seat).ifPresent(seat -> seats.put(person.unit(), seat));
        }
        boolean strips = plan.style().equals(Optional.of(SeatingStyle.COLUMNS));
        ImmutableMap.Builder<UnitId, Rotation.Past> places = ImmutableMap.builder();
        seats.asMap()
                .forEach((unit, own) -> places.put(
                        unit,
                        new Rotation.Past(
                                own.stream().mapToDouble(Seat::x).average().orElse(0),
                                own.stream().mapToDouble(Seat::y).average().orElse(0),
                                strips)));
        return places.buildOrThrow();
    }
}
