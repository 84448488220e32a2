package dev.huiwu.seating.internal;

import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.TableLayout;
import dev.huiwu.seating.venue.TableShape;
import dev.huiwu.seating.zoning.ZoneShortageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reviews a request, seats rostrum and floor, or a room's rings or tables, and checks the result. */
public final class DefaultSeatingEngine implements SeatingEngine {

    @Override
    public SeatPlan seat(SeatingRequest request) {
        RequestReview review = new RequestReview(request);
        review.requireSense();
        return request.venue().room().isPresent() ? seatRoom(request, review) : seatHall(request, review);
    }

    private SeatPlan seatHall(SeatingRequest request, RequestReview review) {
        review.requireRoomInHall();
        RostrumSeating rostrum = new RostrumSeating(request);
        List<Seating> seatings = new ArrayList<>(rostrum.seatings());
        seatings.addAll(seatFloor(request, review));
        return plan(
                request,
                Optional.of(request.style().orElse(SeatingStyle.ROWS)),
                rostrum.chairs(),
                seatings,
                rostrum.findings());
    }

    private List<Seating> seatFloor(SeatingRequest request, RequestReview review) {
        if (request.listPattern().isPresent()) {
            return new ListSeating(request, review, request.listPattern().get()).seat();
        }
        try {
            return new HallSeating(request).seat();
        } catch (ZoneShortageException shortage) {
            throw review.refusedFor(shortage);
        }
    }

    private SeatPlan seatRoom(SeatingRequest request, RequestReview review) {
        Optional<TableShape> parties = request.venue()
                .room()
                .flatMap(Room::layout)
                .map(TableLayout::shape)
                .filter(shape -> !shape.ring());
        List<Seating> seatings = parties.isPresent()
                ? new TableSeating(request, review, parties.get()).seat()
                : new RoomSeating(request, review).seat();
        return plan(request, Optional.empty(), List.of(), seatings, Findings.none());
    }

    private static SeatPlan plan(
            SeatingRequest request,
            Optional<SeatingStyle> style,
            List<Seat> rostrum,
            List<Seating> seatings,
            Findings findings) {
        SeatPlan plan = SeatPlan.builder()
                .meetingId(request.meeting().id())
                .venueId(request.venue().id())
                .listVersion(request.list().version())
                .style(style)
                .sideRule(request.sideRule())
                .rostrum(rostrum)
                .seatings(inListOrder(request, seatings))
                .build();
        return plan.toBuilder()
                .findings(findings.and(Presence.check(request, plan)).and(PlanCheck.check(request, plan)))
                .build();
    }

    private static List<Seating> inListOrder(SeatingRequest request, List<Seating> seatings) {
        Map<PersonId, Integer> order = new HashMap<>();
        request.list().attendees().forEach(person -> order.put(person.id(), order.size()));
        return seatings.stream()
                .sorted(Comparator.comparing(seating -> order.getOrDefault(seating.person(), order.size())))
                .toList();
    }
}
