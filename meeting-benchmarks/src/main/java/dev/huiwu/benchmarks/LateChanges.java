package dev.huiwu.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.huiwu.seating.score.PlanChange;
import dev.huiwu.seating.score.ScoredHall;
import dev.huiwu.seating.score.SeatingScore;
import dev.huiwu.seating.zoning.RezoningEngine;
import dev.huiwu.seating.zoning.RezoningException;
import dev.huiwu.seating.zoning.ZoningEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Measures late changes: how many move, what the plan is worth before and after, and how long it takes warm.
 *
 * <p>Takes neutral instances in any order; those with a plan announced before are the changes, each of the instance whose
 * name its own begins with. Prints a line for each change and a table by size.
 */
final class LateChanges {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** So often a change is made before it is timed. */
    private static final int WARM_UPS = 5;

    /** What the target allows the cost to grow by. */
    private static final double WORSE = 0.05;

    /**
     * What came of one change.
     *
     * @param seats seats of the hall
     * @param allowed the most that may move: the larger of 2 % and twice the people inserted
     * @param scratch the cost of the same people seated anew, whoever moves
     */
    private record Outcome(
            String name,
            int seats,
            int moved,
            int allowed,
            int breaches,
            int splitsBefore,
            int splitsAfter,
            double before,
            double after,
            double scratch,
            double millis) {

        boolean few() {
            return moved <= allowed;
        }

        boolean whole() {
            return splitsAfter <= splitsBefore && breaches == 0;
        }

        double growth() {
            return after / before - 1;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: moved %d of %d, far splits %d -> %d, cost %.4f -> %.4f (%+.1f %%), anew %.4f, %.0f ms",
                    name,
                    moved,
                    allowed,
                    splitsBefore,
                    splitsAfter,
                    before,
                    after,
                    100 * growth(),
                    scratch,
                    millis);
        }
    }

    private LateChanges() {}

    static int run(String[] args, PrintStream out, PrintStream err) throws IOException {
        if (args.length < 3) {
            err.println("usage: java -jar benchmarks.jar late-changes INSTANCE... CHANGED-INSTANCE...");
            return 2;
        }
        Map<String, JsonNode> instances = new TreeMap<>();
        List<JsonNode> changes = new ArrayList<>();
        for (String file : List.of(args).subList(1, args.length)) {
            JsonNode instance;
            try {
                instance = JSON.readTree(Path.of(file).toFile());
            } catch (IOException e) {
                err.println(file + ": " + e.getMessage());
                return 2;
            }
            if (instance.has("previous")) {
                changes.add(instance);
            } else {
                instances.put(instance.path("name").asText(), instance);
            }
        }
        Map<Integer, List<Outcome>> bySize = new TreeMap<>();
        for (JsonNode change : changes) {
            String name = change.path("name").asText();
            JsonNode base = instances.get(name.replaceFirst("-change\\d+$", ""));
            if (base == null) {
                err.println("The instance that " + name + " changes is not among the files.");
                return 2;
            }
            Outcome outcome;
            try {
                outcome = measure(base, change);
            } catch (NeutralSeating.Refusal | RezoningException e) {
                out.println(name + ": refused: " + e.getMessage());
                continue;
            }
            out.println(outcome);
            int size = Math.round(outcome.seats / 100f) * 100;
            bySize.computeIfAbsent(size, s -> new ArrayList<>()).add(outcome);
        }
        table(bySize, out);
        return 0;
    }

    private static Outcome measure(JsonNode base, JsonNode change) {
        Map<String, String> plan =
                NeutralHall.assignment(change.path("previous").path("assignment"));
        SeatingScore before = SeatingScore.of(NeutralHall.of(base), plan);
        NeutralSeating late = new NeutralSeating(NeutralInstance.of(change));
        RezoningEngine engine = RezoningEngine.create();
        for (int k = 0; k < WARM_UPS; k++) {
            late.reseat(engine);
        }
        long start = System.nanoTime();
        Map<String, String> seats = new HashMap<>(late.reseat(engine).assignment());
        double millis = (System.nanoTime() - start) / 1e6;
        ScoredHall hall = NeutralHall.of(change);
        SeatingScore after = SeatingScore.of(hall, seats);
        PlanChange difference = SeatingScore.change(hall, plan, seats);
        int known = difference.inBoth();
        return new Outcome(
                change.path("name").asText(),
                change.path("venue").path("seats").size(),
                difference.moved(),
                Math.max(known / 50, 2 * (seats.size() - known)),
                after.hardBreaches(),
                before.measures().farSplits(),
                after.measures().farSplits(),
                before.cost(),
                after.cost(),
                late.seat(ZoningEngine.create()).measures().cost(),
                millis);
    }

    private static void table(Map<Integer, List<Outcome>> bySize, PrintStream out) {
        out.println();
        out.println("| seats | changes | moves within the limit | no further split, no breach | cost within +5 %"
                + " | cost, median | anew, median | ms, median | ms, longest |");
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        bySize.forEach((size, outcomes) -> out.printf(
                Locale.ROOT,
                "| %,d | %d | %d | %d | %d | %+.1f %% | %+.1f %% | %.0f | %.0f |%n",
                size,
                outcomes.size(),
                count(outcomes, Outcome::few),
                count(outcomes, Outcome::whole),
                count(outcomes, outcome -> outcome.growth() <= WORSE),
                100 * median(outcomes, Outcome::growth),
                100 * median(outcomes, outcome -> outcome.scratch / outcome.before - 1),
                median(outcomes, Outcome::millis),
                outcomes.stream().mapToDouble(Outcome::millis).max().orElse(0)));
    }

    private static long count(List<Outcome> outcomes, Predicate<Outcome> holds) {
        return outcomes.stream().filter(holds).count();
    }

    private static double median(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
        double[] sorted = outcomes.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
