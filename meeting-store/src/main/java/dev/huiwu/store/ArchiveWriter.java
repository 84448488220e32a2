package dev.huiwu.store;

import dev.huiwu.core.Findings;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.json.MeetingJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** Writes all that the tables hold, some at a time, as one transaction sees it. */
final class ArchiveWriter {

    private final Handle handle;
    private final String prefix;
    private final ChainAlgorithm algorithm;
    private final MessageDigest digest;
    private final OutputStream out;
    private ArchiveCounts counts = ArchiveCounts.NONE;

    ArchiveWriter(Handle handle, String prefix, ChainAlgorithm algorithm, OutputStream out) {
        this.handle = handle;
        this.prefix = prefix;
        this.algorithm = algorithm;
        this.digest = algorithm.newDigest();
        this.out = new BufferedOutputStream(out);
    }

    ArchiveResult write(OffsetDateTime at) throws IOException {
        LedgerTables ledgers = new LedgerTables(handle, prefix);
        Findings faults = faults(handle, prefix);
        if (faults.hasErrors()) {
            return ArchiveResult.refused(faults);
        }
        line(StoreJson.write(new ArchiveHeader(MeetingJson.format(ArchiveHeader.KIND), at, algorithm)));
        topics();
        for (String kind : ledgers.kinds()) {
            String after = StoreJson.FIRST;
            for (List<String> some = ledgers.orders(kind, after); !some.isEmpty(); some = ledgers.orders(kind, after)) {
                for (String order : some) {
                    record(ledgers.lines(kind, order));
                    after = order;
                }
            }
        }
        line(StoreJson.write(new ArchiveEnd(counts, HexFormat.of().formatHex(digest.digest()))));
        out.flush();
        return new ArchiveResult(counts, Findings.none());
    }

    /** Returns what in all tables is not as it was written (errors). */
    static Findings faults(Handle handle, String prefix) {
        return new TopicAudit(handle, prefix).findings().and(new LedgerTables(handle, prefix).verify());
    }

    private void topics() throws IOException {
        String after = StoreJson.FIRST;
        for (List<String> some = TopicAudit.orders(handle, prefix, after);
                !some.isEmpty();
                some = TopicAudit.orders(handle, prefix, after)) {
            String last = some.get(some.size() - 1);
            long events = 0;
            try (ResultIterator<String> documents = handle.createQuery(
                            ("SELECT e.document FROM $topic t JOIN $topic_event e ON e.topic = t.id"
                                            + " WHERE t.id_order > ? AND t.id_order <= ? ORDER BY t.id_order, e.version")
                                    .replace("$", prefix))
                    .setFetchSize(TopicAudit.ROWS)
                    .bind(0, after)
                    .bind(1, last)
                    .mapTo(String.class)
                    .iterator()) {
                for (; documents.hasNext(); events++) {
                    line(documents.next());
                }
            }
            counts = new ArchiveCounts(counts.topics() + some.size(), counts.events() + events, 0, 0);
            after = last;
        }
    }

    private void record(List<LedgerReplay.Line> entries) throws IOException {
        for (LedgerReplay.Line entry : entries) {
            Optional<String> document = entry.document();
            if (document.isPresent()) {
                line(document.get());
            }
        }
        counts = counts.andRecord(entries.size());
    }

    private void line(String text) throws IOException {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
    }
}
