package dev.huiwu.files.topic;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;
import java.util.Optional;

/** Reads how an office deals with topics, {@code topic-rules.json}. Thread-safe. */
public final class TopicRulesReader {

    private TopicRulesReader() {}

    /**
     * Returns the rules in a document of the kind {@link TopicRules#FORMAT}. A field that is not known is reported ({@code field-unknown}).
     *
     * @param file the name that findings show
     * @param calendar the working days to count by where the document has none
     */
    public static ReadResult<TopicRules> read(String file, byte[] bytes, WorkCalendar calendar) {
        Problems problems = new Problems();
        Optional<TopicRules> rules = Fields.document(file, bytes, "topic-rules", problems)
                .flatMap(fields -> {
                    fields.onlyKnown(TopicRules.class
                            .getAnnotation(JsonPropertyOrder.class)
                            .value());
                    return fields.usually("calendar", calendar).as(TopicRules.class);
                });
        return rules.map(read -> ReadResult.of(read, problems.findings()))
                .orElseGet(() -> ReadResult.nothing(problems.findings()));
    }
}
