package dev.huiwu.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huiwu.seating.zoning.RezoningEngine;
import dev.huiwu.seating.zoning.ZoningEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * Seats a neutral seat-zoning instance at the engine's default effort and writes the neutral assignment.
 *
 * <p>{@code wallSeconds} is the first, cold solve from the parsed instance to the plan. Ends with 0 and an assignment;
 * with 3, no file and one JSON object on standard error where the instance is proven impossible; with 1 and no file where
 * no plan was found and none proven impossible; with 2 where the instance cannot be read.
 */
final class Solve {

    static final String SOLVER = "huiwu";

    private Solve() {}

    static int run(String[] args, PrintStream err) throws IOException {
        if (args.length != 3) {
            err.println("usage: java -jar benchmarks.jar solve INSTANCE ASSIGNMENT");
            return 2;
        }
        ObjectMapper json = new ObjectMapper();
        NeutralInstance instance;
        try {
            instance = NeutralInstance.of(json.readTree(Path.of(args[1]).toFile()));
        } catch (IOException | IllegalArgumentException e) {
            err.println(args[1] + ": " + e.getMessage());
            return 2;
        }
        NeutralSeating seating = new NeutralSeating(instance);
        long start = System.nanoTime();
        NeutralSeating.Seated seated;
        try {
            seated = instance.late() ? seating.reseat(RezoningEngine.create()) : seating.seat(ZoningEngine.create());
        } catch (NeutralSeating.Refusal refusal) {
            err.println(refusal(json, refusal.rule(), refusal.subjects(), refusal.shortage(), refusal.witness()));
            return 3;
        }
        if (seated.measures().apart() > 0) {
            err.println(
                    "No plan was found that keeps all pairs apart, and none was proven impossible: %d contacts are left."
                            .formatted(seated.measures().apart()));
            return 1;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        ObjectNode root = json.createObjectNode();
        root.put("format", "seat-zoning-assignment/1");
        root.put("instance", instance.name());
        root.put("solver", SOLVER);
        root.put("wallSeconds", Math.round(seconds * 1e4) / 1e4);
        root.put("cost", seated.measures().cost());
        ObjectNode seats = root.putObject("assignment");
        new TreeMap<>(seated.assignment()).forEach(seats::put);
        Files.writeString(Path.of(args[2]), json.writeValueAsString(root) + "\n");
        return 0;
    }

    private static String refusal(ObjectMapper json, String rule, List<String> subjects, int shortage, String witness)
            throws JsonProcessingException {
        ObjectNode node = json.createObjectNode();
        node.put("refused", rule);
        subjects.forEach(node.putArray("subjects")::add);
        node.put("shortage", shortage);
        node.put("witness", witness);
        return json.writeValueAsString(node);
    }
}
