package dev.huiwu.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The results of a comparison, as a table with geometric means and ratios. */
final class ComparisonTable {

    /** What one solver reached on one instance. */
    record Line(String instance, Rival rival, int hard, double cost, int farSplits, double seconds) {}

    private final List<Rival> rivals;
    private final List<Line> lines = new ArrayList<>();

    ComparisonTable(List<Rival> rivals) {
        this.rivals = rivals;
    }

    void add(Line line) {
        lines.add(line);
    }

    /** Returns the table in Markdown: a line for each solve, then one for each solver. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("""
                | instance | solver | hard | cost | far splits | seconds |
                | --- | --- | --- | --- | --- | --- |
                """);
        for (Line line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.4f | %d | %.2f |%n",
                    line.instance(),
                    line.rival().code,
                    line.hard(),
                    line.cost(),
                    line.farSplits(),
                    line.seconds()));
        }
        text.append("""

                Geometric means, and the first solver's cost as a share of the other's, over instances where neither breaks a
                hard rule:

                | solver | without breach | mean cost | first / this | worst | instances | longest seconds |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (Rival rival : rivals) {
            List<Line> own = of(rival).stream().filter(line -> line.hard() == 0).toList();
            List<Double> ratios = new ArrayList<>();
            for (Line line : own) {
                find(rivals.get(0), line.instance())
                        .filter(first -> first.hard() == 0)
                        .ifPresent(first -> ratios.add(positive(first.cost()) / positive(line.cost())));
            }
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d of %d | %.4f | %.4f | %.4f | %d | %.2f |%n",
                    rival.code,
                    own.size(),
                    of(rival).size(),
                    mean(own.stream().map(line -> positive(line.cost())).toList()),
                    mean(ratios),
                    ratios.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN),
                    ratios.size(),
                    of(rival).stream().mapToDouble(Line::seconds).max().orElse(Double.NaN)));
        }
        return text.toString();
    }

    private List<Line> of(Rival rival) {
        return lines.stream().filter(line -> line.rival() == rival).toList();
    }

    private Optional<Line> find(Rival rival, String instance) {
        return of(rival).stream()
                .filter(line -> line.instance().equals(instance))
                .findFirst();
    }

    /** A cost of 0 has no logarithm; a thousandth is below every cost that matters. */
    private static double positive(double cost) {
        return Math.max(cost, 1e-3);
    }

    private static double mean(List<Double> values) {
        return Math.exp(values.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
    }
}
