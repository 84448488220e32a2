package dev.huiwu.seating.score;

import com.google.common.collect.Maps;
import dev.huiwu.core.Language;
import dev.huiwu.seating.score.internal.Wording;
import java.util.List;
import java.util.Map;

/**
 * What one unit adds to the cost of a plan, and what is behind it.
 *
 * <p>A pair of units that sit the wrong way round is charged half to each: to the higher for sitting too far back, to the
 * lower for sitting too far in front. A category in pieces is charged to the people outside of its largest piece.
 *
 * @param unit the unit's id
 * @param people its free members who have a seat
 * @param front the front-most depth level of its members
 * @param back the rear-most depth level of its members
 * @param pieces its pieces by touching
 * @param fewestPieces the fewest islands that hold it
 * @param stranded its people away from the largest piece
 * @param lines rows or columns it uses
 * @param fewestLines the fewest that hold it
 * @param lowerUnitsAhead lower units that sit better on average, in the first direction of precedence
 * @param higherUnitsBehind higher units that sit worse on average
 * @param costs what it adds by term, weights included
 */
public record UnitScore(
        String unit,
        int people,
        int front,
        int back,
        int pieces,
        int fewestPieces,
        int stranded,
        int lines,
        int fewestLines,
        int lowerUnitsAhead,
        int higherUnitsBehind,
        Map<ScoreTerm, Double> costs) {

    /** Keeps a copy of the costs in the order of the terms. */
    public UnitScore {
        costs = Maps.immutableEnumMap(costs);
    }

    /** Returns what it adds by one term. */
    public double cost(ScoreTerm term) {
        return costs.getOrDefault(term, 0.0);
    }

    /** Returns what it adds in all. */
    public double cost() {
        return costs.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Returns what speaks against where the unit sits, the dearest first; empty if nothing does. */
    public List<Statement> faults() {
        return Wording.faults(this);
    }

    /** Says in one line what the unit adds, by term, the dearest first. */
    public String text(Language language) {
        return Statement.of(
                        "unit-cost",
                        "unit",
                        unit,
                        "people",
                        people,
                        "cost",
                        Wording.figure(cost()),
                        "terms",
                        Wording.terms(language, costs, Wording::figure))
                .text(language);
    }
}
