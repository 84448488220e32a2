package dev.huiwu.seating.guide;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.RostrumOrder;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.venue.Rostrum;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Plans of a hall made in no time: zone after zone is poured into the seats, row by row or column by column. */
final class PouredPlan {

    private static final SeatReason REASON = SeatReason.of("fixed");

    private PouredPlan() {}

    static SeatPlan of(SeatingRequest request, SeatingStyle style) {
        List<Seat> rostrum = new ArrayList<>();
        List<Seating> seatings = new ArrayList<>();
        List<Attendee> above =
                request.list().attendees().stream().filter(Attendee::onRostrum).toList();
        Rostrum stage = request.venue().rostrum().orElseThrow();
        for (int from = 0, row = 0; from < above.size(); row++) {
            int most = Math.min(stage.rows().get(row).maxChairs(), above.size() - from);
            List<Seat> chairs = stage.chairs(row, most);
            List<Integer> ranks = RostrumOrder.line(most, request.sideRule());
            for (int i = 0; i < most; i++) {
                seatings.add(Seating.of(
                        above.get(from + ranks.get(i) - 1).id(), chairs.get(i).id(), REASON));
            }
            rostrum.addAll(chairs);
            from += most;
        }
        Iterator<Seat> ordinary = seats(request, style).filter(Seat::ordinary).iterator();
        Iterator<Seat> wheelchair = seats(request, style)
                .filter(seat -> seat.has(SeatFeature.ACCESSIBLE))
                .iterator();
        request.list().attendees().stream()
                .filter(person -> !person.onRostrum())
                .sorted(Comparator.comparing(
                                (Attendee person) -> request.zoneOrder().indexOf(request.zone(person)))
                        .thenComparing(Attendee::unit, request.units().protocolOrder()))
                .forEach(person -> {
                    Iterator<Seat> seat = person.seatNeed() == SeatNeed.WHEELCHAIR ? wheelchair : ordinary;
                    seatings.add(Seating.of(person.id(), seat.next().id(), REASON));
                });
        return SeatPlan.builder()
                .meetingId(request.meeting().id())
                .venueId(request.venue().id())
                .listVersion(request.list().version())
                .style(style)
                .sideRule(request.sideRule())
                .rostrum(rostrum)
                .seatings(seatings)
                .build();
    }

    private static Stream<Seat> seats(SeatingRequest request, SeatingStyle style) {
        Comparator<Seat> byRow = Comparator.comparing(Seat::floor).thenComparing(Seat::y);
        Comparator<Seat> byColumn = Comparator.comparing(Seat::floor).thenComparing(Seat::block);
        return request.venue().seats().stream()
                .sorted(
                        style == SeatingStyle.ROWS
                                ? byRow.thenComparing(Seat::x)
                                : byColumn.thenComparing(Seat::x).thenComparing(Seat::y));
    }
}
