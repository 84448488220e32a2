package dev.huiwu.store;

import com.google.common.collect.Lists;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.store.LedgerReplay.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The statements on the tables of records; what is done together is up to the caller. */
final class LedgerTables {

    /** How many ids are read, and how many entries are written, at a time. */
    private static final int SOME = 200;

    private static final String LINES = "SELECT l.id, l.version, l.hash, e.version, e.document FROM $ledger l"
            + " LEFT JOIN $ledger_entry e ON e.kind = l.kind AND e.id_order = l.id_order WHERE l.kind = ?";

    private final Handle handle;
    private final String prefix;

    LedgerTables(Handle handle, String prefix) {
        this.handle = handle;
        this.prefix = prefix;
    }

    private String sql(String text) {
        return text.replace("$", prefix);
    }

    /** Returns the version and hash of a record as they are now, whatever this transaction saw before; nobody else writes it until its end. */
    Optional<Line> now(String kind, String id) {
        return handle.createQuery(
                        sql("SELECT id, version, hash FROM $ledger WHERE kind = ? AND id_order = ? FOR UPDATE"))
                .bind(0, kind)
                .bind(1, StoreJson.order(id))
                .map((row, context) -> new Line(row.getString(1), row.getInt(2), row.getString(3), 0, Optional.empty()))
                .findOne();
    }

    /** Returns the entries of a record, in order; none if there is no such record. */
    List<Line> lines(String kind, String order) {
        return query(sql(LINES + " AND l.id_order = ? ORDER BY e.version"), kind, order)
                .list();
    }

    /** Returns the entries of all records of a kind, by the id in code points, then in order. */
    List<Line> lines(String kind) {
        return query(sql(LINES + " ORDER BY l.id_order, e.version"), kind).list();
    }

    private ResultIterable<Line> query(String sql, Object... arguments) {
        var query = handle.createQuery(sql);
        for (int place = 0; place < arguments.length; place++) {
            query.bind(place, arguments[place]);
        }
        return query.map((row, context) -> new Line(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getInt(4),
                Optional.ofNullable(row.getString(5))));
    }

    /** Returns the ids of a kind, in the order of code points. */
    List<String> ids(String kind) {
        return handle.createQuery(sql("SELECT id FROM $ledger WHERE kind = ? ORDER BY id_order"))
                .bind(0, kind)
                .mapTo(String.class)
                .list();
    }

    /** Returns the kinds of which there are records, in order. */
    List<String> kinds() {
        return handle.createQuery(sql("SELECT DISTINCT kind FROM $ledger ORDER BY kind"))
                .mapTo(String.class)
                .list();
    }

    /** Returns the next ids of a kind as databases sort them, after one; empty if there are no more. */
    List<String> orders(String kind, String after) {
        return handle.createQuery(sql("SELECT id_order FROM $ledger WHERE kind = ? AND id_order > ?"
                        + " ORDER BY id_order FETCH NEXT " + SOME + " ROWS ONLY"))
                .bind(0, kind)
                .bind(1, after)
                .mapTo(String.class)
                .list();
    }

    /** Returns where records of any kind are not as they were written; what is made of those of a host's kinds is not looked at. */
    Findings verify() {
        return Findings.concat(
                kinds().stream().map(LedgerKind::ofCode).map(this::verify).toList());
    }

    /** Returns where records of a kind are not as they were written, some at a time. */
    Findings verify(LedgerKind<?> kind) {
        List<Findings> findings = new ArrayList<>();
        forEach(kind.code(), order -> {
            try {
                LedgerReplay.of(kind, lines(kind.code(), order));
            } catch (FindingsException e) {
                findings.add(e.findings());
            }
        });
        return Findings.concat(findings);
    }

    /** Goes through the ids of a kind, as databases sort them. */
    void forEach(String kind, Consumer<String> order) {
        for (List<String> some = orders(kind, StoreJson.FIRST);
                !some.isEmpty();
                some = orders(kind, some.get(some.size() - 1))) {
            some.forEach(order);
        }
    }

    int count() {
        return handle.createQuery(sql("SELECT COUNT(*) FROM $ledger"))
                .mapTo(Integer.class)
                .one();
    }

    /** Writes entries that follow on the last of a record, or open it. */
    void append(List<LedgerEntry> entries) {
        LedgerEntry first = entries.get(0);
        LedgerEntry last = entries.get(entries.size() - 1);
        String order = StoreJson.order(first.id());
        if (first.number() == 1) {
            handle.execute(
                    sql("INSERT INTO $ledger (kind, id, id_order, version, hash) VALUES (?, ?, ?, ?, ?)"),
                    first.kind(),
                    first.id(),
                    order,
                    last.number(),
                    last.hash());
        } else {
            handle.execute(
                    sql("UPDATE $ledger SET version = ?, hash = ? WHERE kind = ? AND id_order = ?"),
                    last.number(),
                    last.hash(),
                    first.kind(),
                    order);
        }
        for (List<LedgerEntry> some : Lists.partition(entries, SOME)) {
            try (PreparedBatch batch = handle.prepareBatch(
                    sql("INSERT INTO $ledger_entry (kind, id_order, version, document) VALUES (?, ?, ?, ?)"))) {
                some.forEach(entry -> batch.add(entry.kind(), order, entry.number(), StoreJson.write(entry)));
                batch.execute();
            }
        }
    }
}
