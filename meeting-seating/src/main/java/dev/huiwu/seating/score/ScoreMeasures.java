package dev.huiwu.seating.score;

import java.util.OptionalDouble;

/**
 * Every measure of the neutral format; figures are of free members unless said otherwise.
 *
 * @param fragments pieces of all units by touching seats
 * @param minFragments the fewest islands that can hold each unit, summed
 * @param farSplits pieces of units beyond one each, where an aisle does not part
 * @param nearSplits cuts by an aisle or walkway alone beyond the unavoidable ones
 * @param strandedPeople people away from their unit's largest piece
 * @param loneMembers pieces of one person in units of two and more
 * @param excessIslands islands used beyond the fewest
 * @param excessBlocks blocks used beyond one each
 * @param precedenceInversion chance that a member of a higher unit sits worse in the first direction
 * @param sidewaysInversion the same in the second direction among people equal in the first
 * @param categoryFragments pieces of all categories
 * @param categoryExcess pieces of categories beyond one each
 * @param categoryStranded people away from their category's largest piece
 * @param raggedness share of strangers in the rectangles round units of two and more
 * @param lines rows or columns used
 * @param minLines the fewest rows or columns that can hold each unit, summed
 * @param orphanSeats single empty seats between people
 * @param frontGaps empty seats in front of the last level used
 * @param leaders heads of units
 * @param leadersNotInFront heads who do not sit on the front-most level of their unit
 * @param memberOrderInversion share of pairs of colleagues where the earlier sits further back, mean over units
 * @param accessibleMeanDistance mean way from people on wheelchair places to their nearest colleague, empty if there are none
 */
public record ScoreMeasures(
        int fragments,
        int minFragments,
        int farSplits,
        int nearSplits,
        int strandedPeople,
        int loneMembers,
        int excessIslands,
        int excessBlocks,
        double precedenceInversion,
        double sidewaysInversion,
        int categoryFragments,
        int categoryExcess,
        int categoryStranded,
        double raggedness,
        int lines,
        int minLines,
        int orphanSeats,
        int frontGaps,
        int leaders,
        int leadersNotInFront,
        double memberOrderInversion,
        OptionalDouble accessibleMeanDistance) {

    /** Returns the pieces of units beyond the fewest possible. */
    public int excessFragments() {
        return Math.max(0, fragments - minFragments);
    }

    /** Returns the lines used beyond the fewest possible. */
    public int excessLines() {
        return lines - minLines;
    }
}
