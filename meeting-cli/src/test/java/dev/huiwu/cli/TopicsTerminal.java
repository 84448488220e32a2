package dev.huiwu.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** The commands about topics at a terminal, on a database file in a folder of its own. */
abstract class TopicsTerminal {

    static final Path COMMON = Path.of("../seeds/common");

    @TempDir
    Path folder;

    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String in = "";
    Map<String, String> environment = Map.of();

    final String db() {
        return "jdbc:h2:file:" + folder.resolve("topics").toAbsolutePath() + ";WRITE_DELAY=0";
    }

    final int run(String command, String... more) {
        return runOn(db(), command, more);
    }

    final int runOn(String db, String command, String... more) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> words = new ArrayList<>(List.of(
                "topics",
                command,
                "--db",
                db,
                "--units",
                COMMON.resolve("units.csv").toString()));
        words.addAll(Arrays.asList(more));
        return Meeting.run(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                environment,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                words.toArray(String[]::new));
    }

    final int imported() {
        return run(
                "import", COMMON.resolve("topics.csv").toString(), "--by", "clerk-1", "--at", "2026-05-08T09:00+08:00");
    }

    final String said() {
        return out.toString();
    }
}
