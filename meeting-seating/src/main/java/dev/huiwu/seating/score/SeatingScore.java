package dev.huiwu.seating.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.huiwu.seating.score.internal.ScoredPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a finished plan is worth by the rules of the neutral format.
 *
 * <p>Plans with breaches are never compared by cost: {@link #compareTo} puts the plan with fewer of them first, whatever
 * the rest says, and then goes through the measures one by one. Not consistent with equals: plans alike in all that the
 * strict order looks at are neither better nor worse.
 *
 * @param breaches every breach of a rule that no plan may break
 * @param measures the measures
 * @param terms what the cost is made of, each before its weight
 * @param weights how much each term counts
 */
public record SeatingScore(
        List<Breach> breaches, ScoreMeasures measures, Map<ScoreTerm, Double> terms, ScoreWeights weights)
        implements Comparable<SeatingScore> {

    private static final Comparator<SeatingScore> STRICT = Comparator.comparingInt(SeatingScore::hardBreaches)
            .thenComparingInt(score -> score.measures.farSplits())
            .thenComparingInt(score -> score.measures.nearSplits())
            .thenComparingInt(score -> score.measures.strandedPeople())
            .thenComparingDouble(score -> score.term(ScoreTerm.PRECEDENCE))
            .thenComparingInt(score -> score.measures.categoryExcess())
            .thenComparingInt(score -> score.measures.excessLines())
            .thenComparingDouble(score -> score.measures.raggedness())
            .thenComparingInt(score -> score.measures.frontGaps() + score.measures.orphanSeats());

    /** Keeps copies, the terms in their order. */
    public SeatingScore {
        breaches = ImmutableList.copyOf(breaches);
        terms = Maps.immutableEnumMap(terms);
    }

    /** Returns the score of a plan with the standard weights; takes {@code O(n log n)} for {@code n} seats. */
    public static SeatingScore of(ScoredHall hall, Map<String, String> seatByPerson) {
        return of(hall, seatByPerson, ScoreWeights.STANDARD);
    }

    /**
     * Returns the score of a plan.
     *
     * <p>Any map is scored. While rules about single seats are broken, the measures are of those people who sit on usable
     * seats, and a seat counts as what it is used for.
     */
    public static SeatingScore of(ScoredHall hall, Map<String, String> seatByPerson, ScoreWeights weights) {
        return new ScoredPlan(hall, seatByPerson).score(weights);
    }

    /** Returns how the plan differs from one announced before. */
    public static PlanChange change(ScoredHall hall, Map<String, String> before, Map<String, String> seatByPerson) {
        return new ScoredPlan(hall, seatByPerson).change(before);
    }

    /** Returns how often rules are broken that no plan may break. */
    public int hardBreaches() {
        return breaches.size();
    }

    /** Returns a term before its weight. */
    public double term(ScoreTerm term) {
        return terms.getOrDefault(term, 0.0);
    }

    /** Returns what a term adds to the cost. */
    public double cost(ScoreTerm term) {
        return weights.of(term) * term(term);
    }

    /** Returns the weighted sum of the terms; 0 is ideal. */
    public double cost() {
        double cost = 0;
        for (ScoreTerm term : ScoreTerm.values()) {
            cost += cost(term);
        }
        return cost;
    }

    /** Returns a number below 0 if this plan is better by the strict order, above 0 if the other is. */
    @Override
    public int compareTo(SeatingScore other) {
        return STRICT.compare(this, other);
    }
}
