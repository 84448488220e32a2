package dev.huiwu.seating.score;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much each term counts.
 *
 * @param byTerm the weight of every term, each finite and 0 or more
 */
public record ScoreWeights(Map<ScoreTerm, Double> byTerm) {

    /** The weights of the neutral format: wholeness, precedence and shape in balance. */
    public static final ScoreWeights STANDARD = new ScoreWeights(ImmutableMap.of(
            ScoreTerm.FRAGMENTS, 40.0,
            ScoreTerm.STRANDED, 20.0,
            ScoreTerm.PRECEDENCE, 20.0,
            ScoreTerm.CATEGORY, 8.0,
            ScoreTerm.RAGGED, 5.0,
            ScoreTerm.LINES, 4.0,
            ScoreTerm.GAPS, 2.0,
            ScoreTerm.LEADER, 1.0));

    /** Keeps a copy in the order of the terms. */
    public ScoreWeights {
        Map<ScoreTerm, Double> given = Map.copyOf(byTerm);
        for (ScoreTerm term : ScoreTerm.values()) {
            double weight = given.getOrDefault(term, -1.0);
            checkArgument(weight >= 0 && Double.isFinite(weight), "Term %s has no weight of 0 or more.", term.code());
        }
        byTerm = Maps.immutableEnumMap(given);
    }

    /** Returns the weight of a term. */
    public double of(ScoreTerm term) {
        return byTerm.getOrDefault(term, 0.0);
    }

    /** Returns these weights with another one for the term. */
    public ScoreWeights with(ScoreTerm term, double weight) {
        Map<ScoreTerm, Double> changed = new EnumMap<>(byTerm);
        changed.put(term, weight);
        return new ScoreWeights(changed);
    }
}
