package dev.huiwu.seating.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Language;
import dev.huiwu.seating.score.internal.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What another place would cost, found by putting the people there and scoring the plan anew.
 *
 * @param trial the question
 * @param before the score of the plan
 * @param after the score with the change
 * @param moves who would move, in the order of the people
 * @param plan the seat of each person with the change
 */
public record TrialResult(
        Trial trial, SeatingScore before, SeatingScore after, List<Move> moves, Map<String, String> plan) {

    /**
     * Somebody who would move.
     *
     * @param person the person's id
     * @param from the seat's id
     * @param to the new seat's id
     */
    public record Move(String person, String from, String to) {}

    /** Keeps copies. */
    public TrialResult {
        moves = ImmutableList.copyOf(moves);
        plan = ImmutableMap.copyOf(plan);
    }

    /** Returns what the change adds to the cost; below 0 if it would be better. */
    public double difference() {
        return after.cost() - before.cost();
    }

    /** Returns what the change adds to the cost by term. */
    public Map<ScoreTerm, Double> differences() {
        Map<ScoreTerm, Double> differences = new EnumMap<>(ScoreTerm.class);
        for (ScoreTerm term : ScoreTerm.values()) {
            differences.put(term, after.cost(term) - before.cost(term));
        }
        return differences;
    }

    /** Returns the breaches that the change would bring, each as often as it is new. */
    public List<Breach> newBreaches() {
        List<Breach> added = new ArrayList<>(after.breaches());
        before.breaches().forEach(added::remove);
        return List.copyOf(added);
    }

    /** Says whether the plan would be better: no new breach and a lower cost. */
    public boolean better() {
        return newBreaches().isEmpty() && difference() < 0;
    }

    /** Returns the answer in words and figures. */
    public String text(Language language) {
        return Wording.answer(language, this);
    }
}
