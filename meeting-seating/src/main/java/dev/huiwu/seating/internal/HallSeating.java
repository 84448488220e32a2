package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SpeakerSetting;
import dev.huiwu.seating.rule.HeadEnd;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.zoning.Effort;
import dev.huiwu.seating.zoning.ZoningEngine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Seats the floor of a hall: those with a seat of their own first, then a zone for every group, then people inside their
 * group, and last wheelchair users on the places nearest to their colleagues.
 *
 * <p>Companions of wheelchair users and people who sit at an aisle are to be near their unit before it has a zone: a
 * quick draft says where that will be.
 */
final class HallSeating {

    /** So often are wishes tried; each time those that would tear somebody from the unit are dropped. */
    private static final int WISH_ROUNDS = 2;

    private final SeatingRequest request;
    private final HallView hall;
    private Taken taken = new Taken();

    HallSeating(SeatingRequest request) {
        this.request = request;
        hall = new HallView(request);
    }

    List<Seating> seat() {
        hall.groups.forEach(this::settled);
        boolean companions = !request.rules().companions().isEmpty();
        if (companions || AisleSeats.wanted(hall)) {
            ZoneLayout draft = ZoneLayout.of(hall, taken, ZoningEngine.create(draftEffort()));
            new Companions(hall, taken).give(group -> whole(draft, group));
            importantGuests();
            speakersBlock();
            new AisleSeats(hall, taken, draft).give();
        } else {
            importantGuests();
            speakersBlock();
        }
        ZoneLayout layout = withWishes(ZoningEngine.create(request.effort()));
        hall.groups.forEach(group -> inside(group, layout));
        new WheelchairPlaces(hall, taken).give();
        return taken.seatings();
    }

    /** A draft says only whereabouts a unit will sit: it is quick, and never more than the plan itself. */
    private Effort draftEffort() {
        return new Effort(
                Math.min(Effort.QUICK.steps(), request.effort().steps()),
                Math.min(Effort.QUICK.work(), request.effort().work()));
    }

    private void settled(Zones.Group group) {
        for (Attendee person : group.members()) {
            Optional.ofNullable(request.fixedSeats().get(person.id()))
                    .flatMap(request.venueInUse()::seat)
                    .ifPresent(seat -> taken.give(seat, group, person, SeatReason.of("fixed")));
        }
    }

    /** Seats important guests by precedence; who finds no seat in their areas any more sits with the unit. */
    private void importantGuests() {
        Iterator<Seat> seats = hall.seats.stream()
                .filter(seat -> PlanParts.forImportant(request, seat) && taken.free(seat))
                .sorted(hall.frontAndCentreFirst())
                .iterator();
        hall.groups.forEach(group -> group.members().stream()
                .filter(person -> PlanParts.important(request, person) && seats.hasNext())
                .forEach(person -> taken.give(
                        seats.next(), group, person, SeatReason.of("important", "unit", hall.shortName(group)))));
    }

    private void speakersBlock() {
        if (request.speakers() == SpeakerSetting.SPEAKERS_BLOCK) {
            Speakers.block(hall, taken);
        }
    }

    private List<Seat> whole(ZoneLayout layout, Zones.Group group) {
        List<Seat> seats = new ArrayList<>();
        for (int tier = 0; tier < hall.tiers.count(); tier++) {
            seats.addAll(layout.seats(group, tier));
        }
        return seats;
    }

    /**
     * Returns zones with the seats that people would like, each still with the unit: first by giving their units these seats
     * for others; where that does not do for all, by zoning round the seats, if more wishes are met so.
     */
    private ZoneLayout withWishes(ZoningEngine engine) {
        ZoneLayout plain = ZoneLayout.of(hall, taken, engine);
        Map<Attendee, Seat> wishes = wishes();
        int unmet = plain.grant(wishes).size();
        Map<Attendee, Seat> left = new LinkedHashMap<>(unmet == 0 ? Map.of() : wishes);
        for (int round = 0; round < WISH_ROUNDS && left.size() > wishes.size() - unmet; round++) {
            Taken with = taken.copy();
            hall.groups.forEach(group -> group.members()
                    .forEach(person -> Optional.ofNullable(left.get(person))
                            .ifPresent(seat -> with.give(seat, group, person, SeatReason.of("preferred")))));
            ZoneLayout layout = ZoneLayout.of(hall, with, engine);
            if (!left.keySet().removeAll(leaveTheirUnit(left, layout))) {
                taken = with;
                return layout;
            }
        }
        return plain;
    }

