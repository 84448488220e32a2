package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.CLERK;
import static dev.huiwu.store.SampleTopics.NOW;
import static dev.huiwu.store.SampleTopics.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicAnswer;
import dev.huiwu.core.topic.TopicAnswers;
import dev.huiwu.core.topic.TopicEvent;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sixteen threads on few topics; how many commands says the system property {@code store.commands}. */
class ManyWritersTest {

    private static final int THREADS = 16;
    private static final int COMMANDS = Integer.getInteger("store.commands", 500);

    /** Few, so that the threads meet. */
    private static final List<TopicId> IDS =
            IntStream.range(0, 12).mapToObj(i -> new TopicId("T-" + i)).toList();

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2_FILE", "H2_MEMORY", "POSTGRESQL", "MARIADB"})
    void loseNoUpdate(TestDatabase database) throws Exception {
        TopicSchema schema = database.empty();
        Map<TopicId, Queue<TopicEvent>> acknowledged = new ConcurrentHashMap<>();
        IDS.forEach(id -> acknowledged.put(id, new ConcurrentLinkedQueue<>()));
        AtomicInteger left = new AtomicInteger(COMMANDS);
        AtomicInteger stale = new AtomicInteger();

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            TopicRegister register = JdbcTopicRegister.of(database.source(), schema, RULES);
            work.add(threads.submit(() -> {
                while (left.getAndDecrement() > 0) {
                    TopicAnswers answer = command(register, random);
                    answer.accepted()
                            .forEach(done -> acknowledged.get(done.topic().id()).add(done.event()));
                    if (answer.refused().codes().contains("topic-version")) {
                        stale.incrementAndGet();
                    }
                }
            }));
        }
        for (Future<?> one : work) {
            one.get();
        }
        threads.shutdown();

        TopicRegister register = JdbcTopicRegister.of(database.source(), schema, RULES);
        assertThat(stale).as("threads that met").hasPositiveValue();
        acknowledged.forEach((id, events) -> {
            List<TopicEvent> history = register.history(id);
            assertThat(history).containsExactlyInAnyOrderElementsOf(events); // nothing lost, nothing else
            assertThat(register.topic(id)).contains(Topic.replay(history));
        });
        assertThat(register.verify()).extracting(Finding::en).isEmpty();
        assertThat(register.find(TopicQuery.builder().title("议题").build()).total())
                .isEqualTo(acknowledged.values().stream()
                        .filter(events -> !events.isEmpty())
                        .count());
    }

    /** Asks for one thing, or for several of several topics at once. */
    private static TopicAnswers command(TopicRegister register, Random random) {
        List<TopicRequest> requests = new ArrayList<>();
        for (int i = random.nextInt(4) == 0 ? 3 : 1; i > 0; i--) {
            TopicId id = IDS.get(random.nextInt(IDS.size()));
            Optional<Topic> topic = register.topic(id);
            if (topic.isEmpty()) {
                return opened(register, id);
            }
            requests.add(new TopicRequest(id, topic.get().version(), action(topic.get(), random), "因故"));
        }
        register.find(TopicQuery.builder().addSections("秘书1科").build());
        return register.askAll(requests, CLERK, NOW);
    }

    private static TopicAnswers opened(TopicRegister register, TopicId id) {
        TopicAnswer answer = register.open(
                new TopicAction.Register(
                        id,
                        SampleTopics.like(SampleTopics.ALL.get(0), "x", "议题" + id)
                                .submission(),
                        Optional.empty()),
                CLERK,
                NOW,
                "");
        return new TopicAnswers(answer.accepted().stream().toList(), answer.reasons());
    }

    private static TopicAction action(Topic topic, Random random) {
        List<TopicAction> some = List.of(
                new TopicAction.Note("备注" + random.nextInt()),
                new TopicAction.Assign("秘书" + random.nextInt(5) + "科"),
                SampleTopics.PROPOSE,
                new TopicAction.SendBack("缺材料"),
                new TopicAction.Resubmit(topic.submission(), "补充材料"),
                new TopicAction.Coordinate(topic.submission().units()),
                new TopicAction.Amend(topic.submission()));
        return some.get(random.nextInt(some.size()));
    }
}
