package dev.huiwu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that docs/guide.md tells the story of a list with, one after another, and what it says they print. */
class ListStoryTest {

    private static final Pattern CONSOLE = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("\\$ meeting ([^\\n]*)\\n(.*?)(?=\\$ meeting |\\z)", Pattern.DOTALL);

    @TempDir
    private Path folder;

    /** A command and what it prints. */
    private record Step(String command, String printed) {}

    private static List<Step> steps() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide.md"), UTF_8);
        return CONSOLE.matcher(guide)
                .results()
                .flatMap(block -> COMMAND.matcher(block.group(1)).results())
                .map((MatchResult step) -> new Step(step.group(1), step.group(2)))
                .toList();
    }

    private String run(String command) {
        StringWriter printed = new StringWriter();
        PrintWriter both = new PrintWriter(printed, true);
        List<String> words = new ArrayList<>();
        Splitter.on(' ').split(command).forEach(word -> words.add(here(word)));
        Meeting.run(both, both, words.toArray(String[]::new));
        return printed.toString()
                .replace(folder.toString().replace('\\', '/') + "/", "")
                .replace("\r\n", "\n");
    }

    /** Returns a path of the guide, which starts from the project's folder, as a path of this test. */
    private String here(String word) {
        return word.startsWith("seeds/")
                ? "../" + word
                : word.startsWith("out/")
                        ? folder.resolve(word).toString()
                        : word.replace("file:./", "file:" + folder + "/");
    }

    @Test
    void goesAsTheGuideTellsIt() throws IOException {
        assertThat(steps())
                .hasSizeGreaterThan(4)
                .allSatisfy(step ->
                        assertThat(run(step.command())).as(step.command()).isEqualTo(step.printed()));
    }
}
