package dev.huiwu.seating.venue;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a finished venue against what its office says of it. */
final class VenueChecks {

    private VenueChecks() {}

    /** Returns what does not agree: the stated number of seats, floors and rows that no door leads to. */
    static List<Finding> of(Venue venue, VenueFacts facts) {
        List<Finding> found = new ArrayList<>();
        facts.seats().stream()
                .filter(stated -> stated != venue.seats().size())
                .forEach(stated -> found.add(VenueReview.TEXTS.finding(
                        "seat-total-differs",
                        Severity.WARNING,
                        draft -> draft.about(venue.id())
                                .with("venue", venue.id())
                                .with("stated", stated)
                                .with("seats", venue.seats().size()))));
        Set<String> entered = venue.entrances().stream().map(Entrance::floor).collect(Collectors.toSet());
        if (!entered.isEmpty()) {
            venue.floors().stream().filter(floor -> !entered.contains(floor)).forEach(floor -> {
                Map<String, Long> rows = new HashMap<>();
                venue.seats().stream()
                        .filter(seat -> seat.floor().equals(floor))
                        .forEach(seat -> rows.merge(seat.block() + "/" + seat.row(), 1L, Long::sum));
                found.add(VenueReview.TEXTS.finding(
                        "rows-without-entrance",
                        Severity.WARNING,
                        draft -> draft.about(venue.id())
                                .with("venue", venue.id())
                                .with("floor", floor)
                                .with("rows", rows.size())));
            });
        }
        overlap(venue)
                .ifPresent(pair -> found.add(VenueReview.TEXTS.finding(
                        "seats-meet",
                        Severity.WARNING,
                        draft -> draft.about(venue.id())
                                .with("venue", venue.id())
                                .with("seat", pair.get(0).id())
                                .with("other", pair.get(1).id()))));
        return found;
    }

    /** Returns the first two seats of a floor that stand in each other: an aisle too narrow, a block moved too far. */
    private static Optional<List<Seat>> overlap(Venue venue) {
        Map<String, List<Seat>> squares = new HashMap<>();
        for (Seat seat : venue.seats()) {
            long column = (long) Math.floor(seat.x());
            long row = (long) Math.floor(seat.y());
            for (long dx = -1; dx <= 1; dx++) {
                for (long dy = -1; dy <= 1; dy++) {
                    for (Seat other : squares.getOrDefault(square(seat, column + dx, row + dy), List.of())) {
                        if (Math.abs(seat.x() - other.x()) < 0.5 && Math.abs(seat.y() - other.y()) < 0.5) {
                            return Optional.of(List.of(other, seat));
                        }
                    }
                }
            }
            squares.computeIfAbsent(square(seat, column, row), key -> new ArrayList<>())
                    .add(seat);
        }
        return Optional.empty();
    }

    private static String square(Seat seat, long column, long row) {
        return seat.floor() + "/" + column + "/" + row;
    }
}
