package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.order.SpeakerSetting;
import dev.huiwu.seating.venue.Seat;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Seats beside an aisle for those who are to have one: the foremost among the seats that a draft gives their unit, else
 * the nearest to these.
 */
final class AisleSeats {

    private final HallView hall;
    private final Taken taken;
    private final ZoneLayout draft;

    AisleSeats(HallView hall, Taken taken, ZoneLayout draft) {
        this.hall = hall;
        this.taken = taken;
        this.draft = draft;
    }

    /** Says whether anybody is to have such a seat. */
    static boolean wanted(HallView hall) {
        return hall.groups.stream().anyMatch(group -> group.members().stream().anyMatch(person -> wants(hall, person)));
    }

    static boolean wants(HallView hall, Attendee person) {
        boolean speaker = hall.request.speakers() == SpeakerSetting.AISLE && Speakers.speaks(person);
        return (speaker || hall.request.rules().atAisle().contains(person.id()))
                && !RequestReview.wheelchair(person)
                && !hall.request.fixedSeats().containsKey(person.id());
    }

    /** Seats speakers by their turn, then everybody else by precedence. */
    void give() {
        if (hall.request.speakers() == SpeakerSetting.AISLE) {
            Speakers.of(hall.groups).forEach(speaker -> give(speaker.person(), speaker.group(), "speaker-aisle"));
        }
        hall.groups.forEach(group -> group.members().forEach(person -> give(person, group, "aisle")));
    }

    private void give(Attendee person, Zones.Group group, String reason) {
        if (!wants(hall, person) || taken.seated(person.id())) {
            return;
        }
        List<Seat> own = draft.seats(group, hall.tiers.of(person));
        Set<Seat> inside = new HashSet<>(own);
        Optional<Seat> best = hall.seats.stream()
                .filter(seat -> seat.ordinary() && taken.free(seat) && hall.allows(group, seat))
                .filter(seat -> hall.stepsToAisle(seat) == 0)
                .min(Comparator.<Seat>comparingDouble(seat -> inside.contains(seat) ? 0 : distance(seat, own))
                        .thenComparing(hall.frontAndCentreFirst()));
        best.ifPresent(seat -> taken.give(
                seat,
                group,
                person,
                SeatReason.of(
                        reason,
                        "unit",
                        hall.shortName(group),
                        "distance",
                        String.format(Locale.ROOT, "%.1f", inside.contains(seat) ? 0 : distance(seat, own)))));
    }

    private static double distance(Seat seat, List<Seat> own) {
        return own.stream()
                .mapToDouble(other -> HallView.distance(seat, other))
                .min()
                .orElse(Math.abs(seat.x()) + seat.y());
    }
}
