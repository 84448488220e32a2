package dev.huiwu.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.secrecy.DeploymentCeiling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicEvent;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads an archive line by line, one topic or record at a time; where it is read into tables, what it wrote is to be undone if it found an error. Not
 * thread-safe.
 */
final class ArchiveReader {

    /** After so many faults the rest is not looked at. */
    private static final int MOST_FAULTS = 100;

    private final ArchiveLines lines;
    private final String file;
    private final DeploymentCeiling ceiling;
    private final ArchiveSink sink;
    private final List<Finding> faults = new ArrayList<>();
    private ArchiveCounts counts = ArchiveCounts.NONE;

    /** Where the topic or record that is being read stands among all, and the last that stood where it should. */
    private String current = "";

    private String highest = "";

    private int lastRow;

    /** Whether a fault in it was told, so that more would only follow from that. */
    private boolean spoiled;

    /** Whether a line before could not be read, which may have been the first of the next. */
    private boolean hole;

    private Optional<Topic> topic = Optional.empty();
    private final List<TopicEvent> events = new ArrayList<>();
    private LedgerReplay<?> replay = new LedgerReplay<>(LedgerKind.CARDS, "");
    private final List<LedgerEntry> entries = new ArrayList<>();

    ArchiveReader(ArchiveLines lines, String file, DeploymentCeiling ceiling, ArchiveSink sink) {
        this.lines = lines;
        this.file = file;
        this.ceiling = ceiling;
        this.sink = sink;
    }

    ArchiveResult read() throws IOException {
        Optional<MessageDigest> digest = header();
        if (digest.isPresent()) {
            body(digest.get());
        }
        if (!faults.isEmpty()) {
            return ArchiveResult.refused(new Findings(faults));
        }
        sink.flush();
        return new ArchiveResult(counts, Findings.none());
    }

    /** Returns the digest that the first line says the archive is sealed by. */
    private Optional<MessageDigest> header() throws IOException {
        if (!lines.next()) {
            fault(1, "archive-cut");
            return Optional.empty();
        }
        Location first = Location.ofRow(file, 1);
        try {
            JsonNode root = MeetingJson.parse(lines.text().orElse(""), first);
            MeetingJson.requireFormat(root, ArchiveHeader.KIND, first).orThrow("The archive cannot be read");
            ArchiveHeader header = MeetingJson.read(root, ArchiveHeader.class, first);
            if (isKnown(header.algorithm(), 1)) {
                MessageDigest digest = header.algorithm().newDigest();
                lines.addTo(digest);
                return Optional.of(digest);
            }
        } catch (FindingsException e) {
            add(e.findings(), 1);
        }
        return Optional.empty();
    }

    private boolean isKnown(ChainAlgorithm algorithm, int row) {
        boolean known = LedgerReplay.isKnown(algorithm);
        if (!known) {
            fault(row, "archive-algorithm-missing", "algorithm", algorithm.code());
        }
        return known;
    }

    private void body(MessageDigest digest) throws IOException {
        while (lines.next()) {
            Optional<String> text = lines.text();
            Optional<ArchiveEnd> end = text.filter(line -> line.startsWith("{\"end\":"))
                    .flatMap(line -> StoreJson.readExactly(line, ArchiveEnd.class));
            if (end.isPresent()) {
                finish();
                end(end.get(), HexFormat.of().formatHex(digest.digest()));
                return;
            }
            if (!lines.ended()) {
                break;
            }
            lines.addTo(digest);
            if (!text.map(this::take).orElse(false)) {
                if (lines.length() > ArchiveLines.LONGEST) {
                    fault(lines.number(), "archive-line-too-long", "expected", ArchiveLines.LONGEST);
                } else {
                    fault(lines.number(), "archive-line-changed");
                }
                spoiled = true;
                hole = true;
            }
            if (faults.size() >= MOST_FAULTS) {
                fault(lines.number(), "archive-many-faults", "count", MOST_FAULTS);
                return;
            }
        }
        finish();
        fault(lines.number(), "archive-cut");
    }

