package dev.huiwu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveTest {

    private final ObjectMapper json = new ObjectMapper();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void everybodyGetsASeatOfTheirKind() throws IOException {
        assertThat(solve("tiny.json")).isZero();
        assertThat(err.size()).isZero();

        JsonNode written = json.readTree(assignment().toFile());
        assertThat(written.path("format").asText()).isEqualTo("seat-zoning-assignment/1");
        assertThat(written.path("instance").asText()).isEqualTo("tiny");
        assertThat(written.path("wallSeconds").asDouble()).isPositive();
        JsonNode instance = json.readTree(instance("tiny.json").toFile());
        Map<String, String> kinds = new HashMap<>();
        instance.path("venue")
                .path("seats")
                .forEach(seat ->
                        kinds.put(seat.path("id").asText(), seat.path("kind").asText("normal")));
        Set<String> taken = new HashSet<>();
        for (JsonNode person : instance.path("roster").path("attendees")) {
            String seat =
                    written.path("assignment").path(person.path("id").asText()).asText();
            assertThat(kinds).containsKey(seat);
            assertThat(taken.add(seat)).as("seat %s is taken once", seat).isTrue();
            if (person.has("fixedSeat")) {
                assertThat(seat).isEqualTo(person.path("fixedSeat").asText());
            } else {
                assertThat(kinds.get(seat)).isEqualTo(person.path("needs").asText("normal"));
            }
        }
        assertThat(written.path("assignment")).hasSameSizeAs(taken);
    }

    @Test
    void equalInstancesGetEqualAssignments() throws IOException {
        solve("tiny.json");
        JsonNode first = json.readTree(assignment().toFile()).path("assignment");
        solve("tiny.json");
        assertThat(json.readTree(assignment().toFile()).path("assignment")).isEqualTo(first);
    }

    @Test
    void anImpossibleInstanceIsRefusedWithOneObjectAndNoFile() throws IOException {
        assertThat(solve("impossible.json")).isEqualTo(3);
        assertThat(assignment()).doesNotExist();

        String text = err.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(1);
        JsonNode refusal = json.readTree(text);
        assertThat(refusal.path("refused").asText()).isEqualTo("blockNotAllowed");
        assertThat(refusal.path("subjects")).hasSize(1);
        assertThat(refusal.path("subjects").path(0).asText()).isEqualTo("u3");
        assertThat(refusal.path("shortage").asInt()).isEqualTo(1);
        assertThat(refusal.path("witness").asText()).contains("left");
    }

    @Test
    void whatIsNoInstanceEndsWithTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"format\": \"other\"}");
        assertThat(Solve.run(
                        new String[] {"solve", file.toString(), assignment().toString()}, stream()))
                .isEqualTo(2);
        assertThat(assignment()).doesNotExist();
    }

    private int solve(String name) throws IOException {
        return Solve.run(
                new String[] {"solve", instance(name).toString(), assignment().toString()}, stream());
    }

    private PrintStream stream() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    private Path assignment() {
        return folder.resolve("assignment.json");
    }

    private Path instance(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(SolveTest.class.getResourceAsStream(name))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
