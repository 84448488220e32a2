package dev.huiwu.seating.zoning;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A zoning after a late change.
 *
 * @param zoning which group sits on which seat now
 * @param moved people who moved, those of lost seats included
 * @param price what their moves cost together
 * @param forced people who had to move because their seat can no longer be theirs
 * @param least a proven bound: nobody can do with fewer moves
 * @param leastPrice a proven bound of the price
 * @param torn the groups in more pieces than before, by id; the limits allowed it
 */
public record Rezoning(Zoning zoning, int moved, int price, int forced, int least, int leastPrice, List<String> torn) {

    /** Keeps a copy of the list. */
    public Rezoning {
        torn = ImmutableList.copyOf(torn);
    }
}
