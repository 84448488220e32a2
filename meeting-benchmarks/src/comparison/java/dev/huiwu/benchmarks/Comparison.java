package dev.huiwu.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Sets solvers beside each other on neutral instances and writes one table.
 *
 * <p>Each solve runs in a Java machine of its own, one after another, so that all are equally cold. Every plan is judged by
 * {@link HallCost}, or by the script that {@code --scorer} names, which is called with the instance and the assignment and
 * prints the measures as JSON.
 */
public final class Comparison {

    private static final String USAGE = "usage: java -jar comparison.jar [--seconds 20] [--cp-seconds 40]"
            + " [--solvers huiwu,greedy,...] [--scorer SCRIPT] [--plans FOLDER] [--out TABLE] INSTANCE...";

    private final ObjectMapper json = new ObjectMapper();
    private final List<Path> instances = new ArrayList<>();
    private List<Rival> rivals =
            List.of(Rival.HUIWU, Rival.TIMEFOLD_SEQUENCES, Rival.TIMEFOLD_SEATS, Rival.GREEDY, Rival.NAIVE);
    private double seconds = 20;
    private double cpSeconds = 40;
    private Optional<Path> scorer = Optional.empty();
    private Optional<Path> plans = Optional.empty();
    private Optional<Path> out = Optional.empty();

    private Comparison() {}

    /** Compares; with {@code --one SOLVER SECONDS INSTANCE ASSIGNMENT} solves once. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 5 && args[0].equals("--one")) {
            solve(Rival.of(args[1]), Double.parseDouble(args[2]), Path.of(args[3]), Path.of(args[4]));
            return;
        }
        Comparison comparison = new Comparison();
        if (!comparison.understands(args)) {
            System.err.println(USAGE);
            System.exit(2);
        }
        comparison.run();
    }

    private boolean understands(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                instances.add(Path.of(args[i]));
            } else if (i + 1 == args.length) {
                return false;
            } else {
                String value = args[++i];
                switch (args[i - 1]) {
                    case "--seconds" -> seconds = Double.parseDouble(value);
                    case "--cp-seconds" -> cpSeconds = Double.parseDouble(value);
                    case "--solvers" ->
                        rivals = Arrays.stream(value.split(",", -1))
                                .map(Rival::of)
                                .toList();
                    case "--scorer" -> scorer = Optional.of(Path.of(value));
                    case "--plans" -> plans = Optional.of(Path.of(value));
                    case "--out" -> out = Optional.of(Path.of(value));
                    default -> {
                        return false;
                    }
                }
            }
        }
        return !instances.isEmpty();
    }

    private void run() throws IOException, InterruptedException {
        Path folder =
                plans.isPresent() ? Files.createDirectories(plans.get()) : Files.createTempDirectory("comparison");
        ComparisonTable table = new ComparisonTable(rivals);
        for (Path instance : instances) {
            String name = json.readTree(instance.toFile()).path("name").asText();
            for (Rival rival : rivals) {
                Path plan = folder.resolve(name + "-" + rival.code + ".json");
                Optional<ComparisonTable.Line> line = Optional.empty();
                Files.deleteIfExists(plan);
                if (call(List.of(
                                java(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Comparison.class.getName(),
                                "--one",
                                rival.code,
                                String.valueOf(rival == Rival.CP_SAT ? cpSeconds : seconds),
                                instance.toString(),
                                plan.toString()))
                        .isPresent()) {
                    line = Optional.of(judged(instance, plan, name, rival));
                }
                System.err.println(name + " " + rival.code + " "
                        + line.map(ComparisonTable.Line::toString).orElse("failed"));
                line.ifPresent(table::add);
            }
        }
        if (out.isPresent()) {
            Files.writeString(out.get(), table.text());
        }
        System.out.print(table.text());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns what a program printed, if it ended well; what it says of errors is passed on. */
    private static Optional<String> call(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        return process.exitValue() == 0 || printed.startsWith("{") ? Optional.of(printed) : Optional.empty();
    }

    private ComparisonTable.Line judged(Path instance, Path plan, String name, Rival rival)
            throws IOException, InterruptedException {
        JsonNode written = json.readTree(plan.toFile());
        double wall = written.path("wallSeconds").asDouble();
        if (scorer.isEmpty()) {
            return new ComparisonTable.Line(
                    name,
                    rival,
                    written.path("hard").asInt(),
                    written.path("cost").asDouble(),
                    written.path("farSplits").asInt(),
                    wall);
        }
        String printed = call(List.of("python3", scorer.get().toString(), instance.toString(), plan.toString()))
                .orElseThrow(() -> new IOException("The scorer ended with an error."));
        JsonNode score = json.readTree(printed);
        return new ComparisonTable.Line(
                name,
                rival,
                score.path("hardViolations").asInt(),
                score.path("cost").asDouble(),
                score.path("measures").path("farSplits").asInt(),
                wall);
    }

    private static void solve(Rival rival, double seconds, Path instance, Path plan) throws IOException {
        ObjectMapper json = new ObjectMapper();
        NeutralInstance hall = NeutralInstance.of(json.readTree(instance.toFile()));
        double[] wall = {0};
        long start = System.nanoTime();
        NeutralSeating.Seated seated = new NeutralSeating(hall).seat(problem -> {
            HallJudge judge = new HallJudge(rival.engine(seconds));
            var zoning = judge.zone(problem);
            wall[0] = judge.seconds(start);
            return zoning;
        });
        ObjectNode root = json.createObjectNode();
        root.put("format", "seat-zoning-assignment/1");
        root.put("instance", hall.name());
        root.put("solver", rival.code);
        root.put("wallSeconds", Double.valueOf(String.format(Locale.ROOT, "%.4f", wall[0])));
        root.put("hard", seated.measures().apart());
        root.put("cost", seated.measures().cost());
        root.put("farSplits", seated.measures().farSplits());
        ObjectNode seats = root.putObject("assignment");
        new TreeMap<>(seated.assignment()).forEach(seats::put);
        Files.writeString(plan, json.writeValueAsString(root) + "\n");
    }
}
