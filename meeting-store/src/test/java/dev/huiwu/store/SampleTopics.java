package dev.huiwu.store;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.files.topic.TopicReader;
import dev.huiwu.files.unit.UnitReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The 62 topics of the sample office. */
final class SampleTopics {

    static final TopicRules RULES = TopicRules.usual(WorkCalendar.china());
    static final PersonId CLERK = new PersonId("clerk");
    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-05-08T09:00+08:00");
    static final List<Topic> ALL = TopicReader.read(
                    "topics.csv",
                    bytes("topics.csv"),
                    UnitReader.read("units.csv", bytes("units.csv")).value().orElseThrow(),
                    RULES)
            .value()
            .orElseThrow();

    /** A topic that has yet to be registered. */
    static final TopicId NEW = new TopicId("YT-2026-101");

    static final TopicAction REGISTER = new TopicAction.Register(NEW, ALL.get(0).submission(), Optional.of("秘书二科"));

    static final TopicAction PROPOSE =
            new TopicAction.ProposeOpinion("拟请常务副市长审阅", NOW.toLocalDate(), Optional.of("常务副市长"));

    private SampleTopics() {}

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of("../seeds/common", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a topic like another, with a number and title of its own. */
    static Topic like(Topic topic, String id, String title) {
        return topic.toBuilder()
                .id(new TopicId(id))
                .submission(topic.submission().toBuilder().title(title).build())
                .build();
    }
}
