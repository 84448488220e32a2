package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.TableOrder;
import dev.huiwu.seating.order.TableParties;
import dev.huiwu.seating.order.TableRule;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Seats hosts and guests at a table by its rule: whoever leads first among the hosts, leaders in their order, then the
 * others as listed. Guests are the invited, and whom the list puts into a zone for guests; hosts are all others.
 */
final class TableSeating {

    private static final Set<String> GUEST_ZONES = Set.of("客方", "宾方", "来宾");
    private static final Set<String> HOST_ZONES = Set.of("主方");

    private final SeatingRequest request;
    private final RequestReview review;
    private final TableRule rule;
    private final RoomPlaces places;

    TableSeating(SeatingRequest request, RequestReview review, TableShape shape) {
        this.request = request;
        this.review = review;
        rule = request.tableRule().orElseGet(() -> TableRule.usual(shape));
        places = new RoomPlaces(request, review, request.people());
    }

    List<Seating> seat() {
        places.settle();
        places.seatWheelchairs(request.venueInUse().seats());
        List<Attendee> hosts = hosts();
        List<Attendee> guests = places.ranked(TableSeating::isGuest);
        review.require(
                "room-too-small", places.free(request.venueInUse().seats()).size(), hosts.size() + guests.size());
        TableOrder order = rule.order(
                request.venueInUse(),
                new TableParties(hosts.size(), guests.size(), request.sideRule(), places.taken()));
        seat(hosts, order.hosts(), guests.isEmpty() ? "people" : "hosts");
        seat(guests, order.guests(), "guests");
        return places.seatings();
    }

    private List<Attendee> hosts() {
        List<Attendee> hosts = new ArrayList<>(places.ranked(person -> !isGuest(person)));
        Optional<Attendee> chair = Presence.chair(request, hosts);
        chair.ifPresent(leads -> {
            hosts.remove(leads);
            hosts.add(0, leads);
        });
        return hosts;
    }

    private static boolean isGuest(Attendee person) {
        String zone = person.zoneOr("");
        return GUEST_ZONES.contains(zone) || (person.kind() == AttendanceKind.INVITED && !HOST_ZONES.contains(zone));
    }

    private void seat(List<Attendee> people, List<Seat> chairs, String party) {
        for (int i = 0; i < people.size(); i++) {
            SeatReason reason = SeatReason.of(
                    "table-" + party,
                    "rule",
                    rule.shape().label(),
                    "shape",
                    rule.shape().code(),
                    "place",
                    i + 1);
            places.place(people.get(i), chairs.get(i), reason);
        }
    }
}
