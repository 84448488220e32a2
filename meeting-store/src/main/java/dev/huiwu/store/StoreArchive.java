package dev.huiwu.store;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.secrecy.DeploymentCeiling;
import dev.huiwu.core.topic.TopicRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * Backup and restore of all that the tables hold, the topics and every ledger, as one file of JSON lines that any of the databases takes.
 *
 * <pre>{@code
 * StoreArchive.of(source, schema, rules).write(out, now).orThrow();
 * StoreArchive.of(other, schema, rules).restore(in, "backup.jsonl").orThrow();
 * }</pre>
 *
 * <p>An archive holds what happened, in the order of ids, and what follows from that is worked out again. So equal stores give equal bytes, and a restored
 * store has the versions, hashes and histories of the first. Writing takes no more room than the longest
 * topic or record and fifty rows, restoring no more than that and what some five hundred events made. Thread-safe.
 */
public final class StoreArchive {

    private final DataSource source;
    private final TopicSchema schema;
    private final TopicRules rules;

    private StoreArchive(DataSource source, TopicSchema schema, TopicRules rules) {
        this.source = source;
        this.schema = schema;
        this.rules = rules;
    }

    /**
     * Returns the archive of the tables in a database.
     *
     * @param rules how secret a topic may be that is restored, and by what algorithm an archive is sealed
     * @throws FindingsException if the tables are not those of this release: see {@link TopicSchema#check(DataSource)}
     */
    public static StoreArchive of(DataSource source, TopicSchema schema, TopicRules rules) {
        schema.check(source).orThrow("The store cannot be opened");
        return new StoreArchive(source, schema, rules);
    }

    /**
     * Returns what in the tables is not as it was written (errors): what {@link JdbcTopicRegister#verify()} says of topics, and what {@link JdbcLedger#verify()} says of every
     * ledger, also of those of kinds that the library does not know, of which it only checks that the entries are whole. Takes time in proportion to all events and entries.
     *
     * <p>It does not see that all of a topic or record was removed, or set back to an earlier version with all that belongs to it, and since hashes are made without a key, not what somebody
     * chained anew to the end. Those show only against a backup that was kept elsewhere, or the hash in its last line.
     *
     * @throws StoreException if the database fails
     */
    public Findings verify() {
        return Transactions.of(source).run(handle -> ArchiveWriter.faults(handle, schema.prefix()));
    }

    /**
     * Writes all that one moment sees in the tables, whatever others write meanwhile. Takes time in proportion to all events, all of which are verified first: if
     * something is not as it was written, that is said as {@link #verify()} says it, and nothing is written.
     *
     * @param out left open
     * @param at what the archive says when it was made
     * @throws IOException if the stream fails
     * @throws StoreException if the database fails
     */
    public ArchiveResult write(OutputStream out, OffsetDateTime at) throws IOException {
        return alone(true, handle -> new ArchiveWriter(handle, schema.prefix(), rules.algorithm(), out).write(at));
    }

    /**
     * Reads an archive to its end without a database, and returns how much it holds, or what is wrong with it, as {@link #restore} says it: so a backup is known
     * to be good before the day it is needed.
     *
     * @param in left open
     * @param name what the findings call the archive
     * @param ceiling how secret a topic may be that is restored
     * @throws IOException if the stream fails
     */
    public static ArchiveResult check(InputStream in, String name, DeploymentCeiling ceiling) throws IOException {
        return new ArchiveReader(new ArchiveLines(in), name, ceiling, ArchiveSink.NOWHERE).read();
    }

    /**
     * Restores an archive into tables that hold nothing, in one transaction: all of it or nothing. Nobody should write meanwhile.
     *
     * <p>Refused, with the line of each fault, if there is anything in the tables ({@code archive-store-not-empty}); the first line is no header ({@code format-missing},
     * {@code format-unknown}, {@code format-newer}, {@code json-...}) or a line names an algorithm this Java lacks ({@code archive-algorithm-missing}); a line is not exactly as
     * one is written ({@code archive-line-changed}), has over 16 MiB ({@code archive-line-too-long}), or comes twice or in another order ({@code
     * archive-out-of-order}); events of a topic are not chained ({@code chain-...}); a topic is above the ceiling ({@code above-ceiling}) or has something too long for its column ({@code
     * store-...-too-long}); entries make no record ({@code record-...}); the last line is missing ({@code archive-cut}), says otherwise ({@code archive-counts-differ},
     * {@code archive-hash-differs}), or is not the last ({@code archive-goes-on}). Beyond a hundred faults the rest is not looked at ({@code archive-many-faults}).
     *
     * @param in left open
     * @param name what the findings call the archive
     * @throws IOException if the stream fails; then nothing is written
     * @throws StoreException if the database fails; then nothing is written, unless the connection is lost while it is being committed, when nobody knows
     */
    public ArchiveResult restore(InputStream in, String name) throws IOException {
        return alone(false, handle -> {
            TableSink sink = new TableSink(handle, schema.prefix());
            Findings full = sink.full();
            return full.hasErrors()
                    ? ArchiveResult.refused(full)
                    : new ArchiveReader(new ArchiveLines(in), name, rules.ceiling(), sink).read();
        });
    }

    /** Something done in a transaction of its own, once: a stream cannot be read or written again. */
    private interface Work {
        ArchiveResult on(Handle handle) throws IOException;
    }

    private ArchiveResult alone(boolean reads, Work work) throws IOException {
        try {
            return Conflicts.once(() -> {
                Handle handle = Transactions.open(source);
                try {
                    Connection connection = handle.getConnection();
                    boolean auto = connection.getAutoCommit();
                    connection.setAutoCommit(true); // isolation is for transactions to come
                    int isolation = connection.getTransactionIsolation();
                    try {
                        if (reads) {
                            connection.setTransactionIsolation(snapshot(connection));
                        }
                        return Transactions.alone(handle, inside -> done(work, inside));
                    } finally {
                        Transactions.givenBack(() -> connection.setTransactionIsolation(isolation));
                        Transactions.givenBack(() -> connection.setAutoCommit(auto));
                    }
                } finally {
                    Transactions.givenBack(handle::close);
                }
            });
        } catch (Undone e) {
            return e.result;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ArchiveResult done(Work work, Handle handle) {
        try {
            ArchiveResult result = work.on(handle);
            if (result.findings().hasErrors()) {
                throw new Undone(result);
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that what was written of an archive is to be undone. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient ArchiveResult result;

        Undone(ArchiveResult result) {
            super("The archive has faults.", null, false, false);
            this.result = result;
        }
    }

    /** Returns the least isolation in which all statements see one moment. */
    private static int snapshot(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2")
                ? Connection.TRANSACTION_SERIALIZABLE
                : Connection.TRANSACTION_REPEATABLE_READ;
    }
}
