package dev.huiwu.files.topic;

import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;
import java.util.Optional;

/** Reads what is to be done with a topic, a JSON object with its {@code kind}. Thread-safe. */
public final class TopicActionReader {

    private TopicActionReader() {}

    /**
     * Returns the action in a document.
     *
     * @param file the name that findings show
     */
    public static ReadResult<TopicAction> read(String file, byte[] bytes) {
        Problems problems = new Problems();
        Optional<TopicAction> action =
                Fields.foreign(file, bytes, problems).flatMap(fields -> fields.as(TopicAction.class));
        return action.map(read -> ReadResult.of(read, problems.findings()))
                .orElseGet(() -> ReadResult.nothing(problems.findings()));
    }
}