    /** Returns the wishes that break no rule by themselves; of two for one seat, that of the higher person. */
    private Map<Attendee, Seat> wishes() {
        Map<Attendee, Seat> wishes = new LinkedHashMap<>();
        Set<SeatId> wanted = new HashSet<>();
        hall.groups.forEach(group -> hall.free(group, taken)
                .forEach(person -> Optional.ofNullable(
                                request.rules().preferredSeats().get(person.id()))
                        .flatMap(request.venueInUse()::seat)
                        .filter(seat -> seat.ordinary() && taken.free(seat) && hall.allows(group, seat))
                        .filter(seat -> wanted.add(seat.id()))
                        .ifPresent(seat -> wishes.put(person, seat))));
        return wishes;
    }

    /** Returns those whose wish would part them from their unit. */
    private Set<Attendee> leaveTheirUnit(Map<Attendee, Seat> wishes, ZoneLayout layout) {
        Map<SeatId, ZonePieces.Holder> holders = new LinkedHashMap<>();
        Set<SeatId> others = new HashSet<>();
        for (Zones.Group group : hall.groups) {
            for (int tier = 0; tier < hall.tiers.count(); tier++) {
                ZonePieces.Holder holder = PlanParts.holder(group, tier, true);
                for (Seat seat : layout.seats(group, tier)) {
                    holders.put(seat.id(), holder);
                    others.add(seat.id());
                }
            }
            group.members()
                    .forEach(member -> Optional.ofNullable(wishes.get(member))
                            .ifPresent(seat ->
                                    holders.put(seat.id(), PlanParts.holder(group, hall.tiers.of(member), true))));
        }
        ZonePieces pieces = new ZonePieces(request.venueInUse(), holders, Seat::ordinary);
        Set<Attendee> leave = new HashSet<>();
        wishes.forEach((person, seat) -> {
            if (!pieces.withTheirs(seat.id(), others)) {
                leave.add(person);
            }
        });
        return leave;
    }

    private void inside(Zones.Group group, ZoneLayout layout) {
        List<Attendee> people = hall.free(group, taken);
        Map<Attendee, Integer> places = new HashMap<>();
        people.forEach(person -> places.put(person, places.size() + 1));
        for (int tier = 0; tier < hall.tiers.count(); tier++) {
            Deque<Seat> left = new ArrayDeque<>(inOrder(layout.seats(group, tier)));
            int now = tier;
            List<Attendee> these = people.stream()
                    .filter(person -> hall.tiers.of(person) == now)
                    .toList();
            for (Attendee person : these) {
                preferred(person, left).ifPresent(seat -> {
                    left.remove(seat);
                    taken.give(seat, group, person, SeatReason.of("preferred"));
                });
            }
            for (Attendee person : these) {
                if (!taken.seated(person.id())) {
                    taken.give(left.remove(), group, person, reason(group, places.getOrDefault(person, 0), tier));
                }
            }
        }
    }

    private Optional<Seat> preferred(Attendee person, Collection<Seat> seats) {
        return Optional.ofNullable(request.rules().preferredSeats().get(person.id()))
                .flatMap(request.venueInUse()::seat)
                .filter(seats::contains);
    }

    /** Returns the seats of a group in the order in which its people take them. */
    private List<Seat> inOrder(List<Seat> frontAndCentreFirst) {
        if (request.rules().fill().isPresent()) {
            return request.rules().fill().get().order(frontAndCentreFirst);
        }
        return request.rules().headEnd() == HeadEnd.CENTRE
                ? frontAndCentreFirst
                : frontAndCentreFirst.stream()
                        .sorted(Comparator.comparingDouble(HallView::level)
                                .thenComparingInt(hall::stepsToAisle)
                                .thenComparing(hall.frontAndCentreFirst()))
                        .toList();
    }

    private SeatReason reason(Zones.Group group, int place, int tier) {
        List<Object> why = new ArrayList<>(List.of(
                "zone",
                group.zone(),
                "zoneRank",
                group.zoneRank(),
                "unit",
                hall.shortName(group),
                "unitRank",
                group.unitRank(),
                "place",
                place));
        if (!group.byProtocol()) {
            why.addAll(List.of("order", group.order()));
        }
        if (hall.tiers.count() > 1) {
            why.addAll(List.of("tier", tier + 1));
        }
        return SeatReason.of("zone-" + hall.style.code(), why.toArray());
    }
}
