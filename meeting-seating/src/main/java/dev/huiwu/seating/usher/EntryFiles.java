package dev.huiwu.seating.usher;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Orders the people of a rostrum as they enter it. */
final class EntryFiles {

    private record Place(PersonId person, Seat chair) {

        EntryPlace entry() {
            return new EntryPlace(person, chair.id());
        }
    }

    private EntryFiles() {}

    /**
     * Returns the files.
     *
     * @param steps the sides on which steps lead up; needed for the order by chair
     */
    static List<EntryFile> of(SeatPlan plan, EntryOrder order, List<HallSide> steps) {
        List<Place> places = places(plan);
        List<HallSide> sides = steps.stream().distinct().toList();
        if (order == EntryOrder.BY_RANK || sides.isEmpty()) {
            return List.of(new EntryFile(
                    Optional.empty(),
                    places.stream()
                            .sorted(Comparator.comparingInt((Place place) -> rank(place.chair()))
                                    .thenComparing(Place::person))
                            .map(Place::entry)
                            .toList()));
        }
        return sides.stream()
                .map(side -> new EntryFile(
                        Optional.of(side),
                        places.stream()
                                .filter(place -> sides.size() == 1 || side(place.chair(), sides) == side)
                                .sorted(Comparator.comparingInt(
                                                (Place place) -> place.chair().rowIndex())
                                        .thenComparing(place -> side == HallSide.LEFT
                                                ? -place.chair().x()
                                                : place.chair().x())
                                        .thenComparing(Place::person))
                                .map(Place::entry)
                                .toList()))
                .filter(file -> !file.places().isEmpty())
                .toList();
    }

    private static List<Place> places(SeatPlan plan) {
        Map<SeatId, Seat> chairs = new HashMap<>();
        plan.rostrum().forEach(chair -> chairs.put(chair.id(), chair));
        return plan.seatings().stream()
                .map(Seating::person)
                .distinct()
                .flatMap(person -> plan.seatOf(person).flatMap(seat -> Optional.ofNullable(chairs.get(seat))).stream()
                        .map(chair -> new Place(person, chair)))
                .toList();
    }

    /** Returns the half of the row a chair is in; that in the middle goes with the side given first. */
    private static HallSide side(Seat chair, List<HallSide> steps) {
        return chair.x() == 0 ? steps.get(0) : chair.x() < 0 ? HallSide.LEFT : HallSide.RIGHT;
    }

    private static int rank(Seat chair) {
        return Stream.of(chair.label())
                .filter(label -> label.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
