package dev.huiwu.seating.internal;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.RostrumOrder;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Rostrum;
import dev.huiwu.seating.venue.Seat;
import java.util.List;

/**
 * Seats the rostrum: as many chairs as people, centred, the highest in the middle of the front row. The front row is
 * filled before the next one begins, for front goes over back; the rows behind begin on the side that the office sets.
 */
final class RostrumSeating {

    private final SeatingRequest request;
    private final ImmutableList.Builder<Seat> chairs = ImmutableList.builder();
    private final ImmutableList.Builder<Seating> seatings = ImmutableList.builder();
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    RostrumSeating(SeatingRequest request) {
        this.request = request;
        LeaderOrder order = new LeaderOrder(request);
        List<LeaderOrder.Ranked> people =
                order.sort(request.people().stream().filter(Attendee::onRostrum).toList());
        people.forEach(person -> remark(person, order));
        request.venue().rostrum().ifPresent(rostrum -> {
            List<Integer> filled = rostrum.filled(people.size());
            List<List<Integer>> rows = RostrumOrder.rows(filled, request.sideRule(), request.rowStart());
            int seated = 0;
            for (int row = 0; row < rows.size(); row++) {
                row(rostrum, row, rows.get(row), people, seated);
                seated += filled.get(row);
            }
        });
    }

    /** Seats a row by ranks over the whole rostrum. */
    private void row(Rostrum rostrum, int row, List<Integer> ranks, List<LeaderOrder.Ranked> people, int before) {
        boolean secondOnLeft = ranks.size() > 1 && ranks.indexOf(before + 2) < ranks.indexOf(before + 1);
        List<Seat> line = rostrum.chairs(row, ranks.size(), secondOnLeft ? HallSide.RIGHT : HallSide.LEFT);
        for (int place = 0; place < line.size(); place++) {
            // chairs are carried in and numbered by who sits there; the id keeps the place from the left
            chairs.add(line.get(place).labelled(Integer.toString(ranks.get(place))));
        }
        for (int place = 0; place < line.size(); place++) {
            int there = place;
            int rank = ranks.get(place) - before;
            LeaderOrder.Ranked person = people.get(ranks.get(place) - 1);
            rostrum.access().ifPresent(access -> reachesTheFloor(access, person.attendee(), there, line.size()));
            String name = rostrum.rows().get(row).name();
            SeatReason reason = person.position().isPresent()
                    ? SeatReason.of(
                            "rostrum-leader",
                            "row",
                            name,
                            "people",
                            line.size(),
                            "rank",
                            rank,
                            "date",
                            request.meeting().date(),
                            "position",
                            person.position().getAsInt())
                    : SeatReason.of(
                            "rostrum-list",
                            "row",
                            name,
                            "people",
                            line.size(),
                            "rank",
                            rank,
                            "position",
                            before + rank);
            seatings.add(Seating.of(person.attendee().id(), line.get(place).id(), reason));
        }
    }

    /** Whoever speaks needs a lectern, or a chair at the end of the row by the steps. */
    private void reachesTheFloor(Rostrum.Access access, Attendee person, int place, int people) {
        int chairs = access.steps().stream()
                .mapToInt(side -> side == HallSide.LEFT ? place : people - 1 - place)
                .min()
                .orElse(0);
        if (access.lectern().isEmpty() && Speakers.speaks(person) && chairs > 0) {
            findings.add(SeatingTexts.TEXTS.finding(
                    "rostrum-speaker-far",
                    Severity.WARNING,
                    draft ->
                            draft.about(person.id()).with("person", person.id()).with("chairs", chairs)));
        }
    }

    private void remark(LeaderOrder.Ranked person, LeaderOrder order) {
        if (person.position().isEmpty() && order.expected(person.attendee())) {
            warn("rostrum-not-in-office", person.attendee());
        }
        if (person.attendee().seatNeed() == SeatNeed.WHEELCHAIR) {
            warn("rostrum-wheelchair", person.attendee());
        }
    }

    private void warn(String code, Attendee person) {
        findings.add(SeatingTexts.TEXTS.finding(
                code,
                Severity.WARNING,
                draft -> draft.about(person.id(), person.unit())
                        .with("person", person.id())
                        .with("date", request.meeting().date())));
    }

    List<Seat> chairs() {
        return chairs.build();
    }

    List<Seating> seatings() {
        return seatings.build();
    }

    Findings findings() {
        return new Findings(findings.build());
    }
}
