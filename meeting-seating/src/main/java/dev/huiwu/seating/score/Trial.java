package dev.huiwu.seating.score;

/** A question "why not there": another place for a unit or a person, to be tried on a plan. */
public sealed interface Trial {

    /**
     * Two units change places.
     *
     * <p>Where they differ in size, several ways are tried (the larger keeps the rest of its seats, takes empty seats, or
     * those who sit between the two move up), and the best counts. Detached people stay.
     *
     * @param one a unit's id
     * @param other another unit's id
     */
    record SwapUnits(String one, String other) implements Trial {}

    /**
     * A unit moves to a block; whoever sits there takes its seats. Several places in the block are tried, and the best
     * counts. Detached people stay.
     *
     * @param unit the unit's id
     * @param block the block
     */
    record MoveUnit(String unit, String block) implements Trial {}

    /**
     * A person takes a seat; whoever sits there takes the person's.
     *
     * @param person the person's id
     * @param seat the seat's id
     */
    record MovePerson(String person, String seat) implements Trial {}

    /**
     * Two people change seats.
     *
     * @param one a person's id
     * @param other another person's id
     */
    record SwapPeople(String one, String other) implements Trial {}
}
