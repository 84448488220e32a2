package dev.huiwu.seating.score.internal;

import dev.huiwu.core.Language;
import dev.huiwu.seating.score.Breach;
import dev.huiwu.seating.score.HardRule;
import dev.huiwu.seating.score.ScoreTerm;
import dev.huiwu.seating.score.Statement;
import dev.huiwu.seating.score.Trial;
import dev.huiwu.seating.score.TrialResult;
import dev.huiwu.seating.score.UnitScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** Puts figures into words. */
public final class Wording {

    /** Less than this is not worth a word. */
    private static final double NOTHING = 0.005;

    private Wording() {}

    /** Returns an amount with two decimals. */
    public static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", Math.abs(value) < NOTHING ? 0 : value);
    }

    /** Returns a difference with its sign and two decimals. */
    static String signed(double value) {
        return Math.abs(value) < NOTHING ? "0.00" : String.format(Locale.ROOT, "%+.2f", value);
    }

    /** Returns the terms that are not nothing with their amounts, the largest first. */
    public static String terms(Language language, Map<ScoreTerm, Double> amounts, DoubleFunction<String> figure) {
        String terms = amounts.entrySet().stream()
                .filter(entry -> Math.abs(entry.getValue()) >= NOTHING)
                .sorted(Comparator.comparingDouble((Map.Entry<ScoreTerm, Double> entry) -> -Math.abs(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> entry.getKey().label(language) + " " + figure.apply(entry.getValue()))
                .collect(Collectors.joining(ScoreTexts.TEXTS.text(language, "between-terms")));
        return terms.isEmpty() ? ScoreTexts.TEXTS.text(language, "no-terms") : terms;
    }

    /** Returns what speaks against where a unit sits, the dearest first. */
    public static List<Statement> faults(UnitScore unit) {
        record Fault(double cost, Statement statement) {}
        List<Fault> faults = new ArrayList<>();
        if (unit.pieces() > unit.fewestPieces()) {
            faults.add(new Fault(
                    unit.cost(ScoreTerm.FRAGMENTS) + unit.cost(ScoreTerm.STRANDED),
                    Statement.of(
                            "fault-pieces",
                            "pieces",
                            unit.pieces(),
                            "fewest",
                            unit.fewestPieces(),
                            "stranded",
                            unit.stranded(),
                            "cost",
                            figure(unit.cost(ScoreTerm.FRAGMENTS) + unit.cost(ScoreTerm.STRANDED)))));
        }
        if (unit.cost(ScoreTerm.PRECEDENCE) >= NOTHING) {
            faults.add(new Fault(
                    unit.cost(ScoreTerm.PRECEDENCE),
                    Statement.of(
                            "fault-precedence",
                            "lower",
                            unit.lowerUnitsAhead(),
                            "higher",
                            unit.higherUnitsBehind(),
                            "cost",
                            figure(unit.cost(ScoreTerm.PRECEDENCE)))));
        }
        if (unit.lines() > unit.fewestLines()) {
            faults.add(new Fault(
                    unit.cost(ScoreTerm.LINES),
                    Statement.of(
                            "fault-lines",
                            "lines",
                            unit.lines(),
                            "fewest",
                            unit.fewestLines(),
                            "cost",
                            figure(unit.cost(ScoreTerm.LINES)))));
        }
        for (ScoreTerm term : List.of(ScoreTerm.CATEGORY, ScoreTerm.RAGGED, ScoreTerm.LEADER)) {
            if (unit.cost(term) >= NOTHING) {
                faults.add(new Fault(
                        unit.cost(term), Statement.of("fault-" + term.code(), "cost", figure(unit.cost(term)))));
            }
        }
        return faults.stream()
                .sorted(Comparator.comparingDouble(fault -> -fault.cost()))
                .map(Fault::statement)
                .toList();
    }

    /** Returns the answer to a trial. */
    public static String answer(Language language, TrialResult result) {
        String breaches = breaches(language, result.newBreaches());
        return Statement.of(
                        "trial",
                        "what",
                        question(result.trial()).text(language),
                        "difference",
                        signed(result.difference()),
                        "before",
                        figure(result.before().cost()),
                        "after",
                        figure(result.after().cost()),
                        "terms",
                        terms(language, result.differences(), Wording::signed),
                        "moved",
                        result.moves().size(),
                        "breaches",
                        breaches)
                .text(language);
    }

    private static Statement question(Trial trial) {
        if (trial instanceof Trial.SwapUnits swap) {
            return Statement.of("trial-swap-units", "one", swap.one(), "other", swap.other());
        } else if (trial instanceof Trial.MoveUnit move) {
            return Statement.of("trial-move-unit", "unit", move.unit(), "block", move.block());
        } else if (trial instanceof Trial.MovePerson move) {
            return Statement.of("trial-move-person", "person", move.person(), "seat", move.seat());
        }
        Trial.SwapPeople swap = (Trial.SwapPeople) trial;
        return Statement.of("trial-swap-people", "one", swap.one(), "other", swap.other());
    }

    private static String breaches(Language language, List<Breach> breaches) {
        Map<HardRule, Long> byRule =
                new TreeMap<>(breaches.stream().collect(Collectors.groupingBy(Breach::rule, Collectors.counting())));
        return byRule.entrySet().stream()
                .map(entry -> entry.getKey().label(language) + " ×" + entry.getValue())
                .collect(Collectors.joining(ScoreTexts.TEXTS.text(language, "between-terms")));
    }
}
