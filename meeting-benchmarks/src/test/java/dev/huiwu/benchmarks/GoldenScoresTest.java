package dev.huiwu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Instances and plans on record with what the neutral scorer said of them. */
class GoldenScoresTest {

    private final ObjectMapper json = new ObjectMapper();

    static List<String> names() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GoldenScoresTest.class.getResource("golden"))
                .toURI());
    }

    private JsonNode read(String name) throws IOException, URISyntaxException {
        return json.readTree(folder().resolve(name).toFile());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void areScoredAsOnRecord(String name) throws IOException, URISyntaxException {
        JsonNode golden = read(name);
        ObjectNode own = Score.of(golden.path("instance"), golden.path("assignment"));
        if (name.endsWith("-broken.json")) {
            NeutralScorer.assertHardRulesAgree(name, own, golden.path("score"));
        } else {
            NeutralScorer.assertAgrees(name, own, golden.path("score"));
        }
    }

    @Test
    void coverEveryShapeEveryStyleALateChangeAndBrokenRules() throws IOException, URISyntaxException {
        assertThat(names())
                .hasSizeGreaterThanOrEqualTo(12)
                .anyMatch(name -> name.endsWith("-prev.json"))
                .anyMatch(name -> name.endsWith("-broken.json"));
        for (String part :
                List.of("hall-", "theatre-", "balcony-", "classroom-", "arena-", "-row", "-column", "-free")) {
            assertThat(names()).anyMatch(name -> name.contains(part));
        }
    }
}
