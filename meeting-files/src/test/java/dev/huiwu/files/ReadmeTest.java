package dev.huiwu.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.schedule.Schedule;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code on the first screens of README.md and README.zh-CN.md, and what it prints. */
class ReadmeTest {

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(console);
    }

    @Test
    void printsWhatItsCommentsSay() {
        // snippet
        Path path = Path.of("../seeds/economic-analysis"); // what an office has about one meeting
        MeetingFolder folder = MeetingFolder.read(path, Optional.empty()).orThrow(); // or names every fault

        SeatingRequest request = folder.seatingRequest();
        SeatPlan plan = SeatingEngine.create().seat(request);
        SeatGuide guide = SeatGuide.of(request, plan);
        System.out.println(guide.find(new UnitId("11001")).orElseThrow().text(Language.ENGLISH));
        // row 1, middle block, 7th to 9th from the left facing the rostrum

        Schedule schedule = Schedule.of(folder.scheduleRequest());
        System.out.println(schedule.step(StepId.of("P14")).orElseThrow().due()); // P14: lock the list
        // 2026-04-21
        // end

        String code = DocumentsTest.snippets(Path.of("src/test/java/dev/huiwu/files/ReadmeTest.java"))
                .get(0);
        String chinese = DocumentsTest.javaBlocks("README.zh-CN.md").get(0);
        String unit = guide.find(new UnitId("11001")).orElseThrow().text(Language.CHINESE);
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        String mend = "If plans changed on purpose, put the new lines into README.md, README.zh-CN.md and here.";
        assertThat(output(code)).as(mend).isEqualTo(lines);
        assertThat(output(chinese)).as(mend).containsExactly(unit, lines.get(1));
        assertThat(withoutComments(chinese))
                .isEqualTo(withoutComments(code).replace("\"../", "\"").replace("ENGLISH", "CHINESE"));
    }

    /** Returns the comment lines below lines that print. */
    private static List<String> output(String code) {
        List<String> lines = code.lines().toList();
        return IntStream.range(1, lines.size())
                .filter(line -> lines.get(line - 1).startsWith("System.out.println"))
                .mapToObj(line -> lines.get(line).replaceFirst("^// ", ""))
                .toList();
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?m) *//.*$", "");
    }
}
