package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.CLERK;
import static dev.huiwu.store.SampleTopics.NOW;
import static dev.huiwu.store.SampleTopics.RULES;

import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicRegister;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A process that writes until it is killed, and says each thing that is written: number, version and hash. */
final class KilledWriter {

    private KilledWriter() {}

    static DataSource source(String file) {
        return JdbcConnectionPool.create("jdbc:h2:file:" + file + ";WRITE_DELAY=0", "sa", "");
    }

    /** Opens, notes and takes over in turn, in the database file that the first argument names; the second is unlike that of any run before. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        TopicRegister register = JdbcTopicRegister.of(source(arguments[0]), RULES);
        out.println("ready");
        for (int i = 0; ; i++) {
            TopicId id = new TopicId("T-" + arguments[1] + "-" + i);
            Topic sample = SampleTopics.ALL.get(i % SampleTopics.ALL.size());
            say(
                    out,
                    register.open(
                                    new TopicAction.Register(id, sample.submission(), Optional.of("秘书二科")),
                                    CLERK,
                                    NOW,
                                    "")
                            .orThrow()
                            .topic());
            for (int version = 1; version < 4; version++) {
                say(
                        out,
                        register.ask(
                                        id,
                                        version,
                                        version == 2 ? SampleTopics.PROPOSE : new TopicAction.Note("备注" + version),
                                        CLERK,
                                        NOW,
                                        "")
                                .orThrow()
                                .topic());
            }
            List<Topic> several = new ArrayList<>();
            for (int part = 0; part < 5; part++) {
                several.add(SampleTopics.like(SampleTopics.ALL.get(part), id.value() + "-of-" + part, "移入" + part));
            }
            if (!register.takeOver(several, CLERK, NOW, "").hasErrors()) {
                several.forEach(topic -> say(out, register.topic(topic.id()).orElseThrow()));
            }
        }
    }

    private static void say(PrintStream out, Topic topic) {
        out.println(topic.id() + " " + topic.version() + " " + topic.hash());
    }
}
