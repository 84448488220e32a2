package dev.huiwu.seating.score;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.seating.order.SeatingStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A hall, its units and people, and the rules, as far as a score looks at them: ids and figures, no names.
 *
 * <p>Where several plans of one hall are scored, keep one value of this and give the plans as maps from person to seat.
 *
 * @param seats the seats, in an order that settles ties
 * @param units the units, in an order that settles ties
 * @param people the people; those of one unit in an order that settles equal places in it
 * @param apart pairs of units whose people must not touch
 * @param style the direction of precedence; {@link SeatingStyle#TIERS} becomes {@link SeatingStyle#ROWS}, for the part of a
 *     unit in each tier is a unit of its own here
 */
public record ScoredHall(
        List<Place> seats, List<Unit> units, List<Person> people, List<Apart> apart, SeatingStyle style) {

    /** What a seat is, and what a person needs. */
    public enum Kind {
        /** For anybody. */
        ORDINARY,
        /** Kept for those who are to have such a seat, important guests for instance. */
        KEPT,
        /** A place for a wheelchair. */
        ACCESSIBLE,
        /** For nobody. */
        BLOCKED
    }

    /**
     * A seat.
     *
     * @param id names it in the hall
     * @param block the block
     * @param row the row in the block, 1 nearest the stage; a jump is a walkway across
     * @param place left to right as seen facing the stage; a jump is an aisle or a pillar
     * @param x seat widths from the centre line, left negative
     * @param y row pitches from the stage, comparable between blocks
     * @param kind for whom it is
     */
    public record Place(String id, String block, int row, int place, double x, double y, Kind kind) {

        /** Checks that the figures are finite. */
        public Place {
            checkArgument(Double.isFinite(x) && Double.isFinite(y), "Seat %s has no finite place.", id);
        }

        /** Returns the depth level: the distance from the stage rounded half away from zero to whole row pitches. */
        public int level() {
            return y >= 0 ? (int) (y + 0.5) : -(int) (-y + 0.5);
        }
    }

    /**
     * People who belong together.
     *
     * @param id names it in the hall
     * @param category the zone or category it belongs to
     * @param order its precedence; 1 is the highest, equal numbers are equal in rank
     * @param blocks the only blocks for its ordinary members; empty for all
     */
    public record Unit(String id, String category, int order, Set<String> blocks) {

        /** Keeps a copy of the blocks. */
        public Unit {
            blocks = ImmutableSet.copyOf(blocks);
        }
    }

    /**
     * Somebody who needs a seat. Who neither needs a seat of a kind nor has one fixed is a <em>free member</em> of the
     * unit; the others are detached and do not count as split off.
     *
     * @param id names the person in the hall
     * @param unit the unit's id
     * @param order the place inside the unit, the first has the lowest
     * @param leader whether the person heads the unit
     * @param needs the kind of seat the person must have
     * @param fixedSeat the only seat for the person, if there is one
     */
    public record Person(String id, String unit, int order, boolean leader, Kind needs, Optional<String> fixedSeat) {

        /** Checks that nobody needs a seat that is for nobody. */
        public Person {
            checkArgument(needs != Kind.BLOCKED, "Person %s needs a blocked seat.", id);
        }

        /** Says whether the person is a free member of the unit. */
        public boolean free() {
            return needs == Kind.ORDINARY && fixedSeat.isEmpty();
        }
    }

    /**
     * Two units whose people must not touch.
     *
     * @param one a unit's id
     * @param other another unit's id
     */
    public record Apart(String one, String other) {}

    /** Checks that ids are unique and units known, and keeps copies of the lists. */
    public ScoredHall {
        seats = ImmutableList.copyOf(seats);
        units = ImmutableList.copyOf(units);
        people = ImmutableList.copyOf(people);
        apart = ImmutableList.copyOf(apart);
        style = style == SeatingStyle.TIERS ? SeatingStyle.ROWS : style;
        unique("seat", seats, Place::id);
        unique("person", people, Person::id);
        Set<String> known = unique("unit", units, Unit::id);
        for (Person person : people) {
            checkArgument(
                    known.contains(person.unit()),
                    "Person %s is of unit %s, which the hall does not list.",
                    person.id(),
                    person.unit());
        }
        for (Apart pair : apart) {
            checkArgument(
                    known.contains(pair.one())
                            && known.contains(pair.other())
                            && !pair.one().equals(pair.other()),
                    "Units %s and %s cannot be kept apart; name two units of the hall.",
                    pair.one(),
                    pair.other());
        }
    }

    private static <T> Set<String> unique(String what, List<T> all, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        all.forEach(one -> checkArgument(seen.add(id.apply(one)), "The hall has %s %s twice.", what, id.apply(one)));
        return seen;
    }
}
