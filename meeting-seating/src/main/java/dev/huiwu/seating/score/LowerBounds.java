package dev.huiwu.seating.score;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;
import dev.huiwu.core.Language;
import dev.huiwu.seating.score.internal.Occupants;
import dev.huiwu.seating.score.internal.ScoreTexts;
import dev.huiwu.seating.zoning.ZoningProblem;
import dev.huiwu.seating.zoning.internal.JointBounds;
import java.util.Map;

/**
 * What no plan of a hall can do better than, and by which relaxation that is known.
 *
 * <p>A relaxation forgets a part of the problem and solves the rest; what it needs, every plan needs. All three forget
 * where seats lie inside an island or a line. The bounds are of the people that must be seated and of the open seats;
 * they hold for every plan that breaks no hard rule.
 *
 * @param fragments the fewest pieces of all units
 * @param splits the fewest cuts of units, by an aisle or far, beyond those of units too large for every island
 * @param lines the fewest rows or columns of all units
 */
public record LowerBounds(Bound fragments, Bound splits, Bound lines) {

    /** How a bound is known. */
    public enum Relaxation implements Coded {
        /** Every unit has the hall to itself: the fewest of the largest islands or lines that hold it. */
        EACH_ALONE("each-alone"),
        /**
         * A knapsack for each island or line says how many of its seats are lost if it holds whole units only; together
         * they may lose no more than stay empty, and the others share units at least in twos.
         */
        SHARED_SPACE("shared-space"),
        /** No way to put the units into the islands or lines, as bins of their size, has fewer cuts. */
        PACKING("packing");

        private final String code;

        Relaxation(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the relaxation in a few words. */
        public String label(Language language) {
            return ScoreTexts.TEXTS.text(language, "relaxation-" + code);
        }

        /** Returns the relaxation with the given code. */
        @JsonCreator
        public static Relaxation ofCode(String code) {
            return Coded.of(Relaxation.class, code);
        }
    }

    /**
     * One bound.
     *
     * @param least what every plan needs
     * @param relaxation the simplest one that proves it
     */
    public record Bound(int least, Relaxation relaxation) {

        /** Returns how far at most a plan is from the best possible. */
        public int gap(int reached) {
            return Math.max(0, reached - least);
        }
    }

    /** Returns the bounds of a hall; takes time for a fixed number of placements beyond {@code O(n log n)} for the seats. */
    public static LowerBounds of(ScoredHall hall) {
        return of(new Occupants(hall, Map.of()).problemOfAll());
    }

    /** Returns the bounds of a zoning problem. */
    public static LowerBounds of(ZoningProblem problem) {
        JointBounds bounds = new JointBounds(problem);
        JointBounds.Least pieces = bounds.pieces();
        return new LowerBounds(bound(pieces, 0), bound(pieces, pieces.alone()), bound(bounds.lines(), 0));
    }

    private static Bound bound(JointBounds.Least least, int unavoidable) {
        Relaxation relaxation = least.packed() > least.shared()
                ? Relaxation.PACKING
                : least.shared() > least.alone() ? Relaxation.SHARED_SPACE : Relaxation.EACH_ALONE;
        return new Bound(least.packed() - unavoidable, relaxation);
    }

    /** Says in words how far the plan with these measures is, at most, from the best possible: splits, then lines. */
    public String text(Language language, ScoreMeasures measures) {
        return String.join(
                "\n",
                text(language, "bound-splits", splits, measures.farSplits() + measures.nearSplits()),
                text(language, "bound-lines", lines, measures.lines()));
    }

    private static String text(Language language, String code, Bound bound, int reached) {
        return ScoreTexts.TEXTS.text(
                language,
                code,
                "reached",
                reached,
                "least",
                bound.least(),
                "gap",
                bound.gap(reached),
                "relaxation",
                bound.relaxation().label(language));
    }
}
