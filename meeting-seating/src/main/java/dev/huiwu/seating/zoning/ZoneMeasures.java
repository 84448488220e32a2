package dev.huiwu.seating.zoning;

/**
 * The measures of a zoning; each is 0 in an ideal one except {@code fragments} and {@code minFragments}.
 *
 * @param cost the weighted sum
 * @param apart touching pairs of groups that are kept apart
 * @param fragments pieces of all groups, counted by touching seats
 * @param minFragments the fewest pieces that the islands of the hall allow
 * @param farSplits cuts that really tear a group apart
 * @param nearSplits cuts by an aisle or walkway alone, beyond the unavoidable ones
 * @param stranded people away from their group's largest piece
 * @param precedence chance that a member of a higher group sits worse in the first direction
 * @param sideways the same in the second direction among people equal in the first
 * @param categoryExcess pieces of categories beyond one each
 * @param categoryStranded people away from their category's largest piece
 * @param raggedness share of strangers in the rectangles round the groups
 * @param excessLines rows or columns used beyond the fewest
 * @param frontGaps empty seats in front of the last level used
 * @param orphans single empty seats between people
 */
public record ZoneMeasures(
        double cost,
        int apart,
        int fragments,
        int minFragments,
        int farSplits,
        int nearSplits,
        int stranded,
        double precedence,
        double sideways,
        int categoryExcess,
        int categoryStranded,
        double raggedness,
        int excessLines,
        int frontGaps,
        int orphans) {}
