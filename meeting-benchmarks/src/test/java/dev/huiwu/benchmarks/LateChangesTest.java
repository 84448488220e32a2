package dev.huiwu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateChangesTest {

    private final ObjectMapper json = new ObjectMapper();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aChangeIsMeasuredBesideTheInstanceItChanges() throws IOException {
        Path base = instance();
        Path plan = folder.resolve("plan.json");
        assertThat(Solve.run(new String[] {"solve", base.toString(), plan.toString()}, System.err))
                .isZero();
        ObjectNode change = (ObjectNode) json.readTree(base.toFile());
        change.put("name", "tiny-change1");
        change.putObject("previous")
                .set("assignment", json.readTree(plan.toFile()).path("assignment"));
        change.withObject("/roster")
                .withArray("attendees")
                .addObject()
                .put("id", "late")
                .put("unit", "u1")
                .put("order", 99);
        Path changed = folder.resolve("changed.json");
        json.writeValue(changed.toFile(), change);

        assertThat(run(changed, base)).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(5)
                .first()
                .asString()
                .matches("tiny-change1: moved \\d of 2, far splits 0 -> 0, cost .* anew .* ms");
    }

    @Test
    void aChangeOfAnInstanceThatIsNotThereIsRefused() throws IOException {
        ObjectNode change = (ObjectNode) json.readTree(instance().toFile());
        change.putObject("previous");
        Path changed = folder.resolve("changed.json");
        json.writeValue(changed.toFile(), change.put("name", "other-change3"));

        assertThat(run(changed, changed)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("other-change3");
    }

    private int run(Path one, Path other) throws IOException {
        return LateChanges.run(
                new String[] {"late-changes", one.toString(), other.toString()},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path instance() throws IOException {
        Path file = folder.resolve("tiny.json");
        try (InputStream tiny = Objects.requireNonNull(getClass().getResourceAsStream("tiny.json"))) {
            Files.write(file, tiny.readAllBytes());
        }
        return file;
    }
}
