package dev.huiwu.files.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.calendar.CalendarDay;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.files.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents about topics: the rules of an office, and what is to be done. */
class TopicRulesReaderTest {

    private static final WorkCalendar CHINA = WorkCalendar.china();

    private static ReadResult<TopicRules> read(String json) {
        return TopicRulesReader.read("topic-rules.json", json.getBytes(StandardCharsets.UTF_8), CHINA);
    }

    @Test
    void theDocumentOnThePageIsCommonPractice() throws IOException {
        String page = Files.readString(Path.of("../docs/files.md"));
        int section = page.indexOf("## topic-rules.json");
        String block = page.substring(page.indexOf("```json", section) + 7, page.indexOf("```\n\n|", section));

        assertThat(read(block).orThrow()).isEqualTo(TopicRules.usual(CHINA));
    }

    @Test
    void rulesAreReadAsTheyAreWritten() {
        TopicRules own = TopicRules.usual(
                WorkCalendar.of(List.of(new CalendarDay(LocalDate.parse("2026-05-01"), "例假", false, "示例"))));

        assertThat(read(MeetingJson.write(own)).orThrow()).isEqualTo(own);
    }

    @Test
    void aFieldThatIsMisspeltIsSaid() {
        assertThat(read("{\"format\": \"huiwu-topic-rules/1\", \"chain\": [\"section-head\"], \"paperDueDays\": 5}")
                        .findings()
                        .list())
                .singleElement()
                .satisfies(
                        found -> assertThat(found.en()).contains("paperDueDays").contains("papersDueDays"));
    }

    @Test
    void anotherDocumentAndAValueThatCannotBeAreRefused() {
        assertThat(read("{\"format\": \"huiwu-meeting/1\"}").findings().codes()).containsExactly("format-unknown");
        assertThat(read("{\"format\": \"huiwu-topic-rules/1\", \"chain\": [], \"papersDueDays\": 3}")
                        .findings()
                        .codes())
                .containsExactly("json-value");
    }

    @Test
    void anActionIsReadByItsKind() {
        assertThat(TopicActionReader.read(
                                "action.json",
                                "{\"kind\": \"assign\", \"section\": \"秘书一科\"}".getBytes(StandardCharsets.UTF_8))
                        .orThrow())
                .isEqualTo(new TopicAction.Assign("秘书一科"));
        assertThat(TopicActionReader.read("action.json", "{\"kind\": \"asign\"}".getBytes(StandardCharsets.UTF_8))
                        .findings()
                        .codes())
                .containsExactly("json-code-unknown");
    }
}
