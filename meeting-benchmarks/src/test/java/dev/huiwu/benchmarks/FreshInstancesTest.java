package dev.huiwu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scores fresh instances with the library and with the neutral scorer. Generator and scorer are Python programs outside
 * of this source tree; property {@code bench} names their folder, and profile {@code compare-scores} runs this.
 */
@Tag("compare-scores")
class FreshInstancesTest {

    private static final List<String> SHAPES = List.of("hall", "theatre", "balcony", "classroom", "arena");
    private static final List<String> STYLES = List.of("row", "column", "free");

    private final ObjectMapper json = new ObjectMapper();
    private final Path bench = Path.of(System.getProperty("bench", ""));

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areScoredEquallyByTheNeutralScorer(long seed) throws Exception {
        Path file = folder.resolve("instance.json");
        generate(seed, file);
        ObjectNode instance = (ObjectNode) json.readTree(file.toFile());
        JsonNode before = PlanVariants.sound(instance, seed);
        if (seed % 4 == 3) {
            instance.putObject("previous").set("assignment", before.path("assignment"));
        }
        json.writeValue(file.toFile(), instance);

        JsonNode sound = PlanVariants.sound(instance, seed + 1);
        NeutralScorer.assertAgrees("sound", Score.of(instance, sound), judge(file, sound));
        JsonNode broken = PlanVariants.broken(instance, seed);
        NeutralScorer.assertHardRulesAgree("broken", Score.of(instance, broken), judge(file, broken));
    }

    private void generate(long seed, Path file) throws Exception {
        Random random = new Random(seed);
        run(
                bench.resolve("gen_instance.py"),
                "--shape",
                SHAPES.get((int) (seed % SHAPES.size())),
                "--style",
                STYLES.get((int) (seed % STYLES.size())),
                "--seats",
                String.valueOf(40 + random.nextInt(seed % 20 == 0 ? 1500 : 260)),
                "--occupancy",
                String.valueOf(0.6 + random.nextInt(36) / 100.0),
                "--apart",
                String.valueOf(random.nextInt(5)),
                "--seed",
                String.valueOf(seed),
                "--out",
                file.toString());
    }

    private JsonNode judge(Path file, JsonNode plan) throws Exception {
        Path assignment = folder.resolve("assignment.json");
        json.writeValue(assignment.toFile(), plan);
        return json.readTree(run(bench.resolve("score_plan.py"), file.toString(), assignment.toString()));
    }

    private String run(Path program, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        List<String> command = new ArrayList<>(List.of("python3", program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        int status = process.waitFor();
        assertThat(status).as(Files.readString(out)).isBetween(0, 1);
        return Files.readString(out);
    }
}
