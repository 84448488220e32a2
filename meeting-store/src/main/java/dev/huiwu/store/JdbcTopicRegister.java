package dev.huiwu.store;

import static java.util.Objects.requireNonNull;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicAnswer;
import dev.huiwu.core.topic.TopicAnswer.Accepted;
import dev.huiwu.core.topic.TopicAnswers;
import dev.huiwu.core.topic.TopicEvent;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicPage;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRequest;
import dev.huiwu.core.topic.TopicRules;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Topics in a relational database; it answers as {@link TopicRegister#inMemory} does.
 *
 * <pre>{@code
 * TopicSchema.usual().upgrade(source); // or by the host's own migration
 * TopicRegister register = JdbcTopicRegister.of(source, rules);
 * }</pre>
 *
 * <p>Each write is one transaction: the topic as it stands, what is looked for in it, and the event. A register may be used by many threads,
 * and many registers and programs may share one database; one within the host's transaction is for the thread that has the connection.
 * A write that met another is tried again by itself (in a transaction of its own, not in the host's), and refused only if its writer has
 * really not seen the last version.
 *
 * <p>Beyond what the interface tells, a write is refused with {@code store-unit-too-long} or {@code store-leader-too-long}: a code or post has
 * over 500 characters. Every method throws {@link StoreException} if the
 * database fails; then nothing is written, unless the connection is lost while it is being committed, when nobody knows: read again. Those that read topics throw {@link
 * FindingsException} if one is not as it was written ({@code store-unreadable}); {@link #verify()} tells of all of them.
 */
public final class JdbcTopicRegister implements TopicRegister {

    private final Transactions transactions;
    private final String prefix;
    private final TopicTables tables;
    private final TopicRules rules;

    private JdbcTopicRegister(Transactions transactions, TopicSchema schema, TopicRules rules) {
        this.transactions = transactions;
        this.prefix = schema.prefix();
        this.tables = new TopicTables(prefix);
        this.rules = rules;
    }

    /** Returns the register in the {@linkplain TopicSchema#usual() usual} tables of a database, as {@link #of(DataSource, TopicSchema, TopicRules)}. */
    public static JdbcTopicRegister of(DataSource source, TopicRules rules) {
        return of(source, TopicSchema.usual(), rules);
    }

    /**
     * Returns the register in a database, each write of which is a transaction of its own.
     *
     * @param source gives a connection for each call, best from a pool
     * @throws FindingsException if the tables are not those of this release: see {@link TopicSchema#check(DataSource)}
     */
    public static JdbcTopicRegister of(DataSource source, TopicSchema schema, TopicRules rules) {
        schema.check(source).orThrow("The register of topics cannot be opened");
        return new JdbcTopicRegister(Transactions.of(source), schema, rules);
    }

    /**
     * Returns the register as seen inside a transaction of the host, with whatever else happens in it: commit and rollback are the host's.
     * A write that fails is undone by itself, so that the host's transaction may go on, unless others wrote at the same time: then a {@link
     * StoreException} that {@linkplain StoreException#isConflict() says so} asks the host to do its whole transaction again, since the
     * database may have undone it and what it saw may be out of date.
     *
     * @param connection in a transaction, that is not in auto-commit mode; never closed
     * @throws FindingsException if the tables are not those of this release: see {@link TopicSchema#check(Connection)}
     */
    public static JdbcTopicRegister within(Connection connection, TopicSchema schema, TopicRules rules) {
        schema.check(connection).orThrow("The register of topics cannot be opened");
        return new JdbcTopicRegister(Transactions.within(connection), schema, rules);
    }

    @Override
    public TopicRules rules() {
        return rules;
    }

    @Override
    public TopicAnswer open(TopicAction first, PersonId actor, OffsetDateTime at, String reason) {
        TopicAnswer answer = storable(Topic.open(first, actor, at, reason, rules));
        return answer.accepted().isEmpty()
                ? answer
                : transactions.run(handle -> {
                    Accepted opened = answer.orThrow();
                    TopicId id = opened.topic().id();
                    if (!tables.taken(handle, List.of(id)).isEmpty()) {
                        return TopicAnswer.idTaken(id);
                    }
                    tables.add(handle, List.of(opened));
                    return answer;
                });
    }

    @Override
    public Findings takeOver(List<Topic> topics, PersonId actor, OffsetDateTime at, String reason) {
        List<TopicAnswer> answers = topics.stream()
                .map(topic -> storable(Topic.open(new TopicAction.TakeOver(topic), actor, at, reason, rules)))
                .toList();
        // databases look many numbers up slowly: only where something is wrong anyhow, or one turned out to be taken
        AtomicBoolean lookUp = new AtomicBoolean(!transactions.again()
                || answers.stream().anyMatch(answer -> answer.accepted().isEmpty())
                || topics.stream().map(Topic::id).distinct().count() < topics.size());
        return transactions.run(handle -> {
            Set<TopicId> taken = new HashSet<>();
            if (lookUp.getAndSet(true)) {
                taken.addAll(tables.taken(handle, topics.stream().map(Topic::id).toList()));
            }
            List<Findings> all = new ArrayList<>();
            List<Accepted> opened = new ArrayList<>();
            for (TopicAnswer answer : answers) {
                all.add(answer.reasons());
                answer.accepted().ifPresent(accepted -> {
                    all.add(accepted.notes());
                    opened.add(accepted);
                });
                answer.accepted()
                        .map(accepted -> accepted.topic().id())
                        .filter(id -> !taken.add(id))
                        .ifPresent(id -> all.add(TopicAnswer.idTaken(id).reasons()));
            }
            Findings findings = Findings.concat(all);
            if (!findings.hasErrors()) {
                tables.add(handle, opened);
            }
            return findings;
        });
    }

    @Override
    public TopicAnswers askAll(List<TopicRequest> requests, PersonId actor, OffsetDateTime at) {
        try {
            return transactions.run(handle -> {
                Map<TopicId, Topic> now = new HashMap<>();
                TopicAnswers answers = TopicAnswers.to(
                        requests,
                        id -> {
                            Optional<Topic> topic = tables.topic(handle, id);
                            topic.ifPresent(found -> now.put(id, found));
                            return topic;
                        },
                        actor,
                        at,
                        rules);
                Findings tooLong = Findings.concat(answers.accepted().stream()
                        .map(accepted -> TopicRow.tooLong(accepted.topic()))
                        .toList());
                if (tooLong.hasErrors()) {
                    return TopicAnswers.refused(tooLong);
                }
                for (Accepted accepted : answers.accepted()) {
                    Topic before = now.put(accepted.topic().id(), accepted.topic());
                    if (!tables.replace(handle, requireNonNull(before), accepted)) {
                        throw new Overtaken(before.id(), before.version());
                    }
                }
                return answers;
            });
        } catch (Overtaken e) {
            int version = transactions
                    .run(handle -> tables.versionNow(handle, e.topic))
                    .orElseThrow();
            return TopicAnswers.refused(
                    TopicAnswer.changedSince(e.seen, e.topic, version).reasons());
        }
    }

    /** Says that another writer was first, so that what was written of this command is undone. */
    private static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient TopicId topic;
        private final int seen;

        Overtaken(TopicId topic, int seen) {
            super("Topic %s is no longer at version %s.".formatted(topic, seen), null, false, false);
            this.topic = topic;
            this.seen = seen;
        }
    }

    private static TopicAnswer storable(TopicAnswer answer) {
        return answer.accepted()
                .map(accepted -> TopicRow.tooLong(accepted.topic()))
                .filter(Findings::hasErrors)
                .<TopicAnswer>map(TopicAnswer.Refused::new)
                .orElse(answer);
    }

    @Override
    public Optional<Topic> topic(TopicId id) {
        return transactions.run(handle -> tables.topic(handle, id));
    }

    @Override
    public List<TopicEvent> history(TopicId id) {
        return transactions.run(handle -> tables.history(handle, id));
    }

    /** {@inheritDoc} While others write, the total may be a write ahead of the page. */
    @Override
    public TopicPage find(TopicQuery query) {
        return transactions.run(handle -> tables.find(handle, query));
    }

    @Override
    public List<Topic> all(TopicQuery query) {
        return transactions.run(handle -> tables.all(handle, query));
    }

    @Override
    public Findings verify() {
        return transactions.run(handle -> new TopicAudit(handle, prefix).findings());
    }
}
