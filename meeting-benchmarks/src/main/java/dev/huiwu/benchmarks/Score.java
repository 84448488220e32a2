package dev.huiwu.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huiwu.seating.score.Breach;
import dev.huiwu.seating.score.PlanChange;
import dev.huiwu.seating.score.ScoreMeasures;
import dev.huiwu.seating.score.ScoreTerm;
import dev.huiwu.seating.score.ScoredHall;
import dev.huiwu.seating.score.SeatingScore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Scores a neutral assignment with the library's own score and prints what the neutral scorer prints: the measures, terms,
 * cost and strict order. Ends with 0, with 1 where a hard rule is broken, with 2 where a file cannot be read.
 */
final class Score {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Score() {}

    static int run(String[] args, PrintStream out, PrintStream err) throws IOException {
        if (args.length != 3) {
            err.println("usage: java -jar benchmarks.jar score INSTANCE ASSIGNMENT");
            return 2;
        }
        try {
            ObjectNode score = of(
                    JSON.readTree(Path.of(args[1]).toFile()),
                    JSON.readTree(Path.of(args[2]).toFile()));
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(score));
            return score.path("feasible").asBoolean() ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    /** Returns the score of an assignment in the words of the format. */
    static ObjectNode of(JsonNode instance, JsonNode assignment) {
        ScoredHall hall = NeutralHall.of(instance);
        Map<String, String> seats = NeutralHall.assignment(assignment.path("assignment"));
        SeatingScore score = SeatingScore.of(hall, seats);
        ObjectNode root = JSON.createObjectNode();
        root.put("instance", instance.path("name").asText());
        root.put("feasible", score.hardBreaches() == 0);
        root.put("hardViolations", score.hardBreaches());
        ObjectNode hard = root.putObject("hard");
        for (Breach breach : score.breaches()) {
            String rule = breach.rule().code();
            hard.withObject("/" + rule)
                    .put("count", hard.path(rule).path("count").asInt() + 1);
        }
        measures(root.putObject("measures"), score.measures());
        ObjectNode terms = root.putObject("terms");
        for (ScoreTerm term : ScoreTerm.values()) {
            terms.put(term.code(), score.term(term));
        }
        root.put("cost", score.cost());
        strictOrder(root.putArray("lexicographic"), score);
        Map<String, String> before =
                NeutralHall.assignment(instance.path("previous").path("assignment"));
        if (!before.isEmpty()) {
            PlanChange change = SeatingScore.change(hall, before, seats);
            root.putObject("change")
                    .put("stayed", change.inBoth())
                    .put("moved", change.moved())
                    .put("forcedMoves", change.forcedMoves())
                    .put("unitsTouched", change.unitsTouched());
        }
        return root;
    }

    private static void measures(ObjectNode node, ScoreMeasures measures) {
        node.put("fragments", measures.fragments());
        node.put("minFragments", measures.minFragments());
        node.put("excessFragments", measures.excessFragments());
        node.put("farSplits", measures.farSplits());
        node.put("nearSplits", measures.nearSplits());
        node.put("strandedPeople", measures.strandedPeople());
        node.put("loneMembers", measures.loneMembers());
        node.put("excessIslands", measures.excessIslands());
        node.put("excessBlocks", measures.excessBlocks());
        node.put("precedenceInversion", measures.precedenceInversion());
        node.put("sidewaysInversion", measures.sidewaysInversion());
        node.put("categoryFragments", measures.categoryFragments());
        node.put("categoryExcess", measures.categoryExcess());
        node.put("categoryStranded", measures.categoryStranded());
        node.put("raggedness", measures.raggedness());
        node.put("lines", measures.lines());
        node.put("minLines", measures.minLines());
        node.put("excessLines", measures.excessLines());
        node.put("orphanSeats", measures.orphanSeats());
        node.put("frontGaps", measures.frontGaps());
        node.put("leaders", measures.leaders());
        node.put("leadersNotInFront", measures.leadersNotInFront());
        node.put("memberOrderInversion", measures.memberOrderInversion());
        measures.accessibleMeanDistance()
                .ifPresentOrElse(
                        distance -> node.put("accessibleMeanDistance", distance),
                        () -> node.putNull("accessibleMeanDistance"));
    }

    private static void strictOrder(ArrayNode node, SeatingScore score) {
        ScoreMeasures measures = score.measures();
        node.add(score.hardBreaches())
                .add(measures.farSplits())
                .add(measures.nearSplits())
                .add(measures.strandedPeople())
                .add(score.term(ScoreTerm.PRECEDENCE))
                .add(measures.categoryExcess())
                .add(measures.excessLines())
                .add(measures.raggedness())
                .add(measures.frontGaps() + measures.orphanSeats());
    }
}
