package dev.huiwu.benchmarks;

import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.TopicSort;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.files.topic.TopicReader;
import dev.huiwu.files.unit.UnitReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** The topics of the sample office again and again, spread over ten years, each with a number and title of its own. */
final class ManyTopics {

    static final TopicRules RULES = TopicRules.usual(WorkCalendar.china());
    static final LocalDate TODAY = LocalDate.parse("2026-05-08");

    private static final int DAYS = 3650;

    private final List<Topic> sample;

    private ManyTopics(List<Topic> sample) {
        this.sample = sample;
    }

    static ManyTopics like(Path seeds) throws IOException {
        Path common = seeds.resolve("common");
        return new ManyTopics(TopicReader.read(
                        "topics.csv",
                        Files.readAllBytes(common.resolve("topics.csv")),
                        UnitReader.read("units.csv", Files.readAllBytes(common.resolve("units.csv")))
                                .orThrow(),
                        RULES)
                .orThrow());
    }

    static TopicId id(int number) {
        return new TopicId("YT-%06d".formatted(number));
    }

    /** Returns the topic of a number. */
    Topic topic(int number) {
        Topic like = sample.get(number % sample.size());
        int back = number % DAYS;
        LocalDate received = TODAY.minusDays(back);
        return like.toBuilder()
                .id(id(number))
                .submission(like.submission().toBuilder()
                        .title(like.submission().title() + "（第" + number + "号）")
                        .receivedOn(received)
                        .build())
                .tabling(like.tabling()
                        .map(tabling -> new Tabling(
                                "第" + (back / 7) + "次常务会议",
                                received.plusDays(20),
                                tabling.order(),
                                tabling.papersDue())))
                .followUps(like.followUps().stream()
                        .map(task ->
                                FollowUp.of(task.number(), task.unit(), task.task(), received.plusDays(90)).toBuilder()
                                        .completedOn(task.completedOn())
                                        .result(task.result())
                                        .build())
                        .toList())
                .build();
    }

    /** Takes the topics of some numbers over. */
    Findings takeOver(TopicRegister register, int from, int to, PersonId actor, OffsetDateTime at) {
        return register.takeOver(IntStream.range(from, to).mapToObj(this::topic).toList(), actor, at, "");
    }

    /** Returns the query of a name. */
    TopicQuery query(String name) {
        Topic some = sample.get(5);
        TopicQuery.Builder query = TopicQuery.builder();
        switch (name) {
            case "all" -> query.sort(TopicSort.ID);
            case "all-by-deadline" -> query.sort(TopicSort.DEADLINE);
            case "all-by-state" -> query.sort(TopicSort.STATE);
            case "page-1000" -> query.sort(TopicSort.RECEIVED).offset(50_000);
            case "overdue" -> query.overdueOn(TODAY).sort(TopicSort.DEADLINE);
            case "agenda" -> query.addMeetings("第76次常务会议");
            case "meetings-of-a-month" ->
                query.meetingFrom(TODAY.minusMonths(2))
                        .meetingUntil(TODAY.minusMonths(1))
                        .sort(TopicSort.MEETING);
            case "section-and-state" ->
                query.addSections(some.handlingSection().orElseThrow())
                        .addStates(TopicState.IN_FOLLOW_UP)
                        .sort(TopicSort.RECEIVED)
                        .descending(true);
            case "leader-and-year" ->
                query.addLeaders(some.leaders().iterator().next())
                        .receivedFrom(TODAY.minusYears(1))
                        .sort(TopicSort.RECEIVED)
                        .descending(true);
            case "unit" -> query.addUnits(some.submission().proposingUnit());
            case "text-rare" -> query.title("第7777号");
            case "text-frequent" -> query.title("办法");
            case "text-of-a-year" ->
                query.title("办法").receivedFrom(TODAY.minusYears(1)).sort(TopicSort.RECEIVED);
            default -> throw new IllegalArgumentException("No query is called %s.".formatted(name));
        }
        return query.build();
    }
}
