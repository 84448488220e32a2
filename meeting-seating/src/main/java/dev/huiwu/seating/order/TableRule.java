package dev.huiwu.seating.order;

import dev.huiwu.core.Language;
import dev.huiwu.seating.venue.TableShape;
import dev.huiwu.seating.venue.Venue;

/**
 * The custom by which people sit at a table of some shape: from ranks to chairs.
 *
 * <p>Each rule is a small value whose settings are the variants that offices use; where books and offices differ, the
 * usual one of a government office is the default. A rule knows neither people nor names: it takes how many hosts and
 * guests there are and gives chairs in order of rank.
 */
public sealed interface TableRule permits RingRule, FacingRule, RoundRule, SigningRule, PhotographRule {

    /** Returns the shape the rule is for. */
    TableShape shape();

    /**
     * Returns the chairs of hosts and guests by rank: as many as there are people, or as many as the room has.
     *
     * <p>Equal arguments give equal orders. Takes {@code O(n log n)}.
     *
     * @throws IllegalArgumentException if the venue is no room
     */
    TableOrder order(Venue venue, TableParties parties);

    /** Returns the rule and its variant in words, as drawings show it. */
    String text(Language language);

    /** Returns the rule of a shape with the usual variants. */
    static TableRule usual(TableShape shape) {
        return switch (shape) {
            case U_SHAPE, HOLLOW_SQUARE -> new RingRule(shape);
            case FACING -> FacingRule.USUAL;
            case ROUND -> RoundRule.USUAL;
            case SIGNING -> SigningRule.USUAL;
            case PHOTOGRAPH -> PhotographRule.USUAL;
        };
    }
}
