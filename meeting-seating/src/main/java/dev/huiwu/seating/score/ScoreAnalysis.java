package dev.huiwu.seating.score;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Language;
import dev.huiwu.seating.score.ScoredHall.Person;
import dev.huiwu.seating.score.internal.Alternatives;
import dev.huiwu.seating.score.internal.Reasons;
import dev.huiwu.seating.score.internal.ScoredPlan;
import dev.huiwu.seating.score.internal.Wording;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the cost of a plan comes from, why a unit or a person sits here and not there, and what it would cost otherwise.
 *
 * <p>The costs of the units and what is {@link #nobodys} sum to the cost of the plan.
 */
public final class ScoreAnalysis {

    private final ScoredHall hall;
    private final ImmutableMap<String, String> seatByPerson;
    private final ScoredPlan plan;
    private final SeatingScore score;
    private final Reasons reasons;
    private final ImmutableList<UnitScore> units;

    private ScoreAnalysis(ScoredHall hall, Map<String, String> seatByPerson, ScoreWeights weights) {
        this.hall = hall;
        this.seatByPerson = ImmutableMap.copyOf(seatByPerson);
        plan = new ScoredPlan(hall, seatByPerson);
        score = plan.score(weights);
        reasons = new Reasons(hall, plan, score);
        units = ImmutableList.sortedCopyOf(
                Comparator.comparingDouble((UnitScore unit) -> -unit.cost()).thenComparing(UnitScore::unit),
                reasons.units());
    }

    /** Returns the analysis of a plan with the standard weights. */
    public static ScoreAnalysis of(ScoredHall hall, Map<String, String> seatByPerson) {
        return of(hall, seatByPerson, ScoreWeights.STANDARD);
    }

    /** Returns the analysis of a plan. */
    public static ScoreAnalysis of(ScoredHall hall, Map<String, String> seatByPerson, ScoreWeights weights) {
        return new ScoreAnalysis(hall, seatByPerson, weights);
    }

    /** Returns the score of the plan. */
    public SeatingScore score() {
        return score;
    }

    /** Returns the units with free members on seats, the dearest first; ties go by id. */
    public List<UnitScore> units() {
        return units;
    }

    /** Returns what no unit is charged with, by term: empty seats in front and between people. */
    public Map<ScoreTerm, Double> nobodys() {
        Map<ScoreTerm, Double> rest = new EnumMap<>(ScoreTerm.class);
        rest.put(ScoreTerm.GAPS, score.cost(ScoreTerm.GAPS));
        return rest;
    }

    /**
     * Returns the plan's cost by rule and the units that add most, in words and figures.
     *
     * @param most how many units are named
     */
    public String text(Language language, int most) {
        Statement whole = Statement.of(
                "plan-cost",
                "cost",
                Wording.figure(score.cost()),
                "breaches",
                score.hardBreaches() == 0 ? "" : String.valueOf(score.hardBreaches()),
                "terms",
                Wording.terms(
                        language,
                        Stream.of(ScoreTerm.values()).collect(Collectors.toMap(term -> term, term -> score.cost(term))),
                        Wording::figure));
        return Stream.concat(
                        Stream.of(whole.text(language)),
                        units.stream()
                                .filter(unit -> unit.cost() > 0)
                                .limit(most)
                                .map(unit -> unit.text(language)))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Returns why a unit sits where it does: its rank, its place, what speaks against it and what that costs.
     *
     * @throws IllegalArgumentException if the hall does not list the unit
     */
    public Why why(String unit) {
        checkArgument(plan.occupants().unit(unit) >= 0, "The hall lists no unit %s.", unit);
        return reasons.ofUnit(plan.occupants().unit(unit));
    }

    /**
     * Returns why a person sits where he or she does: the rule that settles the seat, the place among colleagues, and who
     * of them sits the wrong way round.
     *
     * @throws IllegalArgumentException if the hall does not list the person
     */
    public Why whyPerson(String person) {
        List<String> ids = hall.people().stream().map(Person::id).toList();
        checkArgument(ids.contains(person), "The hall lists no person %s.", person);
        return reasons.ofPerson(ids.indexOf(person));
    }

    /**
     * Returns what another place would cost, by really putting the people there.
     *
     * @throws IllegalArgumentException if the trial names what the hall does not have, somebody without a seat, or a block
     *     with fewer open seats than the unit has people
     */
    public TrialResult whatIf(Trial trial) {
        return new Alternatives(hall, plan, seatByPerson)
                .to(trial).stream()
                        .map(other -> result(trial, other))
                        .min(Comparator.comparingInt(
                                        (TrialResult result) -> result.after().hardBreaches())
                                .thenComparingDouble(TrialResult::difference)
                                .thenComparingInt(result -> result.moves().size()))
                        .orElseThrow(() -> new IllegalArgumentException("There is no way to try " + trial + "."));
    }

    private TrialResult result(Trial trial, Map<String, String> other) {
        List<TrialResult.Move> moves = hall.people().stream()
                .map(Person::id)
                .filter(person -> !seatByPerson.getOrDefault(person, "").equals(other.getOrDefault(person, "")))
                .map(person -> new TrialResult.Move(
                        person, seatByPerson.getOrDefault(person, ""), other.getOrDefault(person, "")))
                .toList();
        return new TrialResult(trial, score, SeatingScore.of(hall, other, score.weights()), moves, other);
    }
}
