package dev.huiwu.seating.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Who heads a unit, and who sits in which tier under {@link dev.huiwu.seating.order.SeatingStyle#TIERS}. In every style
 * the heads come first in their unit.
 *
 * <p>The first tier holds the heads: who heads a delegation, or has one of the posts named; in a unit that has neither,
 * the first in its order. The second holds deputies: deputy heads of delegations, and posts that begin with one of the
 * words. Everybody else is in the last.
 *
 * @param tiers how many tiers there are; with two, deputies sit among everybody else
 * @param heads posts of heads, whole: {@code 局长}; empty leaves it to role and order
 * @param deputies beginnings of the posts of deputies: {@code 副}
 */
public record TierRule(int tiers, List<String> heads, List<String> deputies) {

    /** Three tiers: the first of each unit, those whose post begins with 副, everybody else. */
    public static final TierRule USUAL = new TierRule(3, List.of(), List.of("副"));

    /** Checks the number and keeps copies of the lists. */
    public TierRule {
        checkArgument(tiers >= 2 && tiers <= 3, "%s tiers: give 2 or 3.", tiers);
        heads = ImmutableList.copyOf(heads);
        deputies = ImmutableList.copyOf(deputies);
    }
}
