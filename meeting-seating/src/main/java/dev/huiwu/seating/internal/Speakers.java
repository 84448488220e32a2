package dev.huiwu.seating.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.FillPattern;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** People who speak from the floor: who they are, and the block they sit in if they have one of their own. */
final class Speakers {

    /** Somebody who speaks, with the people he or she comes with. */
    record Speaker(Attendee person, Zones.Group group) {}

    private Speakers() {}

    static boolean speaks(Attendee person) {
        return person.speakingOrder().isPresent()
                || person.roles().contains(AttendeeRole.SPEAKER)
                || person.roles().contains(AttendeeRole.REPORTER);
    }

    /** Returns what is to be settled because somebody who is to speak does not come. */
    static Finding finding(String code, Attendee person) {
        return SeatingTexts.TEXTS.finding(
                code,
                Severity.WARNING,
                draft -> draft.about(person.id(), person.unit())
                        .with("person", person.id())
                        .with(
                                "turn",
                                person.speakingOrder().isPresent()
                                        ? person.speakingOrder().getAsInt()
                                        : ""));
    }

    /** Returns what is to be settled because somebody who was to speak is off the list of now; of a reporter, which topics nobody reports. */
    static Finding left(Attendee person, SeatingRequest now) {
        boolean reports = person.roles().contains(AttendeeRole.REPORTER)
                && !person.roles().contains(AttendeeRole.SPEAKER)
                && person.speakingOrder().isEmpty();
        if (!reports) {
            return finding("change-speaker-left", person);
        }
        Set<String> reported = now.people().stream()
                .filter(other -> other.roles().contains(AttendeeRole.REPORTER))
                .flatMap(other -> other.topics().stream())
                .collect(Collectors.toSet());
        return SeatingTexts.TEXTS.finding(
                "change-reporter-left",
                Severity.WARNING,
                draft -> draft.about(person.id(), person.unit())
                        .with("person", person.id())
                        .with(
                                "topics",
                                person.topics().stream()
                                        .filter(topic -> !reported.contains(topic))
                                        .collect(Collectors.joining(", "))));
    }

    /** Returns the speakers by their turn, those without one behind, by precedence. */
    static List<Speaker> of(List<Zones.Group> groups) {
        List<Speaker> speakers = new ArrayList<>();
        groups.forEach(group -> group.members().stream()
                .filter(Speakers::speaks)
                .forEach(person -> speakers.add(new Speaker(person, group))));
        speakers.sort(Comparator.comparingInt(
                speaker -> speaker.person().speakingOrder().orElse(Integer.MAX_VALUE)));
        return speakers;
    }

    /**
     * Seats the speakers who have no seat yet in one piece at the middle of the front, row by row from left to right in
     * speaking order. Where no piece of the hall holds them all, the last ones sit with their units.
     */
    static void block(HallView hall, Taken taken) {
        List<Speaker> speakers = of(hall.groups).stream()
                .filter(speaker -> !taken.seated(speaker.person().id()) && !RequestReview.wheelchair(speaker.person()))
                .toList();
        List<Seat> seats = FillPattern.ROWS_FROM_LEFT.order(grow(hall, taken, speakers.size()));
        for (int turn = 0; turn < seats.size(); turn++) {
            Speaker speaker = speakers.get(turn);
            taken.give(
                    seats.get(turn),
                    speaker.group(),
                    speaker.person(),
                    SeatReason.of(
                            "speakers-block",
                            "turn",
                            turn + 1,
                            "speakers",
                            speakers.size(),
                            "unit",
                            hall.shortName(speaker.group())));
        }
    }

    /** Returns the foremost connected seats; the largest such piece if none has so many. */
    private static List<Seat> grow(HallView hall, Taken taken, int count) {
        List<Seat> open = hall.seats.stream()
                .filter(seat -> seat.ordinary() && taken.free(seat))
                .filter(seat -> hall.request.rules().companions().isEmpty() || !besideWheelchairPlace(hall, seat))
                .sorted(hall.frontAndCentreFirst())
                .toList();
        Set<Seat> allowed = new HashSet<>(open);
        Set<Seat> seen = new HashSet<>();
        List<Seat> best = List.of();
        for (Seat start : open) {
            if (!seen.contains(start) && best.size() < count) {
                List<Seat> piece = growFrom(hall, start, allowed, count);
                seen.addAll(piece);
                best = piece.size() > best.size() ? piece : best;
            }
        }
        return best;
    }

    private static boolean besideWheelchairPlace(HallView hall, Seat seat) {
        return hall.touching(seat).stream().anyMatch(other -> other.has(SeatFeature.ACCESSIBLE));
    }

    private static List<Seat> growFrom(HallView hall, Seat start, Set<Seat> allowed, int count) {
        TreeSet<Seat> next = new TreeSet<>(Comparator.comparingDouble(HallView::level)
                .thenComparingDouble(seat -> Math.abs(seat.x() - start.x()))
                .thenComparing(Seat::id));
        List<Seat> piece = new ArrayList<>();
        Set<Seat> met = new HashSet<>(Set.of(start));
        next.add(start);
        while (!next.isEmpty() && piece.size() < count) {
            Seat seat = next.first();
            next.remove(seat);
            piece.add(seat);
            hall.touching(seat).stream()
                    .filter(other -> allowed.contains(other) && met.add(other))
                    .forEach(next::add);
        }
        return piece;
    }
}
