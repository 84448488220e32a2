package dev.huiwu.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.files.internal.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code docs/files.md} promises of all readers and writers together. */
class FilesPageTest {

    @Test
    void everyFindingOfAReaderIsOnThePage() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "files.md"));
        assertThat(Problems.TEXTS.codes()).allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    @Test
    void findingsAreWrittenWithTheirNumbers() {
        Problems problems = new Problems();
        problems.error("value-missing", Location.ofCell("r.csv", 7, "单位"), "column", "单位");
        problems.note("place-reserved", Location.ofCell("r.csv", 8, "姓名"));
        String document = new String(FindingsWriter.write(problems.findings()), StandardCharsets.UTF_8);
        assertThat(document)
                .startsWith(
                        "{\n  \"format\": \"huiwu-findings/1\",\n  \"errors\": 1,\n  \"warnings\": 0,\n  \"notes\": 1,\n");
        Location file = Location.ofFile("findings.json");
        assertThat(MeetingJson.read(MeetingJson.parse(document, file).get("findings"), Findings.class, file))
                .isEqualTo(problems.findings());
    }
}
