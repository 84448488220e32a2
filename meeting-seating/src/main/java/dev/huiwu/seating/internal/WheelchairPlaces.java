package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.rule.WheelchairNear;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Places for wheelchair users: reached without a step, beside nobody they are kept apart from, near their colleagues and
 * a level entrance, in the order the rules say.
 */
final class WheelchairPlaces {

    private final HallView hall;
    private final Taken taken;
    private final LevelEntrances doors;

    WheelchairPlaces(HallView hall, Taken taken) {
        this.hall = hall;
        this.taken = taken;
        doors = new LevelEntrances(hall.request.venueInUse());
    }

    /**
     * A wheelchair user, a free place, and what speaks for it.
     *
     * @param turn the user's place in the order of precedence
     * @param clashes how many neighbours the user is kept apart from
     * @param distance how far it is to the nearest colleague
     * @param way how far it is to the nearest level entrance
     */
    record Choice(
            Zones.Group group, Attendee person, int turn, Seat place, long clashes, double distance, double way) {}

    /** Gives everybody without a seat a place: the best choice of all first; ties go by precedence, then by seat. */
    void give() {
        List<Choice> choices = new ArrayList<>();
        int turn = 0;
        for (Zones.Group group : hall.groups) {
            List<Seat> near = anchors(group);
            for (Attendee person : group.members()) {
                if (RequestReview.wheelchair(person) && !taken.seated(person.id())) {
                    turn++;
                    choices.addAll(choices(group, person, turn, near));
                }
            }
        }
        choices.sort(order());
        for (Choice choice : choices) {
            if (!taken.seated(choice.person().id()) && taken.free(choice.place())) {
                give(choice);
            }
        }
    }

    void give(Choice choice) {
        List<Object> why = new ArrayList<>(List.of(
                "unit",
                hall.shortName(choice.group()),
                "distance",
                String.format(Locale.ROOT, "%.1f", choice.distance())));
        doors.nearest(choice.place())
                .ifPresent(door -> why.addAll(
                        List.of("entrance", door.name(), "way", String.format(Locale.ROOT, "%.1f", choice.way()))));
        taken.give(choice.place(), choice.group(), choice.person(), SeatReason.of(reason(choice), why.toArray()));
    }

    private String reason(Choice choice) {
        if (preferred(choice)) {
            return "wheelchair-preferred";
        }
        return entranceFirst() && !Double.isInfinite(choice.way()) ? "wheelchair-entrance" : "wheelchair";
    }

    private boolean entranceFirst() {
        return hall.request.rules().wheelchairsNear() == WheelchairNear.ENTRANCE;
    }

    /** Returns the free places for somebody whose colleagues sit on the seats given. */
    List<Choice> choices(Zones.Group group, Attendee person, int turn, List<Seat> near) {
        return hall.seats.stream()
                .filter(seat -> seat.usable() && seat.has(SeatFeature.ACCESSIBLE) && taken.free(seat))
                .map(place -> new Choice(
                        group,
                        person,
                        turn,
                        place,
                        clashes(group, place),
                        distance(place, near),
                        doors.distance(place)))
                .sorted(order())
                .toList();
    }

    private long clashes(Zones.Group group, Seat place) {
        Set<String> apart = hall.apartFrom(group);
        return apart.isEmpty()
                ? 0
                : hall.touching(place).stream()
                        .filter(seat -> taken.holder(seat)
                                .filter(other -> apart.contains(other.unit().value()))
                                .isPresent())
                        .count();
    }

    private Comparator<Choice> order() {
        Function<Choice, Double> distance = Choice::distance;
        Function<Choice, Double> way = Choice::way;
        return Comparator.comparingLong(Choice::clashes)
                .thenComparing(choice -> !preferred(choice))
                .thenComparing(choice -> Double.isInfinite(choice.way()))
                .thenComparing(entranceFirst() ? way : distance)
                .thenComparingInt(Choice::turn)
                .thenComparing(entranceFirst() ? distance : way)
                .thenComparing(choice -> choice.place().id());
    }

    private boolean preferred(Choice choice) {
        return choice.place()
                .id()
                .equals(hall.request
                        .rules()
                        .preferredSeats()
                        .get(choice.person().id()));
    }

    /** Returns where the colleagues sit; of somebody who comes alone, the people of the zone. */
    private List<Seat> anchors(Zones.Group group) {
        List<Seat> colleagues = taken.seatsOf(group::equals);
        return colleagues.isEmpty() ? taken.seatsOf(holder -> holder.zoneRank() == group.zoneRank()) : colleagues;
    }

    private static double distance(Seat place, List<Seat> near) {
        return near.stream()
                .mapToDouble(seat -> HallView.distance(seat, place))
                .min()
                .orElse(Math.abs(place.x()) + place.y());
    }

    /** Returns for each user who does not come alone the companions, in order of precedence. */
    static Map<Attendee, List<Attendee>> accompanied(HallView hall) {
        Map<Attendee, List<Attendee>> accompanied = new HashMap<>();
        hall.groups.forEach(group -> group.members().forEach(companion -> {
            if (hall.request.rules().accompanies(companion)) {
                hall.request
                        .list()
                        .find(hall.request.rules().companions().getOrDefault(companion.id(), companion.id()))
                        .ifPresent(user -> accompanied
                                .computeIfAbsent(user, unseen -> new ArrayList<>())
                                .add(companion));
            }
        }));
        return accompanied;
    }
}
