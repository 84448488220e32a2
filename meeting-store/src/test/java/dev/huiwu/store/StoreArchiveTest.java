package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.ALL;
import static dev.huiwu.store.SampleTopics.CLERK;
import static dev.huiwu.store.SampleTopics.NOW;
import static dev.huiwu.store.SampleTopics.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Suppliers;
import com.google.common.hash.Hashing;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.chain.HashChain;
import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.core.secrecy.DeploymentCeiling;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicEvent;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.store.SampleRecords.Life;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreArchiveTest {

    private static final TopicId FIRST = ALL.get(0).id();

    /** Fills tables with the sample topics, odd ones, some history, and a record of each kind. */
    private static TopicSchema filled(TestDatabase database) {
        TopicSchema schema = database.empty();
        TopicRegister register = JdbcTopicRegister.of(database.source(), schema, RULES);
        List<Topic> topics = Stream.concat(ALL.stream(), TopicRegisterContract.odd().stream())
                .toList();
        assertThat(register.takeOver(topics, CLERK, NOW, "移入")).isEmpty();
        register.open(SampleTopics.REGISTER, CLERK, NOW, "").orThrow();
        register.ask(
                        FIRST,
                        1,
                        new TopicAction.Note(SampleRecords.ODD.replaceAll("[\u0000\\p{Cs}]", "")),
                        CLERK,
                        NOW,
                        "因故")
                .orThrow();
        SampleRecords.ALL.forEach(life -> live(database, schema, life));
        JdbcLedger.of(database.source(), schema, LedgerKind.CARDS)
                .open("𠮷办", SampleRecords.CARDS.values().get(0), CLERK, NOW, "")
                .orThrow();
        JdbcLedger.of(database.source(), schema, LedgerKind.log("rooms", Rooms.class))
                .open("一", new Rooms(List.of("宿主自己的")), CLERK, NOW, "")
                .orThrow();
        return schema;
    }

    /** A kind of record that only a host knows. */
    public record Rooms(List<String> booked) {}

    private static <V> void live(TestDatabase database, TopicSchema schema, Life<V> life) {
        JdbcLedger<V> ledger = JdbcLedger.of(database.source(), schema, life.kind());
        Recorded<V> record =
                ledger.open(life.id(), life.values().get(0), CLERK, NOW, "").orThrow();
        for (V value : life.values().subList(1, life.values().size())) {
            record = ledger.write(record, value, CLERK, NOW, "").orThrow();
        }
    }

    private static byte[] backup(TestDatabase database, TopicSchema schema) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveResult result = StoreArchive.of(database.source(), schema, RULES).write(out, NOW);
        assertThat(result.findings()).isEmpty();
        return out.toByteArray();
    }

    private static ArchiveResult checked(byte[] archive) {
        try {
            return StoreArchive.check(new ByteArrayInputStream(archive), "backup.jsonl", RULES.ceiling());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ArchiveResult restore(TestDatabase database, TopicSchema schema, byte[] archive) {
        try {
            return StoreArchive.of(database.source(), schema, RULES)
                    .restore(new ByteArrayInputStream(archive), "backup.jsonl");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(byte[] archive) {
        return new String(archive, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(List<String> lines) {
        return String.join("", lines.stream().map(line -> line + "\n").toList()).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns lines as an archive whose last line says what stands before it. */
    private static byte[] sealed(List<String> lines, ArchiveCounts counts) {
        List<String> all = new ArrayList<>(lines);
        all.add(StoreJson.write(
                new ArchiveEnd(counts, Hashing.sha256().hashBytes(bytes(lines)).toString())));
        return bytes(all);
    }

    private static boolean isEmpty(TestDatabase database, TopicSchema schema) {
        return JdbcTopicRegister.of(database.source(), schema, RULES)
                                .find(TopicQuery.all())
                                .total()
                        == 0
                && JdbcLedger.of(database.source(), schema, LedgerKind.CARDS)
                        .all()
                        .isEmpty();
    }

    @Test
    void goesFromEachDatabaseIntoTheNextAndBackByteByByte() throws IOException {
        List<TestDatabase> way = new ArrayList<>(List.of(TestDatabase.values()));
        TestDatabase first = way.get(0);
        TopicSchema schema = filled(first);
        byte[] archive = backup(first, schema);
        assertThat(lines(archive).get(0))
                .isEqualTo(
                        "{\"format\":\"huiwu-archive/1\",\"at\":\"2026-05-08T09:00:00+08:00\",\"algorithm\":\"sha-256\"}");
        assertThat(lines(archive).get(lines(archive).size() - 1))
                .startsWith("{\"end\":{\"topics\":%s,\"events\":%s,\"records\":10,\"entries\":25},\"hash\":\""
                        .formatted(
                                63 + TopicRegisterContract.odd().size(),
                                64 + TopicRegisterContract.odd().size()));
        TopicRegister origin = JdbcTopicRegister.of(first.source(), schema, RULES);
        way.add(first);

        for (TestDatabase next : way.subList(1, way.size())) {
            TopicSchema restored = next.empty("other_");
            ArchiveResult result = restore(next, restored, archive);

            assertThat(result.findings()).isEmpty();
            assertThat(result.counts().records()).isEqualTo(10);
            assertThat(backup(next, restored)).as("%s", next).isEqualTo(archive);
            TopicRegister register = JdbcTopicRegister.of(next.source(), restored, RULES);
            assertThat(register.verify()).isEmpty();
            TopicQuery query = TopicQuery.builder().limit(100).build();
            assertThat(register.find(query)).isEqualTo(origin.find(query));
            assertThat(register.history(FIRST)).isEqualTo(origin.history(FIRST)).hasSize(2);
            register.ask(FIRST, 2, new TopicAction.Note("恢复后"), CLERK, NOW, "").orThrow();
            SampleRecords.ALL.forEach(life -> isThere(next, restored, life));
        }
    }

    private static <V> void isThere(TestDatabase database, TopicSchema schema, Life<V> life) {
        JdbcLedger<V> ledger = JdbcLedger.of(database.source(), schema, life.kind());
        Recorded<V> record = ledger.find(life.id()).orElseThrow();
        assertThat(record.value()).isEqualTo(life.values().get(life.values().size() - 1));
        assertThat(record.version()).isEqualTo(life.values().size());
        assertThat(ledger.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void seesOneMomentWhateverOthersWriteMeanwhile(TestDatabase database) throws IOException {
        TopicSchema schema = filled(database);
        byte[] before = backup(database, schema);
        TopicRegister register = JdbcTopicRegister.of(database.source(), schema, RULES);
        List<Findings> written = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputStream meanwhile = new OutputStream() {
            @Override
            public void write(int one) {
                throw new IllegalStateException("Bytes come one by one.");
            }

            @Override
            public void write(byte[] some, int from, int length) {
                if (out.size() == 0) {
                    written.add(CompletableFuture.supplyAsync(() -> register.ask(
                                            ALL.get(61).id(), 1, new TopicAction.Note("同时"), CLERK, NOW, "")
                                    .reasons()
                                    .and(JdbcLedger.of(database.source(), schema, LedgerKind.CARDS)
                                            .open(
                                                    "同时",
                                                    SampleRecords.CARDS.values().get(0),
                                                    CLERK,
                                                    NOW,
                                                    "")
                                            .findings()))
                            .join());
                }
                out.write(some, from, length);
            }
        };

        ArchiveResult result = StoreArchive.of(database.source(), schema, RULES).write(meanwhile, NOW);

        assertThat(written).containsExactly(Findings.none());
        assertThat(result.findings()).isEmpty();
        assertThat(out.toByteArray()).isEqualTo(before).isNotEqualTo(backup(database, schema));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesConnectionsInTheModeTheyCameIn(TestDatabase database) throws IOException, SQLException {
        TopicSchema schema = filled(database);
        TopicSchema target = database.empty("other_");
        for (boolean auto : new boolean[] {true, false}) {
            try (Connection connection = database.source().getConnection()) {
                int isolation = connection.getTransactionIsolation();
                connection.setAutoCommit(auto);
                Connection open = (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (self, method, args) ->
                                method.getName().equals("close") ? null : method.invoke(connection, args));
                DataSource one = (DataSource) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, args) -> open);
                ByteArrayOutputStream out = new ByteArrayOutputStream();

                assertThat(StoreArchive.of(one, schema, RULES).write(out, NOW).findings())
                        .isEmpty();
                assertThat(StoreArchive.of(one, target, RULES)
                                .restore(new ByteArrayInputStream(out.toByteArray()), "backup.jsonl")
                                .findings()
                                .hasErrors())
                        .isEqualTo(!auto); // what is there the second time

                assertThat(connection.getAutoCommit()).isEqualTo(auto);
                assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
                connection.setAutoCommit(true);
            }
        }
    }

    /** Six topics with twenty-six events and the times of an agenda, backed up before topics kept which meetings did not get to them. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatAnEarlierReleaseBackedUpIsRestoredWithItsHashes(TestDatabase database) throws IOException {
        byte[] archive = Files.readAllBytes(Path.of("src/test/resources/earlier-release.jsonl"));
        TopicSchema schema = database.empty();

        ArchiveResult result = restore(database, schema, archive);

        assertThat(result.findings()).isEmpty();
        assertThat(result.counts().events()).isEqualTo(26);
        StoreArchive restored = StoreArchive.of(database.source(), schema, RULES);
        assertThat(restored.verify()).isEmpty();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        restored.write(again, OffsetDateTime.parse("2026-05-19T09:00+08:00"));
        assertThat(again.toString(StandardCharsets.UTF_8)).isEqualTo(new String(archive, StandardCharsets.UTF_8));
    }

    @Test
    void aStoreOfNothingIsBackedUpToo() throws IOException {
        byte[] archive = backup(TestDatabase.H2_MEMORY, TestDatabase.H2_MEMORY.empty());

        assertThat(lines(archive)).hasSize(2);
        assertThat(restore(TestDatabase.H2_MEMORY, TestDatabase.H2_MEMORY.empty("other_"), archive))
                .isEqualTo(new ArchiveResult(ArchiveCounts.NONE, Findings.none()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void oneThatIsNotAsItWasWrittenIsNotBackedUp(TestDatabase database) throws Exception {
        TopicSchema schema = filled(database);
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE test_topic_event SET document = REPLACE(document, ',', ' ,') WHERE topic = '%s' AND version = 2"
                            .formatted(FIRST));
            statement.execute("DELETE FROM test_ledger_entry WHERE version = 2 AND kind = 'process-log'");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ArchiveResult result = StoreArchive.of(database.source(), schema, RULES).write(out, NOW);

        assertThat(result.findings().codes()).containsExactly("store-unreadable", "record-broken");
        assertThat(result.counts()).isEqualTo(ArchiveCounts.NONE);
        assertThat(out.size()).isZero();
        assertThat(StoreArchive.of(database.source(), schema, RULES).verify()).isEqualTo(result.findings());
        assertThatThrownBy(result::orThrow)
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("store-unreadable")
                .hasMessageContaining("record-broken");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anEventThatWasPutInIsToldAndNotBackedUp(TestDatabase database) throws Exception {
        TopicSchema schema = filled(database);
        StoreArchive archive = StoreArchive.of(database.source(), schema, RULES);
        assertThat(archive.verify()).isEmpty();
        assertThat(archive.write(OutputStream.nullOutputStream(), NOW).orThrow().records())
                .isEqualTo(10);
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO test_topic_event (topic, version, hash, document) SELECT topic, 0, hash, document"
                            + " FROM test_topic_event WHERE topic = '%s' AND version = 2".formatted(FIRST));
        }

        assertThat(archive.verify())
                .extracting(Finding::code)
                .containsExactly("chain-not-opened", "store-columns-differ");
        assertThat(archive.write(OutputStream.nullOutputStream(), NOW).findings())
                .isEqualTo(archive.verify());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isRestoredOnlyWhereNothingIs(TestDatabase database) throws IOException {
        TopicSchema schema = filled(database);
        byte[] archive = backup(database, schema);

        assertThat(restore(database, schema, archive).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("archive-store-not-empty");
                    assertThat(finding.zh())
                            .contains("议题 %s 件、记录 10 份"
                                    .formatted(63 + TopicRegisterContract.odd().size()));
                });
        TopicSchema records = database.empty("other_");
        JdbcLedger.of(database.source(), records, LedgerKind.CARDS)
                .open("办公厅", SampleRecords.CARDS.values().get(0), CLERK, NOW, "")
                .orThrow();
        assertThat(restore(database, records, archive).findings().codes()).containsExactly("archive-store-not-empty");
        assertThat(backup(database, schema)).isEqualTo(archive);
    }

    @Test
    void everyFaultOfAnArchiveIsOnThePage() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "files.md"));
        assertThat(StoreTexts.TEXTS.codes())
                .filteredOn(code -> code.startsWith("archive-") || code.startsWith("record-"))
                .hasSizeGreaterThan(10)
                .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    @Nested
    class AFaultyArchive {

        private static final TestDatabase DATABASE = TestDatabase.H2_MEMORY;

        private static final Supplier<byte[]> WHOLE = Suppliers.memoize(() -> {
            try {
                return backup(DATABASE, filled(DATABASE));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        private final byte[] archive = WHOLE.get();
        private final List<String> lines = lines(archive);
        private final TopicSchema target = DATABASE.empty("other_");

        /** Restores lines; returns codes with their rows. */
        private List<String> faults(byte[] faulty) {
            ArchiveResult result = restore(DATABASE, target, faulty);
            assertThat(result.counts()).isEqualTo(ArchiveCounts.NONE);
            assertThat(isEmpty(DATABASE, target)).isTrue();
            assertThat(checked(faulty)).isEqualTo(result);
            assertThat(result.findings())
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
            return result.findings().stream().map(finding -> code(finding)).toList();
        }

        private static String code(Finding finding) {
            Location place = finding.location().orElseThrow();
            assertThat(place.file()).isEqualTo("backup.jsonl");
            return finding.code() + ":" + place.row().orElseThrow();
        }

        static LongStream seeds() {
            return Seeds.usually(100);
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void withAnyByteChangedIsRefused(long seed) {
            Random random = new Random(seed);
            byte[] changed = archive.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            faults(changed);
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void cutAnywhereIsRefused(long seed) {
            int length = new Random(seed).nextInt(archive.length - 1);
            List<String> faults = faults(Arrays.copyOf(archive, length));
            assertThat(faults).hasSize(1);
            assertThat(faults.get(0)).matches("(archive-cut|json-ends-early):\\d+");
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void withALineMissingTwiceOrElsewhereIsRefused(long seed) {
            Random random = new Random(seed);
            int some = 1 + random.nextInt(lines.size() - 2);
            List<String> missing = new ArrayList<>(lines);
            missing.remove(some);
            faults(bytes(missing));
            List<String> twice = new ArrayList<>(lines);
            twice.add(some, lines.get(some));
            faults(bytes(twice));
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, some, some == 1 ? 2 : some - 1);
            faults(bytes(swapped));
        }

        @Test
        void eachFaultIsToldOnceWithItsLine() {
            List<String> faulty = new ArrayList<>(lines);
            faulty.set(1, "x");
            faulty.set(4, faulty.get(4).replace("因故", "因事"));
            int process = lines.size() - 5;
            assertThat(lines.get(process))
                    .startsWith("{\"kind\":\"process-log\"")
                    .contains("\"number\":1");
            faulty.set(process, faulty.get(process).replace("\"reason\":\"\"", "\"reason\":\"改\""));
            faulty.add(process, faulty.get(10));

            assertThat(faults(bytes(faulty)))
                    .containsExactly(
                            "archive-line-changed:2",
                            "chain-event-changed:5",
                            "archive-out-of-order:%s".formatted(process + 1),
                            "record-broken:%s".formatted(process + 2));
        }

        @Test
        void aTopicThatIsElsewhereIsToldOnceHoweverMuchHappenedToIt() {
            List<String> elsewhere = new ArrayList<>(lines);
            List<String> moved = new ArrayList<>(elsewhere.subList(3, 5));
            assertThat(moved).allSatisfy(line -> assertThat(line).startsWith("{\"topic\":\"YT-2026-001\""));
            elsewhere.removeAll(moved);
            elsewhere.addAll(20, moved);

            assertThat(faults(bytes(elsewhere))).containsExactly("archive-out-of-order:21");
        }

        @Test
        void whoseLastLineCountsOtherwiseIsRefused() {
            List<String> but = lines.subList(0, lines.size() - 1);
            List<String> less = new ArrayList<>(but);
            less.remove(less.size() - 1);
            String end = lines.get(lines.size() - 1);
            less.add(end);
            assertThat(faults(bytes(less))).containsExactly("archive-counts-differ:%s".formatted(less.size()));
            List<String> other = new ArrayList<>(but);
            other.set(0, lines.get(0).replace("09:00", "10:00"));
            other.add(end);
            assertThat(faults(bytes(other))).containsExactly("archive-hash-differs:%s".formatted(lines.size()));
            List<String> more = new ArrayList<>(lines);
            more.add(end);
            assertThat(faults(bytes(more))).containsExactly("archive-goes-on:%s".formatted(lines.size() + 1));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "x",
                    "[]",
                    "{}",
                    "null",
                    "{\"format\":\"huiwu-topic/1\"}",
                    "{\"format\":\"huiwu-archive/2\"}",
                    "{\"format\":\"huiwu-archive/1\"}",
                    "{\"format\":\"huiwu-archive/1\",\"at\":\"2026-05-08T09:00:00+08:00\",\"algorithm\":\"sm3\"}"
                })
        void withAnotherFirstLineIsRefused(String first) {
            List<String> faulty = new ArrayList<>(lines);
            faulty.set(0, first);
            assertThat(faults(bytes(faulty))).singleElement().asString().endsWith(":1");
        }

        @Test
        void withAnEventOfAnAlgorithmThatIsNotThereIsRefused() {
            List<String> faulty = new ArrayList<>(lines);
            for (int line : new int[] {2, lines.size() - 5}) {
                faulty.set(line, faulty.get(line).replace("\"algorithm\":\"sha-256\"", "\"algorithm\":\"sm3\""));
            }

            assertThat(faults(bytes(faulty)))
                    .containsExactly(
                            "archive-algorithm-missing:3", "archive-algorithm-missing:%s".formatted(lines.size() - 4));
        }

        @Test
        void ofLinesWithoutEndTakesNoRoom() {
            InputStream endless = new InputStream() {
                private long left = 40L * ArchiveLines.LONGEST;

                @Override
                public int read() {
                    return left-- > 0 ? '[' : -1;
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    if (left <= 0) {
                        return -1;
                    }
                    left -= length;
                    Arrays.fill(into, from, from + length, (byte) '[');
                    return length;
                }
            };
            InputStream archive = new SequenceInputStream(
                    new ByteArrayInputStream(bytes(lines.subList(0, 3))),
                    new SequenceInputStream(endless, new ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8))));
            try {
                ArchiveResult result =
                        StoreArchive.of(DATABASE.source(), target, RULES).restore(archive, "backup.jsonl");
                assertThat(result.findings())
                        .extracting(AFaultyArchive::code)
                        .containsExactly("archive-line-too-long:4", "archive-cut:4");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void ofManyFaultsIsNotReadToItsEnd() {
            List<String> junk = new ArrayList<>(lines.subList(0, 1));
            junk.addAll(Collections.nCopies(1000, "[".repeat(10_000)));
            assertThat(faults(bytes(junk))).hasSize(101).last().isEqualTo("archive-many-faults:101");
        }

        /** Somebody who knows how archives are made can make one, but not one that a topic or record could not be. */
        @Test
        void madeOfEventsThatNeverWereIsRefused() {
            TopicEvent opened = Topic.open(SampleTopics.REGISTER, CLERK, NOW, "", RULES)
                    .orThrow()
                    .event();
            TopicEvent done = HashChain.seal(
                    new TopicEvent(
                            opened.topic(),
                            2,
                            NOW,
                            CLERK,
                            "",
                            new TopicAction.Reorder(2),
                            ChainAlgorithm.SHA_256,
                            opened.hash(),
                            ""),
                    ChainAlgorithm.SHA_256);
            LedgerEntry entry = HashChain.seal(
                    new LedgerEntry(
                            "card-inventory",
                            "办公厅",
                            1,
                            NOW,
                            CLERK,
                            "",
                            StoreJson.tree(new Rooms(List.of())).orElseThrow(),
                            ChainAlgorithm.SHA_256,
                            "",
                            ""),
                    ChainAlgorithm.SHA_256);
            List<String> made =
                    List.of(lines.get(0), StoreJson.write(opened), StoreJson.write(done), StoreJson.write(entry));

            assertThat(faults(sealed(made, new ArchiveCounts(1, 2, 1, 1))))
                    .containsExactly("topic-event-impossible:3", "record-unreadable:4");
        }

        @Test
        void r40WithATopicAboveTheCeilingIsRefusedAndNothingOfItRepeated() throws IOException {
            TopicRules secret = RULES.toBuilder()
                    .ceiling(new DeploymentCeiling(SecrecyLevel.SECRET))
                    .build();
            TopicSchema schema = DATABASE.empty();
            Topic above = ALL.get(0).toBuilder()
                    .submission(ALL.get(0).submission().toBuilder()
                            .level(SecrecyLevel.SECRET)
                            .title("不可外传")
                            .build())
                    .build();
            JdbcTopicRegister.of(DATABASE.source(), schema, secret).takeOver(List.of(above), CLERK, NOW, "");
            byte[] made = backup(DATABASE, schema);

            assertThat(faults(made)).containsExactly("above-ceiling:2");
            assertThat(restore(DATABASE, target, made).findings().toString())
                    .doesNotContain("不可外传")
                    .doesNotContain(FIRST.value());
            assertThat(StoreArchive.of(DATABASE.source(), target, secret)
                            .restore(new ByteArrayInputStream(made), "backup.jsonl")
                            .findings())
                    .isEmpty();
        }
    }

    @Test
    void isCheckedWithoutADatabase() throws IOException {
        TestDatabase database = TestDatabase.H2_MEMORY;
        byte[] archive = backup(database, filled(database));

        ArchiveResult checked = checked(archive);

        assertThat(checked.findings()).isEmpty();
        assertThat(checked).isEqualTo(restore(database, database.empty("other_"), archive));
        assertThat(checked.counts().topics()).isGreaterThan(62);
        assertThat(checked.counts().records()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aStreamThatFailsLeavesNothing(TestDatabase database) throws IOException {
        byte[] archive = backup(database, filled(database));
        TopicSchema target = database.empty("other_");
        InputStream failing =
                new SequenceInputStream(new ByteArrayInputStream(archive, 0, archive.length - 1000), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }
                });

        assertThatThrownBy(
                        () -> StoreArchive.of(database.source(), target, RULES).restore(failing, "backup.jsonl"))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");

        assertThat(isEmpty(database, target)).isTrue();
        assertThat(restore(database, target, archive).findings()).isEmpty();
    }

    @Test
    void aDatabaseThatFailsIsToldWithoutWhatItHolds() throws SQLException, IOException {
        TestDatabase database = TestDatabase.H2_FILE;
        byte[] archive = backup(database, filled(database));
        TopicSchema target = TestDatabase.unmade();
        target.upgrade(database.source());
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE %sledger ADD CONSTRAINT %1$sno CHECK (kind <> 'process-log')"
                    .formatted(target.prefix()));
        }

        assertThatThrownBy(() -> restore(database, target, archive))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("SQLSTATE 23");

        assertThat(isEmpty(database, target)).isTrue();
    }
}
