package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.CLERK;
import static dev.huiwu.store.SampleTopics.NOW;
import static dev.huiwu.store.SampleTopics.RULES;

import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicRegister;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A process that writes until it is killed, and says each thing that is written: what it is, its number, version and hash. */
final class KilledWriter {

    static final TopicSchema SCHEMA = TopicSchema.usual();

    /** How the id of a topic ends that was opened together with its cards. */
    static final String TOGETHER = "-together";

    private KilledWriter() {}

    static DataSource source(String file) {
        return JdbcConnectionPool.create("jdbc:h2:file:" + file + ";WRITE_DELAY=0", "sa", "");
    }

    /**
     * Opens, notes and takes over topics, keeps cards, and opens a topic together with its cards, in turn, in the database file that the first argument names; the second is
     * unlike that of any run before. Says that it is ready once it has done all of that.
     */
    public static void main(String[] arguments) throws SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        DataSource source = source(arguments[0]);
        TopicRegister register = JdbcTopicRegister.of(source, RULES);
        JdbcLedger<CardInventory> ledger = JdbcLedger.of(source, SCHEMA, LedgerKind.CARDS);
        for (int i = 0; ; i++) {
            String id = "T-" + arguments[1] + "-" + i;
            topic(out, register, id);
            several(out, register, id);
            cards(out, ledger, id);
            topicWithCards(out, source, id + TOGETHER);
            if (i == 0) {
                out.println("ready");
            }
        }
    }

    private static void topic(PrintStream out, TopicRegister register, String id) {
        say(out, opened(register, id));
        for (int version = 1; version < 4; version++) {
            say(
                    out,
                    register.ask(
                                    new TopicId(id),
                                    version,
                                    version == 2 ? SampleTopics.PROPOSE : new TopicAction.Note("备注" + version),
                                    CLERK,
                                    NOW,
                                    "")
                            .orThrow()
                            .topic());
        }
    }

    private static Topic opened(TopicRegister register, String id) {
        Topic sample = SampleTopics.ALL.get(id.length() % SampleTopics.ALL.size());
        return register.open(
                        new TopicAction.Register(new TopicId(id), sample.submission(), Optional.of("秘书二科")),
                        CLERK,
                        NOW,
                        "")
                .orThrow()
                .topic();
    }

    private static void several(PrintStream out, TopicRegister register, String id) {
        List<Topic> several = new ArrayList<>();
        for (int part = 0; part < 5; part++) {
            several.add(SampleTopics.like(SampleTopics.ALL.get(part), id + "-of-" + part, "移入" + part));
        }
        if (!register.takeOver(several, CLERK, NOW, "").hasErrors()) {
            several.forEach(topic -> say(out, register.topic(topic.id()).orElseThrow()));
        }
    }

    private static void cards(PrintStream out, JdbcLedger<CardInventory> ledger, String id) {
        List<CardInventory> values = SampleRecords.CARDS.values();
        Recorded<CardInventory> record =
                ledger.open(id, values.get(0), CLERK, NOW, "").orThrow();
        say(out, record);
        for (CardInventory value : values.subList(1, values.size())) {
            record = ledger.write(record, value, CLERK, NOW, "").orThrow();
            say(out, record);
        }
    }

    private static void topicWithCards(PrintStream out, DataSource source, String id) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Topic topic = opened(JdbcTopicRegister.within(connection, SCHEMA, RULES), id);
            Recorded<CardInventory> record = JdbcLedger.within(connection, SCHEMA, LedgerKind.CARDS)
                    .open(id, SampleRecords.CARDS.values().get(0), CLERK, NOW, "")
                    .orThrow();
            connection.commit();
            say(out, topic);
            say(out, record);
        }
    }

    private static void say(PrintStream out, Topic topic) {
        out.println("topic " + topic.id() + " " + topic.version() + " " + topic.hash());
    }

    private static void say(PrintStream out, Recorded<?> record) {
        out.println("cards " + record.id() + " " + record.version() + " " + record.hash());
    }
}
