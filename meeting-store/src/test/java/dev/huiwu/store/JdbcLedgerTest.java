package dev.huiwu.store;

import static dev.huiwu.store.SampleRecords.ODD;
import static dev.huiwu.store.SampleTopics.CLERK;
import static dev.huiwu.store.SampleTopics.NOW;
import static dev.huiwu.store.SampleTopics.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.notification.NotificationLog;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.store.SampleRecords.Life;
import dev.huiwu.workflow.instance.ProcessHistory;
import dev.huiwu.workflow.instance.ProcessInstance;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One contract for every kind of record, on every database. */
class JdbcLedgerTest {

    static Stream<Arguments> everyKindEverywhere() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> SampleRecords.ALL.stream().map(life -> Arguments.of(database, life)));
    }

    private static <V> JdbcLedger<V> ledger(TestDatabase database, LedgerKind<V> kind) {
        return JdbcLedger.of(database.source(), database.empty(), kind);
    }

    private static <V> Recorded<V> write(JdbcLedger<V> ledger, Recorded<V> seen, V value) {
        return ledger.write(seen, value, CLERK, NOW, "").orThrow();
    }

    /** Writes all values of a life, one after the other. */
    private static <V> Recorded<V> live(JdbcLedger<V> ledger, Life<V> life) {
        Recorded<V> record = ledger.open(life.id(), life.values().get(0), CLERK, NOW, "建档" + ODD)
                .orThrow();
        for (V value : life.values().subList(1, life.values().size())) {
            record = write(ledger, record, value);
        }
        return record;
    }

    @ParameterizedTest
    @MethodSource("everyKindEverywhere")
    <V> void aRecordIsReadAsItWasWrittenVersionByVersion(TestDatabase database, Life<V> life) {
        JdbcLedger<V> ledger = ledger(database, life.kind());
        assertThat(ledger.find(life.id())).isEmpty();
        assertThat(ledger.history(life.id())).isEmpty();

        Recorded<V> record =
                ledger.open(life.id(), life.values().get(0), CLERK, NOW, ODD).orThrow();
        for (V value : life.values().subList(1, life.values().size())) {
            record = write(ledger, record, value);
            Recorded<V> read = ledger.find(life.id()).orElseThrow();
            assertThat(read.value()).isEqualTo(value);
            assertThat(read.version()).isEqualTo(record.version());
            assertThat(read.hash()).isEqualTo(record.hash());
            assertThat(read.changedAt()).isEqualTo(NOW);
        }

        List<LedgerEntry> history = ledger.history(life.id());
        assertThat(history)
                .extracting(LedgerEntry::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, life.values().size()).boxed().toList());
        assertThat(history.get(0).reason()).isEqualTo(ODD);
        assertThat(history.get(0).actor()).isEqualTo(CLERK);
        assertThat(history.get(history.size() - 1).hash()).isEqualTo(record.hash());
        assertThat(ledger.all()).extracting(Recorded::value).containsExactly(record.value());
        assertThat(ledger.verify()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKindEverywhere")
    <V> void theSecondOfTwoWritersIsRefusedWithBothVersions(TestDatabase database, Life<V> life) {
        JdbcLedger<V> ledger = ledger(database, life.kind());
        V first = life.values().get(0);
        V second = life.values().get(1);
        Recorded<V> seen = ledger.open(life.id(), first, CLERK, NOW, "").orThrow();
        write(ledger, seen, second);

        assertThat(ledger.write(seen, second, CLERK, NOW, "").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("record-version");
                    assertThat(finding.arguments()).containsEntry("seen", "1").containsEntry("version", "2");
                });
        assertThat(ledger.open(life.id(), first, CLERK, NOW, "").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("record-version");
                    assertThat(finding.arguments()).containsEntry("seen", "0").containsEntry("version", "2");
                });
        assertThat(ledger.history(life.id())).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void ofManyWhoWriteAtOnceOneIsLetAndNoneIsLost(TestDatabase database) {
        JdbcLedger<CardInventory> ledger = ledger(database, LedgerKind.CARDS);
        List<CardInventory> values = SampleRecords.CARDS.values();
        List<CompletableFuture<LedgerAnswer<CardInventory>>> opened = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ledger.open("办公厅", values.get(0), CLERK, NOW, "")))
                .toList();
        assertThat(opened.stream().filter(answer -> answer.join().recorded().isPresent()))
                .hasSize(1);

        Recorded<CardInventory> seen = ledger.find("办公厅").orElseThrow();
        List<CompletableFuture<LedgerAnswer<CardInventory>>> written = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ledger.write(seen, values.get(1), CLERK, NOW, "")))
                .toList();
        assertThat(written.stream().filter(answer -> answer.join().recorded().isPresent()))
                .hasSize(1);
        assertThat(written.stream().flatMap(answer -> answer.join().findings().stream()))
                .extracting(Finding::code)
                .containsOnly("record-version")
                .hasSize(7);
        assertThat(ledger.history("办公厅")).hasSize(2);
        assertThat(ledger.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLogHoldsOnlyWhatWasAddedAndCannotBeRewritten(TestDatabase database) {
        JdbcLedger<NotificationLog> ledger = ledger(database, LedgerKind.NOTIFICATIONS);
        Recorded<NotificationLog> record = live(ledger, SampleRecords.NOTIFICATIONS);
        NotificationLog log = record.value();

        assertThat(ledger.history("M76"))
                .extracting(entry -> entry.body().size())
                .containsExactly(2, 1, 1, 1);
        assertThat(ledger.history("M76").get(2).body().path("records")).hasSize(1);
        NotificationLog lost = new NotificationLog(log.calls().subList(1, 2), List.of());
        assertThat(ledger.write(record, lost, CLERK, NOW, "").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("record-rewritten");
                    assertThat(finding.arguments()).containsEntry("path", "$.calls[0]");
                });
        assertThat(ledger.write(record, log, CLERK, NOW, "").findings())
                .extracting(Finding::code)
                .containsExactly("record-unchanged");
        assertThat(ledger.find("M76").orElseThrow().version()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoeverSawLessIsRefusedEvenWithNothingToWrite(TestDatabase database) {
        JdbcLedger<CardInventory> ledger = ledger(database, LedgerKind.CARDS);
        List<CardInventory> values = SampleRecords.CARDS.values();
        Recorded<CardInventory> stale =
                ledger.open("办公厅", values.get(0), CLERK, NOW, "").orThrow();
        ledger.write(stale, values.get(1), CLERK, NOW, "").orThrow();

        LedgerAnswer<CardInventory> answer = ledger.write(stale, stale.value(), CLERK, NOW, "");

        assertThat(answer.recorded()).isEmpty();
        assertThat(answer.findings()).extracting(Finding::code).containsExactly("record-version");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void recordsAreListedByTheCodePointsOfTheirIds(TestDatabase database) {
        JdbcLedger<CardInventory> ledger = ledger(database, LedgerKind.CARDS);
        CardInventory cards = SampleRecords.CARDS.values().get(0);
        List<String> ids = List.of(
                "A 末尾 ", "A 末尾", "a", "B", "é", "'; DROP TABLE huiwu_ledger; --", "\uFFFD", "😀", "𠮷".repeat(100));
        ids.forEach(id -> ledger.open(id, cards, CLERK, NOW, "").orThrow());
        JdbcLedger<NotificationLog> others =
                JdbcLedger.of(database.source(), TopicSchema.withPrefix("test_"), LedgerKind.NOTIFICATIONS);
        others.open("a", NotificationLog.empty(), CLERK, NOW, "").orThrow();

        assertThat(ledger.ids())
                .isEqualTo(ledger.all().stream().map(Recorded::id).toList())
                .containsExactly(
                        "'; DROP TABLE huiwu_ledger; --",
                        "A 末尾",
                        "A 末尾 ",
                        "B",
                        "a",
                        "é",
                        "\uFFFD",
                        "😀",
                        "𠮷".repeat(100));
        assertThat(others.all()).hasSize(1);
        assertThat(ledger.verify()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000", "半\uD83D"})
    void anIdThatDatabasesOrPeopleStumbleOverIsRefused(String id) {
        JdbcLedger<CardInventory> ledger = ledger(TestDatabase.H2_MEMORY, LedgerKind.CARDS);
        CardInventory cards = SampleRecords.CARDS.values().get(0);

        assertThat(ledger.open(id, cards, CLERK, NOW, "").findings())
                .extracting(Finding::code)
                .containsExactly("record-id-wrong");
        assertThat(ledger.open("𠮷".repeat(101), cards, CLERK, NOW, "").findings())
                .extracting(Finding::code)
                .containsExactly("record-id-wrong");
        assertThat(ledger.all()).isEmpty();
    }

    @Test
    void whatHasAnIdIsKeptUnderIt() {
        JdbcLedger<ListFeedback> feedback = ledger(TestDatabase.H2_MEMORY, LedgerKind.FEEDBACK);
        assertThat(feedback.open("F2", SampleRecords.FEEDBACK.values().get(0), CLERK, NOW, "")
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("record-id-differs");
                    assertThat(finding.zh()).contains("F2").contains("反馈-𠮷-1");
                });
        JdbcLedger<ProcessHistory> processes = ledger(TestDatabase.H2_MEMORY, LedgerKind.PROCESSES);
        assertThat(processes
                        .open("另一个", SampleRecords.PROCESS.values().get(0), CLERK, NOW, "")
                        .findings())
                .extracting(Finding::code)
                .containsExactly("record-id-differs");
    }

    @Test
    void eventsOfAProcessThatAreNotChainedAreRefused() {
        JdbcLedger<ProcessHistory> ledger = ledger(TestDatabase.H2_MEMORY, LedgerKind.PROCESSES);
        ProcessHistory whole = SampleRecords.PROCESS.values().get(2);
        Recorded<ProcessHistory> opened = ledger.open(
                        "常务-76", SampleRecords.PROCESS.values().get(0), CLERK, NOW, "")
                .orThrow();

        ProcessHistory gap =
                new ProcessHistory(List.of(whole.events().get(0), whole.events().get(2)));
        assertThat(ledger.write(opened, gap, CLERK, NOW, "").findings())
                .extracting(Finding::code)
                .containsExactly("chain-number");
        Recorded<ProcessHistory> now = write(ledger, opened, whole);
        assertThat(ProcessInstance.replay(now.value().events()).incidents()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLongEntryIsKeptAndOneThatIsTooLongIsRefused(TestDatabase database) {
        JdbcLedger<ListFeedback> ledger = ledger(database, LedgerKind.FEEDBACK);
        ListFeedback open = SampleRecords.FEEDBACK.values().get(0);
        ListFeedback longer =
                ListFeedback.builder().from(open).reason("𠮷".repeat(500_000)).build();
        Recorded<ListFeedback> record =
                ledger.open(open.id(), longer, CLERK, NOW, "议".repeat(900_000)).orThrow();
        assertThat(ledger.find(open.id()).orElseThrow().value()).isEqualTo(longer);

        ListFeedback tooLong =
                ListFeedback.builder().from(open).reason("议".repeat(1_000_001)).build();
        for (LedgerAnswer<ListFeedback> answer : List.of(
                ledger.write(record, tooLong, CLERK, NOW, ""),
                ledger.write(record, open, CLERK, NOW, "议".repeat(1_000_001)))) {
            assertThat(answer.findings()).extracting(Finding::code).containsExactly("record-too-long");
        }
        assertThat(ledger.history(open.id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theLongestEntryIsTakenByEveryDatabase(TestDatabase database) {
        LedgerKind<StoreArchiveTest.Rooms> kind = LedgerKind.log("rooms", StoreArchiveTest.Rooms.class);
        JdbcLedger<StoreArchiveTest.Rooms> rooms = ledger(database, kind);
        String quotes = "'\\".repeat(400_000); // three bytes of JSON, six of SQL
        List<String> many = Collections.nCopies(7, quotes);

        Recorded<StoreArchiveTest.Rooms> record = rooms.open(
                        "一", new StoreArchiveTest.Rooms(many.subList(0, 6)), CLERK, NOW, "")
                .orThrow();
        assertThat(rooms.find("一").orElseThrow().value()).isEqualTo(record.value());
        assertThat(rooms.open("二", new StoreArchiveTest.Rooms(many), CLERK, NOW, "")
                        .findings())
                .extracting(Finding::code)
                .containsExactly("record-too-long");
    }

    @Test
    void timeDoesNotGoBack() {
        JdbcLedger<ListFeedback> ledger = ledger(TestDatabase.H2_MEMORY, LedgerKind.FEEDBACK);
        List<ListFeedback> values = SampleRecords.FEEDBACK.values();
        Recorded<ListFeedback> record =
                ledger.open(values.get(0).id(), values.get(0), CLERK, NOW, "").orThrow();

        assertThat(ledger.write(record, values.get(1), CLERK, NOW.minusNanos(1), "")
                        .findings())
                .extracting(Finding::code)
                .containsExactly("record-time-back");
        OffsetDateTime sameElsewhere = NOW.withOffsetSameInstant(ZoneOffset.UTC);
        ledger.write(record, values.get(1), CLERK, sameElsewhere, "").orThrow();
        assertThat(ledger.find(record.id()).orElseThrow().changedAt()).isEqualTo(sameElsewhere);
    }

    @Test
    void aHostKeepsKindsOfItsOwn() {
        LedgerKind<Map<String, Object>> kind = LedgerKind.log("rooms", mapType());
        JdbcLedger<Map<String, Object>> rooms = ledger(TestDatabase.H2_MEMORY, kind);
        Recorded<Map<String, Object>> opened =
                rooms.open("二号", Map.of("booked", List.of("一")), CLERK, NOW, "").orThrow();
        rooms.write(opened, Map.of("booked", List.of("一", "二")), CLERK, NOW, "").orThrow();

        assertThat(rooms.find("二号").orElseThrow().value()).isEqualTo(Map.of("booked", List.of("一", "二")));
        assertThat(rooms.history("二号").get(1).body()).hasToString("{\"booked\":[\"二\"]}");
    }

    /** A record of a host, which takes nulls as Java does. */
    record Memo(String id, String text, List<String> lines) {}

    private static final LedgerKind<Memo> MEMOS = LedgerKind.document("memo", Memo.class, Memo::id);

    @Test
    void aValueThatWouldNotBeReadAgainIsRefused() {
        JdbcLedger<Memo> memos = ledger(TestDatabase.H2_MEMORY, MEMOS);
        Recorded<Memo> kept = memos.open("一", new Memo("一", "记", List.of("甲")), CLERK, NOW, "")
                .orThrow();

        LedgerAnswer<Memo> answer =
                memos.open("二", new Memo("二", "记", Collections.singletonList(null)), CLERK, NOW, "");

        assertThat(answer.recorded()).isEmpty();
        assertThat(answer.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("record-not-kept");
            assertThat(finding.en()).contains("memo").contains("null");
        });
        assertThatNullPointerException()
                .isThrownBy(() -> memos.open("二", new Memo("二", null, List.of()), CLERK, NOW, ""))
                .withMessage("Memo.text is null.");
        assertThatNullPointerException()
                .isThrownBy(() -> memos.write(kept, new Memo("一", "记", null), CLERK, NOW, ""))
                .withMessage("Memo.lines is null.");
        assertThat(memos.all()).extracting(Recorded::value).containsExactly(kept.value());
        assertThat(memos.verify()).isEmpty();
    }

    @Test
    void aValueThatReadsAsAnotherIsRefused() {
        LedgerKind<Map<String, Object>> kind = LedgerKind.document("rooms", mapType(), rooms -> "二号");
        JdbcLedger<Map<String, Object>> rooms = ledger(TestDatabase.H2_MEMORY, kind);

        assertThat(rooms.open("二号", Map.of("day", NOW.toLocalDate()), CLERK, NOW, "")
                        .findings())
                .extracting(Finding::code)
                .containsExactly("record-not-kept"); // a text is read
        assertThat(rooms.ids()).isEmpty();
    }

    @Test
    void nullsAreRefusedByTheNameOfTheArgument() {
        JdbcLedger<Memo> memos = ledger(TestDatabase.H2_MEMORY, MEMOS);
        Memo memo = new Memo("一", "记", List.of());

        assertThatNullPointerException()
                .isThrownBy(() -> memos.open(null, memo, CLERK, NOW, ""))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> memos.open("一", null, CLERK, NOW, ""))
                .withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> memos.open("一", memo, null, NOW, ""))
                .withMessage("actor");
        assertThatNullPointerException()
                .isThrownBy(() -> memos.open("一", memo, CLERK, null, ""))
                .withMessage("at");
        assertThatNullPointerException()
                .isThrownBy(() -> memos.open("一", memo, CLERK, NOW, null))
                .withMessage("reason");
        assertThat(memos.ids()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Class<Map<String, Object>> mapType() {
        return (Class<Map<String, Object>>) (Class<?>) Map.class;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void topicsAndRecordsAreWrittenTogetherInATransactionOfTheHost(TestDatabase database) throws SQLException {
        TopicSchema schema = database.empty();
        NotificationLog log = NotificationLog.empty();
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            TopicRegister topics = JdbcTopicRegister.within(connection, schema, RULES);
            JdbcLedger<NotificationLog> calls = JdbcLedger.within(connection, schema, LedgerKind.NOTIFICATIONS);

            topics.open(SampleTopics.REGISTER, CLERK, NOW, "").orThrow();
            calls.open("M76", log, CLERK, NOW, "").orThrow();
            assertThat(calls.find("M76")).isPresent();
            connection.rollback();
            assertThat(calls.find("M76")).isEmpty();

            topics.open(SampleTopics.REGISTER, CLERK, NOW, "").orThrow();
            calls.open("M76", log, CLERK, NOW, "").orThrow();
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(JdbcLedger.of(database.source(), schema, LedgerKind.NOTIFICATIONS)
                        .find("M76"))
                .isPresent();
        assertThat(JdbcTopicRegister.of(database.source(), schema, RULES).topic(SampleTopics.NEW))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatATransactionOfTheHostSawLongAgoIsNotWrittenOver(TestDatabase database) throws Exception {
        TopicSchema schema = database.empty();
        List<CardInventory> values = SampleRecords.CARDS.values();
        JdbcLedger<CardInventory> outside = JdbcLedger.of(database.source(), schema, LedgerKind.CARDS);
        Recorded<CardInventory> opened =
                outside.open("办公厅", values.get(0), CLERK, NOW, "").orThrow();
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            JdbcLedger<CardInventory> inside = JdbcLedger.within(connection, schema, LedgerKind.CARDS);
            Recorded<CardInventory> seen = inside.find("办公厅").orElseThrow(); // MariaDB goes on seeing this
            Recorded<CardInventory> second = write(outside, opened, values.get(1));
            assertThat(inside.write(seen, values.get(1), CLERK, NOW, "").findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.arguments()).containsEntry("version", "2"));
            inside.write(second, values.get(2), CLERK, NOW, "").orThrow();

            CompletableFuture<LedgerAnswer<CardInventory>> waiting =
                    CompletableFuture.supplyAsync(() -> outside.write(second, values.get(2), CLERK, NOW, ""));
            TimeUnit.MILLISECONDS.sleep(200);
            assertThat(waiting).isNotDone();
            connection.commit();
            connection.setAutoCommit(true);
            assertThat(waiting.get(20, TimeUnit.SECONDS).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.arguments())
                            .containsEntry("seen", "2")
                            .containsEntry("version", "3"));
        }
        assertThat(outside.find("办公厅").orElseThrow().value()).isEqualTo(values.get(2));
        assertThat(outside.verify()).isEmpty();
    }

    @Test
    void anEntryThatCannotBeCheckedIsTold() throws SQLException {
        TestDatabase database = TestDatabase.H2_MEMORY;
        JdbcLedger<CardInventory> ledger = ledger(database, LedgerKind.CARDS);
        live(ledger, SampleRecords.CARDS);
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE test_ledger_entry SET document = REPLACE(document, '\"sha-256\"', '\"sm3\"')");
        }

        assertThat(ledger.verify()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("record-algorithm-missing");
            assertThat(finding.zh()).contains("办公厅").contains("sm3");
        });
    }

    /** What somebody did to the tables. */
    private static final List<String> TAMPERING = List.of(
            "UPDATE $ledger_entry SET document = REPLACE(document, '专管员', '别人') WHERE version = 2",
            "UPDATE $ledger_entry SET document = REPLACE(document, ',', ', ') WHERE version = 2",
            "UPDATE $ledger_entry SET document = 'x' WHERE version = 2",
            "DELETE FROM $ledger_entry WHERE version = 1",
            "DELETE FROM $ledger_entry WHERE version = 2",
            "DELETE FROM $ledger_entry WHERE version = 3",
            "DELETE FROM $ledger_entry",
            "UPDATE $ledger_entry SET version = 9 WHERE version = 3",
            "UPDATE $ledger SET version = 4",
            "UPDATE $ledger SET hash = 'x'",
            "UPDATE $ledger SET id = '别处'");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatSomebodyDidToTheTablesIsTold(TestDatabase database) throws SQLException {
        TopicSchema schema = database.empty();
        JdbcLedger<CardInventory> outside = JdbcLedger.of(database.source(), schema, LedgerKind.CARDS);
        live(outside, SampleRecords.CARDS);
        List<String> silent = new ArrayList<>();
        for (String tampering : TAMPERING) {
            try (Connection connection = database.source().getConnection()) {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute(tampering.replace("$", schema.prefix()));
                }
                JdbcLedger<CardInventory> inside = JdbcLedger.within(connection, schema, LedgerKind.CARDS);
                if (!inside.verify().codes().equals(List.of("record-broken"))) {
                    silent.add(tampering);
                }
                assertThatThrownBy(inside::all).isInstanceOf(FindingsException.class);
                assertThat(inside.ids()).hasSize(1); // so that the others can be read one by one
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        assertThat(silent).isEmpty();
        assertThat(outside.verify()).isEmpty();
    }

    @Test
    void aProviderWithoutTheAlgorithmIsNamed() {
        JdbcLedger<CardInventory> ledger = JdbcLedger.of(
                TestDatabase.H2_MEMORY.source(), TestDatabase.H2_MEMORY.empty(), LedgerKind.CARDS, ChainAlgorithm.SM3);

        assertThatThrownBy(() -> live(ledger, SampleRecords.CARDS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SM3");
    }
}