    /** Compares what the last line says with what was read; only where nothing else is wrong, from which all of it would follow. */
    private void end(ArchiveEnd end, String hash) throws IOException {
        if (faults.isEmpty() && !end.end().equals(counts)) {
            fault(lines.number(), "archive-counts-differ", "found", counts, "expected", end.end());
        }
        if (faults.isEmpty() && !end.hash().equals(hash)) {
            fault(lines.number(), "archive-hash-differs");
        }
        if (lines.next()) {
            fault(lines.number(), "archive-goes-on");
        }
    }

    /** Takes a line; returns whether it is one that could stand in an archive. */
    private boolean take(String line) {
        if (line.startsWith("{\"topic\":")) {
            Optional<TopicEvent> event = StoreJson.readExactly(line, TopicEvent.class);
            event.ifPresent(this::take);
            return event.isPresent();
        }
        Optional<LedgerEntry> entry = StoreJson.readExactly(line, LedgerEntry.class)
                .filter(read -> JdbcLedger.isId(read.id()) && LedgerKind.isCode(read.kind()));
        entry.ifPresent(this::take);
        return entry.isPresent();
    }

    private void take(TopicEvent event) {
        turnTo("0" + StoreJson.order(event.topic().value()), event.number());
        guarded(event.algorithm(), () -> {
            topic = Optional.of(topic.map(before -> before.after(event)).orElseGet(() -> Topic.replay(List.of(event))));
            events.add(event);
            return ceiling.check(topic.orElseThrow().submission().level(), Optional.empty());
        });
    }

    private void take(LedgerEntry entry) {
        if (turnTo("1" + entry.kind() + " " + StoreJson.order(entry.id()), entry.number())) {
            replay = new LedgerReplay<>(LedgerKind.ofCode(entry.kind()), entry.id());
        }
        guarded(entry.algorithm(), () -> {
            replay.take(entry);
            entries.add(entry);
            return Findings.none();
        });
    }

    /** Goes on to what a line is about; returns whether that is another topic or record than before. */
    private boolean turnTo(String next, int number) {
        boolean other = !next.equals(current);
        if (other) {
            finish();
            current = next;
            spoiled = hole && number > 1;
            hole = false;
            if (next.compareTo(highest) > 0) {
                highest = next;
            } else {
                fault(lines.number(), "archive-out-of-order");
            }
        }
        lastRow = lines.number();
        return other;
    }

    /** Writes the topic or record that was read, if all is well with it. */
    private void finish() {
        if (!events.isEmpty()) {
            guarded(() -> TopicRow.tooLong(topic.orElseThrow()));
        } else if (!entries.isEmpty()) {
            guarded(() -> {
                replay.recorded();
                return Findings.none();
            });
        }
        if (faults.isEmpty() && !events.isEmpty()) {
            sink.topic(topic.orElseThrow(), events);
            counts = counts.andTopic(events.size());
        } else if (faults.isEmpty() && !entries.isEmpty()) {
            sink.record(entries);
            counts = counts.andRecord(entries.size());
        }
        topic = Optional.empty();
        events.clear();
        entries.clear();
    }

    private void guarded(ChainAlgorithm algorithm, Supplier<Findings> step) {
        if (!spoiled && isKnown(algorithm, lastRow)) {
            guarded(step);
        }
    }

    /** Does something with the topic or record being read, and tells what stands against it, once. */
    private void guarded(Supplier<Findings> step) {
        if (spoiled) {
            return;
        }
        try {
            add(step.get(), lastRow);
        } catch (FindingsException e) {
            add(e.findings(), lastRow);
        } catch (IllegalArgumentException | NoSuchElementException | IndexOutOfBoundsException e) {
            fault(lastRow, "archive-line-changed"); // chained, but nothing that a topic or record can have been through
        }
    }

    private void add(Findings findings, int row) {
        Location place = Location.ofRow(file, row);
        findings.stream()
                .map(finding -> Finding.builder().from(finding).location(place).build())
                .forEach(faults::add);
        spoiled |= findings.hasErrors();
    }

    private void fault(int row, String code, Object... namesAndValues) {
        add(
                Findings.of(StoreTexts.TEXTS.finding(code, Severity.ERROR, details -> details.withAll(namesAndValues))),
                row);
    }
}
