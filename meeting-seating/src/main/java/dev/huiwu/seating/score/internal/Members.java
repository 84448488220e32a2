package dev.huiwu.seating.score.internal;

import dev.huiwu.seating.score.ScoredHall;
import dev.huiwu.seating.score.ScoredHall.Kind;
import dev.huiwu.seating.score.ScoredHall.Person;
import dev.huiwu.seating.score.ScoredHall.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How people sit inside their units: the head in front, then by order from front to back, wheelchair users nearby. */
final class Members {

    private final ScoredHall hall;
    private final Occupants occupants;
    /** Free members who are seated, by unit, in order. */
    private final List<List<Integer>> byUnit = new ArrayList<>();

    Members(ScoredHall hall, Occupants occupants) {
        this.hall = hall;
        this.occupants = occupants;
        hall.units().forEach(unit -> byUnit.add(new ArrayList<>()));
        int[] groupAt = occupants.groupAt();
        for (int p = 0; p < hall.people().size(); p++) {
            if (occupants.seatOf(p) >= 0 && groupAt[occupants.seatOf(p)] >= 0) {
                byUnit.get(occupants.unitOf(p)).add(p);
            }
        }
        byUnit.forEach(members ->
                members.sort(Comparator.comparingInt(p -> hall.people().get(p).order())));
    }

    /** Returns the seated free members of a unit in order. */
    List<Integer> of(int unit) {
        return byUnit.get(unit);
    }

    private Place place(int person) {
        return hall.seats().get(occupants.seatOf(person));
    }

    private boolean leader(int person) {
        return hall.people().get(person).leader();
    }

    int leaders() {
        return (int) byUnit.stream().flatMap(List::stream).filter(this::leader).count();
    }

    int leadersNotInFront() {
        return IntStream.range(0, byUnit.size()).map(this::leadersNotInFront).sum();
    }

    int leadersNotInFront(int unit) {
        int front = front(unit);
        return (int) byUnit.get(unit).stream()
                .filter(p -> leader(p) && place(p).level() != front)
                .count();
    }

    /** Returns the front-most level of a unit. */
    int front(int unit) {
        return byUnit.get(unit).stream().mapToInt(p -> place(p).level()).min().orElse(0);
    }

    /** Returns the rear-most level of a unit. */
    int back(int unit) {
        return byUnit.get(unit).stream().mapToInt(p -> place(p).level()).max().orElse(0);
    }

    /** Returns the share of pairs of colleagues of whom the earlier sits further back, as a mean over units of two and more. */
    double orderInversion() {
        return byUnit.stream()
                .filter(members -> members.size() >= 2)
                .mapToDouble(this::inversion)
                .average()
                .orElse(0);
    }

    private double inversion(List<Integer> members) {
        long inverted = 0;
        for (int later = 1; later < members.size(); later++) {
            int level = place(members.get(later)).level();
            for (int earlier = 0; earlier < later; earlier++) {
                inverted += place(members.get(earlier)).level() > level ? 1 : 0;
            }
        }
        return inverted / (members.size() * (members.size() - 1) / 2.0);
    }

    /** Returns the mean way, sideways and in depth, from people who need a wheelchair place to the nearest colleague. */
    OptionalDouble accessibleMeanDistance() {
        return IntStream.range(0, hall.people().size())
                .filter(p -> occupants.seatOf(p) >= 0)
                .filter(p -> needsWheelchairPlace(hall.people().get(p)))
                .filter(p -> !byUnit.get(occupants.unitOf(p)).isEmpty())
                .mapToDouble(p -> byUnit.get(occupants.unitOf(p)).stream()
                        .mapToDouble(colleague -> distance(place(p), place(colleague)))
                        .min()
                        .orElse(0))
                .average();
    }

    private static boolean needsWheelchairPlace(Person person) {
        return person.needs() == Kind.ACCESSIBLE;
    }

    private static double distance(Place one, Place other) {
        return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
    }
}
