package dev.huiwu.seating.order;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Language;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.venue.HallSide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order of units of equal standing at the next meeting, so that front and back, centre and sides change among them
 * from meeting to meeting.
 *
 * <p>Every past meeting is where each unit sat. At each of them the units of a class that were there had places: the first
 * was the one furthest in front, of equals the one nearest the centre; in strips it was the other way round. The next order gives each place to the unit that
 * held it, and places near it, least often; among equals the protocol order decides. So {@code n} units that always come
 * all hold each place once in {@code n} meetings. A pure function of its arguments; units of different classes never
 * change places.
 *
 * @param order the units, class after class, each class in its new order
 * @param places what was decided for each unit and why, in the same order
 */
public record Rotation(List<UnitId> order, List<Place> places) {

    /**
     * Where a unit sat, as the middle of its seats.
     *
     * @param x seat widths from the centre line, left negative
     * @param y row pitches from the stage
     * @param strips whether the hall was seated in strips from the centre outwards
     */
    public record Past(double x, double y, boolean strips) {

        /** A place in a hall seated in rows. */
        public Past(double x, double y) {
            this(x, y, false);
        }

        private double first() {
            return strips ? Math.abs(x) : y;
        }

        private double second() {
            return strips ? y : Math.abs(x);
        }
    }

    /**
     * The place of a unit at the next meeting.
     *
     * @param unit the unit
     * @param place its place among its equals, from 1
     * @param equals how many there are
     * @param held how often it had this place before, a place beside it counting in part
     * @param meetings at how many past meetings it was there with equals
     * @param side the side on which it sat less often, where that can be said: the one to give it if the hall allows
     */
    public record Place(UnitId unit, int place, int equals, double held, int meetings, Optional<HallSide> side) {

        /** Returns the decision and its reason in words. */
        public String text(Language language) {
            String times = Math.rint(held) == held ? Long.toString((long) held) : Double.toString(held);
            String where = side.map(hand -> language.choose(
                            "；以往较少坐在" + hand.label() + "侧，宜安排在" + hand.label() + "侧",
                            "; it sat less often on the " + hand.code() + ", so give it that side"))
                    .orElse("");
            return language.choose(
                            "%s：同序单位%s个中排第%s，以往%s次会议中居此位%s次".formatted(unit, equals, place, meetings, times),
                            "%s: place %s of %s equals, held %s times in %s past meetings"
                                    .formatted(unit, place, equals, times, meetings))
                    + where;
        }
    }

    /** Keeps copies. */
    public Rotation {
        order = ImmutableList.copyOf(order);
        places = ImmutableList.copyOf(places);
    }

    /**
     * Returns the next order.
     *
     * <p>Takes {@code O(n³)} for {@code n} units of a class, and {@code O(n²)} more for each past meeting.
     *
     * @param classes the units of equal standing, the highest class first, each in protocol order
     * @param past where the units sat at past meetings; the order of meetings does not matter
     */
    public static Rotation next(List<List<UnitId>> classes, List<Map<UnitId, Past>> past) {
        List<UnitId> all = classes.stream().flatMap(List::stream).toList();
        checkArgument(ImmutableSet.copyOf(all).size() == all.size(), "A unit is in two classes: %s.", all);
        List<Place> places = classes.stream()
                .flatMap(equals -> new Equals(equals, past).places().stream())
                .toList();
        return new Rotation(places.stream().map(Place::unit).toList(), places);
    }

    /** The units of one class and where they were. */
    private static final class Equals {

        private final List<UnitId> units;
        private final Map<UnitId, Integer> numbers = new HashMap<>();
        private final List<Map<UnitId, Past>> past;
        private final double[][] held;

        Equals(List<UnitId> units, List<Map<UnitId, Past>> past) {
            this.units = ImmutableList.copyOf(units);
            units.forEach(unit -> numbers.put(unit, numbers.size()));
            this.past = past.stream()
                    .<Map<UnitId, Past>>map(meeting -> meeting.entrySet().stream()
                            .filter(entry -> numbers.containsKey(entry.getKey()))
                            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)))
                    .filter(meeting -> meeting.size() > 1)
                    .toList();
            held = new double[units.size()][units.size()];
            this.past.forEach(this::count);
        }

        private int number(UnitId unit) {
            return numbers.getOrDefault(unit, -1);
        }

        /** Adds to each unit's count of places what it had at a meeting; fewer units there stretch over all places. */
        private void count(Map<UnitId, Past> meeting) {
            List<UnitId> sat = meeting.entrySet().stream()
                    .sorted(Comparator.comparingDouble((Map.Entry<UnitId, Past> entry) ->
                                    entry.getValue().first())
                            .thenComparingDouble(entry -> entry.getValue().second())
                            .thenComparing(entry -> number(entry.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
            for (int place = 0; place < sat.size(); place++) {
                double now = place * (units.size() - 1.0) / (sat.size() - 1);
                for (int other = 0; other < units.size(); other++) {
                    held[number(sat.get(place))][other] += Math.max(0, 1 - Math.abs(now - other));
                }
            }
        }

        List<Place> places() {
            int[] given = LeastCost.assign(costs());
            List<Place> places = new ArrayList<>();
            for (int unit = 0; unit < units.size(); unit++) {
                UnitId id = units.get(unit);
                int meetings = (int)
                        past.stream().filter(meeting -> meeting.containsKey(id)).count();
                places.add(new Place(
                        id, given[unit] + 1, units.size(), round(held[unit][given[unit]]), meetings, side(id)));
            }
            places.sort(Comparator.comparing(Place::place));
            return places;
        }

        /**
         * Returns what each place costs each unit: above all how often it had it, squared so that nobody has one place
         * much oftener than others; then how far the unit moves from its turn in a plain cycle.
         */
        private double[][] costs() {
            int n = units.size();
            double[][] costs = new double[n][n];
            for (int unit = 0; unit < n; unit++) {
                for (int place = 0; place < n; place++) {
                    int turn = Math.floorMod(unit + past.size(), n);
                    double times = held[unit][place];
                    costs[unit][place] = times * times * n * n + (double) Math.floorMod(place - turn, n) / n;
                }
            }
            return costs;
        }

        private static double round(double times) {
            return Math.rint(times * 100) / 100;
        }

        private Optional<HallSide> side(UnitId unit) {
            double balance = past.stream()
                    .filter(meeting -> meeting.containsKey(unit))
                    .mapToDouble(meeting -> Math.signum(
                            Optional.ofNullable(meeting.get(unit)).map(Past::x).orElse(0.0)))
                    .sum();
            return balance == 0 ? Optional.empty() : Optional.of(balance < 0 ? HallSide.RIGHT : HallSide.LEFT);
        }
    }
}
