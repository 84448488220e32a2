package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Wheelchair users who do not come alone: each on a place that has a seat beside it for every companion.
 *
 * <p>Users take the best place in order of precedence; one who finds none makes those before him take their next best.
 * All ways are tried, up to a limit that some tens of such users do not reach.
 */
final class Companions {

    private static final int MOST_TRIES = 100_000;

    private final HallView hall;
    private final Taken taken;
    private final Map<Attendee, List<Attendee>> accompanied;
    private final List<Zones.Group> groups = new ArrayList<>();
    private final List<Attendee> users = new ArrayList<>();
    private final Map<Attendee, Zones.Group> groupOf = new HashMap<>();
    private int tries;

    Companions(HallView hall, Taken taken) {
        this.hall = hall;
        this.taken = taken;
        accompanied = WheelchairPlaces.accompanied(hall);
        hall.groups.forEach(group -> group.members().forEach(person -> {
            groupOf.put(person, group);
            if (accompanied.containsKey(person)) {
                users.add(person);
                groups.add(group);
            }
        }));
    }

    /** A user's place and the seats beside it for the companions who have no seat yet. */
    private record Bundle(WheelchairPlaces.Choice choice, List<Seat> seats) {}

    /** Seats all of them near the seats that their groups have; returns who found no place, nobody if all did. */
    List<Attendee> give(Function<Zones.Group, List<Seat>> near) {
        List<Bundle> bundles = new ArrayList<>();
        List<List<WheelchairPlaces.Choice>> choices = new ArrayList<>();
        WheelchairPlaces places = new WheelchairPlaces(hall, taken);
        for (int user = 0; user < users.size(); user++) {
            Attendee person = users.get(user);
            Zones.Group group = groups.get(user);
            int turn = user;
            choices.add(taken.seatOf(person.id())
                    .map(seat -> List.of(new WheelchairPlaces.Choice(group, person, turn, seat, 0, 0, 0)))
                    .orElseGet(() -> places.choices(group, person, turn, near.apply(group))));
        }
        if (!search(0, choices, bundles, new HashSet<>())) {
            return users;
        }
        for (int user = 0; user < users.size(); user++) {
            seat(users.get(user), bundles.get(user), places);
        }
        return List.of();
    }

    private boolean search(
            int user, List<List<WheelchairPlaces.Choice>> choices, List<Bundle> bundles, Set<Seat> used) {
        if (user == users.size()) {
            return true;
        }
        for (WheelchairPlaces.Choice choice : choices.get(user)) {
            if (++tries > MOST_TRIES) {
                return false;
            }
            List<Attendee> standing = standing(users.get(user));
            List<Seat> beside = beside(choice.place(), used);
            if (!used.contains(choice.place())
                    && besideThose(choice.place(), users.get(user))
                    && beside.size() >= standing.size()) {
                Bundle bundle = new Bundle(choice, beside.subList(0, standing.size()));
                bundles.add(bundle);
                used.add(choice.place());
                used.addAll(bundle.seats());
                if (search(user + 1, choices, bundles, used)) {
                    return true;
                }
                bundle.seats().forEach(used::remove);
                used.remove(choice.place());
                bundles.remove(bundles.size() - 1);
            }
        }
        return false;
    }

    /** Returns the companions who have no seat yet. */
    private List<Attendee> standing(Attendee user) {
        return accompanied.getOrDefault(user, List.of()).stream()
                .filter(companion -> !taken.seated(companion.id()))
                .toList();
    }

    /** Says whether a place touches the seats of the companions who have one. */
    private boolean besideThose(Seat place, Attendee user) {
        return accompanied.getOrDefault(user, List.of()).stream()
                .flatMap(companion -> taken.seatOf(companion.id()).stream())
                .allMatch(place::touches);
    }

    /** Returns the seats beside a place, those meant for companions first, then those in its row. */
    private List<Seat> beside(Seat place, Set<Seat> used) {
        return hall.touching(place).stream()
                .filter(seat -> seat.ordinary() && taken.free(seat) && !used.contains(seat))
                .sorted(Comparator.comparing((Seat seat) -> !seat.has(SeatFeature.COMPANION))
                        .thenComparing(seat -> seat.rowIndex() != place.rowIndex())
                        .thenComparing(Seat::id))
                .toList();
    }

    private void seat(Attendee user, Bundle bundle, WheelchairPlaces places) {
        if (!taken.seated(user.id())) {
            places.give(bundle.choice());
        }
        List<Attendee> standing = standing(user);
        for (int i = 0; i < standing.size(); i++) {
            Zones.Group group =
                    groupOf.getOrDefault(standing.get(i), bundle.choice().group());
            taken.give(
                    bundle.seats().get(i),
                    group,
                    standing.get(i),
                    SeatReason.of(
                            "companion",
                            "person",
                            user.id(),
                            "seat",
                            bundle.choice().place().id()));
        }
    }
}
