package dev.huiwu.seating.zoning;

/**
 * How much each fault of a zoning counts; the cost is the sum of weight times fault, 0 is ideal.
 *
 * @param apart each touching pair of two groups that are kept apart
 * @param fragments share of groups torn apart; a split by an aisle alone counts 0.4
 * @param stranded share of people away from the largest piece of their group
 * @param precedence how often somebody sits better than somebody of a higher group; about 1 for a random plan
 * @param category pieces of categories beyond one, and the people in them
 * @param ragged share of strangers in the rectangles round the groups
 * @param lines rows (or columns) a group uses beyond the fewest possible
 * @param gaps empty seats in front of the last row used, and single empty seats between people
 */
public record ZoneWeights(
        double apart,
        double fragments,
        double stranded,
        double precedence,
        double category,
        double ragged,
        double lines,
        double gaps) {

    /** Weights for comparing plans of any hall: precedence, wholeness and shape in balance. */
    public static final ZoneWeights BALANCED = new ZoneWeights(1000, 40, 20, 20, 8, 5, 4, 2);

    /** Weights for a meeting: a torn group or zone outweighs whatever precedence it would gain. */
    public static final ZoneWeights WHOLE_ZONES = new ZoneWeights(1000, 2000, 200, 20, 2000, 5, 4, 4);

    /** Weights for a meeting whose large units take whole rows, or whole strips, at the cost of some precedence. */
    public static final ZoneWeights WHOLE_LINES = new ZoneWeights(1000, 2000, 200, 20, 2000, 50, 80, 4);

    /** Says whether a whole group and a whole category count for more than all precedence together. */
    public boolean insistOnWholeness() {
        return fragments > 10 * precedence && category > 10 * precedence;
    }

    /** Returns these weights with another one for pairs that are kept apart. */
    public ZoneWeights withApart(double other) {
        return new ZoneWeights(other, fragments, stranded, precedence, category, ragged, lines, gaps);
    }
}
