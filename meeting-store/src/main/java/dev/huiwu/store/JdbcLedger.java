package dev.huiwu.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Multimaps;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.chain.HashChain;
import dev.huiwu.store.LedgerReplay.Line;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Records of one {@linkplain LedgerKind kind} in a relational database, beside the topics: each has an id, a version, and entries that are only ever
 * added, chained by hashes.
 *
 * <pre>{@code
 * JdbcLedger<CardInventory> cards = JdbcLedger.of(source, schema, LedgerKind.CARDS);
 * Recorded<CardInventory> seen = cards.find("办公厅").orElseThrow();
 * cards.write(seen, seen.value().enter(movements), clerk, now, "").orThrow();
 * }</pre>
 *
 * <p>What may become of a value is up to the value; a ledger keeps what was made of it. Each write is one transaction, and the second of two writers is
 * refused with both versions. Ledgers may be used by many threads, and many ledgers and programs may share one database; one within the host's transaction is for the
 * thread that has the connection. A write takes time in proportion to the value, and room in proportion to what it adds.
 *
 * <p>Every method throws {@link StoreException} if the database fails; then nothing is written, unless the connection is lost while it is being committed, when nobody knows: read again. Those that read throw {@link FindingsException} if a record is not as it
 * was written: {@code record-broken}, an entry was changed, lost or put in; {@code record-unreadable}, the entries make no value; {@code record-algorithm-missing}; of a process, also what
 * {@link dev.huiwu.workflow.instance.ProcessInstance#replay} says.
 *
 * @param <V> the type of the values
 */
public final class JdbcLedger<V> {

    /** The most characters (code units) of an id. */
    public static final int LONGEST_ID = 200;

    /** The most bytes of an entry; a statement that has every one of them escaped is within the 16 MiB that MariaDB takes. */
    public static final int LONGEST_ENTRY = 7 * 1024 * 1024;

    private final Transactions transactions;
    private final String prefix;
    private final LedgerKind<V> kind;
    private final ChainAlgorithm algorithm;

    private JdbcLedger(Transactions transactions, TopicSchema schema, LedgerKind<V> kind, ChainAlgorithm algorithm) {
        this.transactions = transactions;
        this.prefix = schema.prefix();
        this.kind = kind;
        this.algorithm = algorithm;
    }

    /** Returns the ledger in a database, chained by SHA-256; see {@link #of(DataSource, TopicSchema, LedgerKind, ChainAlgorithm)}. */
    public static <V> JdbcLedger<V> of(DataSource source, TopicSchema schema, LedgerKind<V> kind) {
        return of(source, schema, kind, ChainAlgorithm.SHA_256);
    }

    /**
     * Returns the ledger in a database, each write of which is a transaction of its own.
     *
     * @param source gives a connection for each call, best from a pool
     * @throws FindingsException if the tables are not those of this release: see {@link TopicSchema#check(DataSource)}
     */
    public static <V> JdbcLedger<V> of(
            DataSource source, TopicSchema schema, LedgerKind<V> kind, ChainAlgorithm algorithm) {
        schema.check(source).orThrow("The ledger cannot be opened");
        return new JdbcLedger<>(Transactions.of(source), schema, kind, algorithm);
    }

    /** Returns the ledger as seen inside a transaction of the host, chained by SHA-256. */
    public static <V> JdbcLedger<V> within(Connection connection, TopicSchema schema, LedgerKind<V> kind) {
        return within(connection, schema, kind, ChainAlgorithm.SHA_256);
    }

    /**
     * Returns the ledger as seen inside a transaction of the host, with whatever else happens in it, such as writes to other ledgers and to the
     * register of topics: commit and rollback are the host's. A write that fails is undone by itself,
     * or with the whole transaction: see {@link JdbcTopicRegister#within}.
     *
     * @param connection in a transaction, that is not in auto-commit mode; never closed
     * @throws FindingsException if the tables are not those of this release: see {@link TopicSchema#check(Connection)}
     */
    public static <V> JdbcLedger<V> within(
            Connection connection, TopicSchema schema, LedgerKind<V> kind, ChainAlgorithm algorithm) {
        schema.check(connection).orThrow("The ledger cannot be opened");
        return new JdbcLedger<>(Transactions.within(connection), schema, kind, algorithm);
    }

    /** Returns a record as it stands. */
    public Optional<Recorded<V>> find(String id) {
        List<Line> lines = lines(id);
        return lines.isEmpty() ? Optional.empty() : Optional.of(LedgerReplay.of(kind, lines));
    }

    /** Returns all records of the kind as they stand, by their ids in the order of code points. Reads every entry; to take them one by one, {@link #ids()} and {@link #find}. */
    public List<Recorded<V>> all() {
        List<Line> lines = transactions.run(handle -> new LedgerTables(handle, prefix).lines(kind.code()));
        return Multimaps.index(lines, Line::id).asMap().values().stream()
                .map(of -> LedgerReplay.of(kind, List.copyOf(of)))
                .toList();
    }

    /** Returns the ids of all records of the kind in the order of code points, also of those that are not as they were written. */
    public List<String> ids() {
        return transactions.run(handle -> new LedgerTables(handle, prefix).ids(kind.code()));
    }

    /** Returns everything that was written to a record, in order; none if there is no such record. */
    public List<LedgerEntry> history(String id) {
        List<Line> lines = lines(id);
        if (!lines.isEmpty()) {
            LedgerReplay.of(kind, lines);
        }
        return lines.stream()
                .flatMap(line -> line.document().stream())
                .flatMap(json -> StoreJson.readExactly(json, LedgerEntry.class).stream())
                .toList();
    }

    private List<Line> lines(String id) {
        return transactions.run(handle -> new LedgerTables(handle, prefix).lines(kind.code(), StoreJson.order(id)));
    }

    /** Opens a record; see {@link #write}. Refused with {@code record-version} too if there is one with the id. */
    public LedgerAnswer<V> open(String id, V value, PersonId actor, OffsetDateTime at, String reason) {
        return write(Optional.empty(), id, value, actor, at, reason);
    }

    /**
     * Writes what became of a record. Nothing is written where nothing did, with the note {@code record-unchanged}.
     *
     * <p>Refused with {@code record-version} if somebody else wrote since it was seen; {@code record-rewritten}, a record that only grows is not what it
     * was; {@code record-time-back}, before the last entry; {@code record-id-wrong}, an id that is blank, has over {@value #LONGEST_ID} characters, or control characters
     * or halves of characters in it; {@code record-id-differs}, the value says it has another; {@code record-too-long}, over {@value #LONGEST_ENTRY} bytes, or more
     * than {@link dev.huiwu.core.json.MeetingJson} reads again; {@code record-not-kept}, what is read again of the value does not equal it; and with what a process says of its events, {@code chain-...}.
     *
     * @param seen the record that its writer has seen
     * @param reason why, where something is to be said; possibly empty
     * @throws NullPointerException if an argument is null, or a part of a record in the value; the message names it
     */
    public LedgerAnswer<V> write(Recorded<V> seen, V value, PersonId actor, OffsetDateTime at, String reason) {
        return write(Optional.of(seen), seen.id(), value, actor, at, reason);
    }

    private LedgerAnswer<V> write(
            Optional<Recorded<V>> seen, String id, V value, PersonId actor, OffsetDateTime at, String reason) {
        requireNonNull(id, "id");
        requireNonNull(value, "value");
        requireNonNull(actor, "actor");
        requireNonNull(at, "at");
        requireNonNull(reason, "reason");
        List<Findings> against = new ArrayList<>();
        if (!isId(id)) {
            against.add(error("record-id-wrong", id, "expected", LONGEST_ID));
        }
        against.add(kind.check(id, value));
        seen.filter(before -> at.isBefore(before.changedAt()))
                .ifPresent(before -> against.add(error("record-time-back", id, "at", at, "last", before.changedAt())));
        Optional<ObjectNode> after = StoreJson.tree(value);
        Optional<ObjectNode> before = seen.flatMap(record -> StoreJson.tree(record.value()));
        if (before.isPresent() && before.equals(after)) {
            return asSeen(seen, id, tables -> new LedgerAnswer<>(seen, found("record-unchanged", Severity.NOTE, id)));
        }
        if (kind.grows() && before.isPresent() && after.isPresent()) {
            Growth.rewritten(before.get(), after.get())
                    .ifPresent(path -> against.add(error("record-rewritten", id, "path", path)));
        }
        Optional<LedgerEntry> entry = after.map(all -> new LedgerEntry(
                        kind.code(),
                        id,
                        seen.map(Recorded::version).orElse(0) + 1,
                        at,
                        actor,
                        reason,
                        kind.grows() && before.isPresent() ? Growth.added(before.get(), all) : all,
                        algorithm,
                        seen.map(Recorded::hash).orElse(""),
                        ""))
                .map(unsealed -> HashChain.seal(unsealed, algorithm))
                .filter(JdbcLedger::readable);
        if (entry.isEmpty()) {
            against.add(error("record-too-long", id, "expected", LONGEST_ENTRY));
        } else if (after.flatMap(tree -> StoreJson.value(tree, kind.type()))
                .filter(value::equals)
                .isEmpty()) {
            against.add(error("record-not-kept", id));
        }
        Findings findings = Findings.concat(against);
        return findings.hasErrors()
                ? LedgerAnswer.refused(findings)
                : asSeen(seen, id, tables -> {
                    tables.append(List.of(entry.orElseThrow()));
                    return new LedgerAnswer<>(Optional.of(new Recorded<>(value, entry.orElseThrow())), Findings.none());
                });
    }

    /** Does something if the record is still as its writer has seen it, and nobody else writes it until that is done. */
    private LedgerAnswer<V> asSeen(
            Optional<Recorded<V>> seen, String id, Function<LedgerTables, LedgerAnswer<V>> work) {
        return transactions.run(handle -> {
            LedgerTables tables = new LedgerTables(handle, prefix);
            Optional<Line> now = tables.now(kind.code(), id);
            return now.map(Line::hash).equals(seen.map(Recorded::hash))
                    ? work.apply(tables)
                    : LedgerAnswer.refused(error(
                            "record-version",
                            id,
                            "seen",
                            seen.map(Recorded::version).orElse(0),
                            "version",
                            now.map(Line::version).orElse(0)));
        });
    }

    static boolean isId(String id) {
        return !id.isBlank()
                && id.length() <= LONGEST_ID
                && id.codePoints()
                        .noneMatch(character -> Character.isISOControl(character)
                                || Character.getType(character) == Character.SURROGATE);
    }

    private static boolean readable(LedgerEntry entry) {
        String json = StoreJson.write(entry);
        return json.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ENTRY
                && StoreJson.readExactly(json, LedgerEntry.class).isPresent();
    }

    private Findings error(String code, String id, Object... namesAndValues) {
        return found(code, Severity.ERROR, id, namesAndValues);
    }

    private Findings found(String code, Severity severity, String id, Object... namesAndValues) {
        return Findings.of(StoreTexts.TEXTS.finding(
                code,
                severity,
                details -> details.about(id).with("kind", kind).with("id", id).withAll(namesAndValues)));
    }

    /** Returns where records of the kind are not as they were written (errors): what reading them throws. Takes time in proportion to all entries. */
    public Findings verify() {
        return transactions.run(handle -> new LedgerTables(handle, prefix).verify(kind));
    }
}
