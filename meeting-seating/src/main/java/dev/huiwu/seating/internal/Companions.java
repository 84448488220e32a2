package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Wheelchair users who do not come alone: each on a place that has a seat beside it for every companion.
 *
 * <p>Users take the best place in order of precedence, companions the seats beside it; one who finds none makes those
 * before give way where they have another seat, or take their next best place. All ways are tried, up to a limit that
 * some tens of such users do not reach.
 */
final class Companions {

    private static final int MOST_TRIES = 100_000;
    private static final int MOST_TRIES_FOR_FIGURES = 1_000;

    private final HallView hall;
    private final Taken taken;
    private final Map<Attendee, List<Attendee>> accompanied;
    private final List<Zones.Group> groups = new ArrayList<>();
    private final List<Attendee> users = new ArrayList<>();
    private final Map<Attendee, Zones.Group> groupOf = new HashMap<>();
    private final List<WheelchairPlaces.Choice> chosen = new ArrayList<>();
    private Map<Seat, Attendee> beside = new HashMap<>();
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

    /**
     * Seats all of them near the seats that their groups have.
     *
     * @throws dev.huiwu.seating.SeatingException if there is no way, saying how many companions find no seat in the best one
     */
    void give(Function<Zones.Group, List<Seat>> near) {
        List<List<WheelchairPlaces.Choice>> choices = choices(near);
        if (!give(choices)) {
            RequestReview.refuseCompanions(hall.request, users, missing(choices));
        }
    }

    /** Seats all of them as {@link #give} does; says whether there was a way. */
    boolean find(Function<Zones.Group, List<Seat>> near) {
        return give(choices(near));
    }

    private List<List<WheelchairPlaces.Choice>> choices(Function<Zones.Group, List<Seat>> near) {
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
        return choices;
    }

    private boolean give(List<List<WheelchairPlaces.Choice>> choices) {
        tries = MOST_TRIES;
        if (!search(choices, new HashMap<>(), 0)) {
            return false;
        }
        WheelchairPlaces places = new WheelchairPlaces(hall, taken);
        chosen.stream().filter(choice -> !taken.seated(choice.person().id())).forEach(places::give);
        beside.forEach((seat, companion) -> {
            Attendee user = userOf(companion);
            taken.give(
                    seat,
                    groupOf.getOrDefault(companion, groups.get(users.indexOf(user))),
                    companion,
                    SeatReason.of(
                            "companion",
                            "person",
                            user.id(),
                            "seat",
                            chosen.get(users.indexOf(user)).place().id()));
        });
        return true;
    }

    /** Returns how many companions are left without a seat where the fewest are. */
    private int missing(List<List<WheelchairPlaces.Choice>> choices) {
        int standing = users.stream().mapToInt(user -> standing(user).size()).sum();
        int missing = 1;
        tries = MOST_TRIES_FOR_FIGURES;
        while (missing < standing && !search(choices, new HashMap<>(), missing)) {
            missing++;
            tries = MOST_TRIES_FOR_FIGURES;
        }
        return missing;
    }

    /** Finds a place for the next user and all after, with seats beside it for all companions but so many. */
    private boolean search(List<List<WheelchairPlaces.Choice>> choices, Map<Seat, Attendee> seated, int without) {
        int user = chosen.size();
        if (user == users.size()) {
            beside = seated;
            return true;
        }
        for (WheelchairPlaces.Choice choice : choices.get(user)) {
            if (--tries < 0) {
                return false;
            }
            if (chosen.stream().noneMatch(other -> other.place().equals(choice.place()))
                    && besideThose(choice.place(), users.get(user))) {
                Map<Seat, Attendee> more = new LinkedHashMap<>(seated);
                chosen.add(choice);
                int left = without;
                for (Attendee companion : standing(users.get(user))) {
                    left -= seat(companion, more, new HashSet<>()) ? 0 : 1;
                }
                if (left >= 0 && search(choices, more, left)) {
                    return true;
                }
                chosen.remove(chosen.size() - 1);
            }
        }
        return false;
    }

    /** Seats a companion beside the user's place, others making room who have another seat; says whether there was a way. */
    private boolean seat(Attendee companion, Map<Seat, Attendee> seated, Set<Seat> seen) {
        List<Seat> seats = beside(chosen.get(users.indexOf(userOf(companion))).place()).stream()
                .filter(seen::add)
                .toList();
        Optional<Seat> found = seats.stream()
                .filter(seat -> !seated.containsKey(seat))
                .findFirst()
                .or(() -> seats.stream()
                        .filter(seat -> Optional.ofNullable(seated.get(seat))
                                .filter(other -> seat(other, seated, seen))
                                .isPresent())
                        .findFirst());
        found.ifPresent(seat -> seated.put(seat, companion));
        return found.isPresent();
    }

    private Attendee userOf(Attendee companion) {
        return users.stream()
                .filter(user -> accompanied.getOrDefault(user, List.of()).contains(companion))
                .findFirst()
                .orElse(companion);
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
    private List<Seat> beside(Seat place) {
        return hall.touching(place).stream()
                .filter(seat -> seat.ordinary() && taken.free(seat))
                .sorted(Comparator.comparing((Seat seat) -> !seat.has(SeatFeature.COMPANION))
                        .thenComparing(seat -> seat.rowIndex() != place.rowIndex())
                        .thenComparing(Seat::id))
                .toList();
    }
}
