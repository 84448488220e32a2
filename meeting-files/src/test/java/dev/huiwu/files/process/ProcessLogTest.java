package dev.huiwu.files.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.StandardProcesses;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.instance.Answer;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessEvent;
import dev.huiwu.workflow.instance.ProcessInstance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running process kept as a file of events. */
class ProcessLogTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-04-02T09:00+08:00");
    private static final List<ProcessEvent> EVENTS = events();

    @TempDir
    private Path folder;

    private static List<ProcessEvent> events() {
        ProcessDefinition definition = StandardProcesses.executive();
        DutyTable.Builder duties = DutyTable.builder();
        definition
                .roles()
                .forEach(role ->
                        duties.addAssignment(DutyAssignment.of(role, new PersonId(role.code()), new PersonId("王𠮷"))));
        Answer.Accepted last = ProcessInstance.open(
                "M76", definition, duties.build(), START.plusDays(20), Set.of(), new PersonId("LEAD"), START);
        List<ProcessEvent> events = new ArrayList<>(List.of(last.event()));
        for (String id : List.of("P01", "P02", "P03")) {
            StepId step = StepId.of(id);
            PersonId actor = last.instance().cover(step, START).acting().orElseThrow();
            for (var standard : definition.step(step).orElseThrow().standards()) {
                last = last.instance()
                        .ask(new ProcessAction.Tick(step, standard, "见“记录”𠮷"), actor, START)
                        .orThrow();
                events.add(last.event());
            }
            last = last.instance()
                    .ask(new ProcessAction.Complete(step, Optional.empty()), actor, START)
                    .orThrow();
            events.add(last.event());
        }
        return events;
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Path file = written();

        ReadResult<ProcessLog> result = read(Files.readAllBytes(file));

        assertThat(result.findings()).isEmpty();
        assertThat(result.orThrow().events()).isEqualTo(EVENTS);
        assertThat(result.orThrow().instance()).isEqualTo(ProcessInstance.replay(EVENTS));
        assertThat(result.orThrow().history().of(StepId.of("P01"))).hasSize(2);
    }

    @Test
    void anyChangedByteIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(written());
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(whole.length);
            changed[at] = (byte) (changed[at] ^ (1 << random.nextInt(8)));

            ReadResult<ProcessLog> result = read(changed);

            boolean lastLineOnly = result.findings().codes().equals(List.of("log-torn"));
            assertThat(result.findings().hasErrors() || lastLineOnly)
                    .as("byte %s", at)
                    .isTrue();
            assertThat(result.value().map(ProcessLog::events).orElse(List.of())).hasSizeLessThan(EVENTS.size());
        }
    }

    @Test
    void anEventTakenOutOrPutInIsFound() throws IOException {
        List<String> lines = Files.readAllLines(written());
        List<String> without = new ArrayList<>(lines);
        without.remove(2);
        List<String> twice = new ArrayList<>(lines);
        twice.add(3, lines.get(2));

        assertThat(read(String.join("\n", without).concat("\n").getBytes(StandardCharsets.UTF_8)).findings().stream()
                        .map(Samples::line))
                .containsExactly("error chain-number 3");
        assertThat(read(String.join("\n", twice).concat("\n").getBytes(StandardCharsets.UTF_8)).findings().stream()
                        .map(Samples::line))
                .containsExactly("error chain-number 4");
    }

    @Test
    void aLastLineThatBreaksOffIsSaidAndTheRestIsRead() throws IOException {
        byte[] whole = Files.readAllBytes(written());
        for (int cut = 2; cut < 200; cut += 7) {
            ReadResult<ProcessLog> result = read(Arrays.copyOf(whole, whole.length - cut));

            assertThat(result.findings().codes()).containsExactly("log-torn");
            assertThat(result.orThrow().events()).isEqualTo(EVENTS.subList(0, EVENTS.size() - 1));
        }
        assertThat(read(Arrays.copyOf(whole, whole.length - 1)).findings().codes())
                .containsExactly("log-line-unended");
        assertThat(read(Arrays.copyOf(whole, whole.length - 1)).orThrow().events())
                .isEqualTo(EVENTS);
    }

    @Test
    void aFirstLineThatBreaksOffIsMovedAwayAndTheProcessOpenedAnewInItsPlace() throws IOException {
        Path file = folder.resolve("M76.jsonl");
        ProcessLogWriter.create(file, EVENTS.get(0));
        byte[] first = Files.readAllBytes(file);
        for (int length : new int[] {1, 12, 30, first.length - 2}) {
            byte[] torn = Arrays.copyOf(first, length);
            ReadResult<ProcessLog> result = read(torn);
            assertThat(result.findings().codes()).containsExactly("log-torn-first");
            assertThat(result.value()).isEmpty();

            Files.write(file, torn);
            assertThatExceptionOfType(FileAlreadyExistsException.class)
                    .isThrownBy(() -> ProcessLogWriter.create(file, EVENTS.get(0)));
            Path piece = ProcessLogWriter.mend(file).orElseThrow();
            assertThat(Files.readAllBytes(piece)).isEqualTo(torn);
            assertThat(read(Files.readAllBytes(file)).findings().codes()).containsExactly("log-empty");
            ProcessLogWriter.create(file, EVENTS.get(0));
            assertThat(Files.readAllBytes(file)).isEqualTo(first);
            Files.delete(piece);
        }
        assertThat(read("no log".getBytes(StandardCharsets.UTF_8)).findings().codes())
                .containsExactly("log-line-changed");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> ProcessLogWriter.create(folder, EVENTS.get(0)));
    }

    @Test
    void nothingIsAddedToATornFileUntilItIsMended() throws IOException {
        Path file = written();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 40));
        ProcessEvent last = EVENTS.get(EVENTS.size() - 1);

        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> ProcessLogWriter.append(file, last))
                .withMessageContaining("[log-torn]");
        Path piece = ProcessLogWriter.mend(file).orElseThrow();
        ProcessLogWriter.append(file, last);

        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        assertThat(piece).hasFileName("M76.jsonl.torn");
        assertThat(Files.size(piece)).isPositive();
        assertThat(ProcessLogWriter.mend(file)).isEmpty();
    }

    @Test
    void aLineThatOnlyLacksItsEndIsEnded() throws IOException {
        Path file = folder.resolve("M76.jsonl");
        ProcessLogWriter.create(file, EVENTS.get(0));
        byte[] first = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(first, first.length - 1));

        ProcessLogWriter.append(file, EVENTS.get(1));

        assertThat(read(Files.readAllBytes(file)).findings()).isEmpty();
    }

    @Test
    void whatBelongsTogetherIsWrittenTogetherOrNotAtAll() throws IOException {
        Path file = Files.createDirectories(folder.resolve("together")).resolve("m.jsonl");
        ProcessLogWriter.create(file, EVENTS.get(0));
        ProcessLogWriter.append(file, EVENTS.subList(1, EVENTS.size()));

        assertThat(read(Files.readAllBytes(file)).value().orElseThrow().events())
                .isEqualTo(EVENTS);
        byte[] before = Files.readAllBytes(file);
        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> ProcessLogWriter.append(file, EVENTS.subList(1, EVENTS.size())));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void ofTwoWhoWriteAtOneTimeTheSecondIsRefused() throws IOException {
        Path file = written();
        ProcessInstance instance = ProcessInstance.replay(EVENTS);
        PersonId lead = new PersonId("LEAD");
        ProcessEvent mine = instance.ask(new ProcessAction.Urge(StepId.of("P04")), lead, START)
                .orThrow()
                .event();
        ProcessEvent theirs = instance.ask(new ProcessAction.Urge(StepId.of("P05")), lead, START)
                .orThrow()
                .event();
        ProcessLogWriter.append(file, mine);

        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> ProcessLogWriter.append(file, theirs))
                .withMessageContaining("[log-moved-on]");
        assertThat(read(Files.readAllBytes(file)).orThrow().events()).endsWith(mine);
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> ProcessLogWriter.create(file, EVENTS.get(0)));
    }

    @Test
    void sixteenWritersLoseNothing() throws Exception {
        Path file = folder.resolve("M76.jsonl");
        ProcessLogWriter.create(file, EVENTS.get(0));
        PersonId lead = new PersonId("LEAD");
        Callable<Integer> writer = () -> {
            int written = 0;
            while (written < 10) {
                ProcessInstance now = read(Files.readAllBytes(file)).orThrow().instance();
                ProcessEvent next = now.ask(new ProcessAction.Urge(StepId.of("P01")), lead, START)
                        .orThrow()
                        .event();
                try {
                    ProcessLogWriter.append(file, next);
                    written++;
                } catch (FindingsException e) {
                    Thread.onSpinWait();
                }
            }
            return written;
        };
        try (var pool = Pool.of(16)) {
            List<Future<Integer>> all = pool.invokeAll(Collections.nCopies(16, writer));
            for (Future<Integer> each : all) {
                assertThat(each.get()).isEqualTo(10);
            }
        }

        assertThat(read(Files.readAllBytes(file))
                        .orThrow()
                        .instance()
                        .state(StepId.of("P01"))
                        .urged())
                .isEqualTo(160);
    }

    @Test
    void anEmptyFileIsNoProcess() {
        assertThat(read(new byte[0]).findings().codes()).containsExactly("log-empty");
        assertThat(read("{}\n".getBytes(StandardCharsets.UTF_8)).findings().codes())
                .containsExactly("log-line-changed");
    }

    private Path written() throws IOException {
        Path file = folder.resolve("M76.jsonl");
        ProcessLogWriter.create(file, EVENTS.get(0));
        for (ProcessEvent event : EVENTS.subList(1, EVENTS.size())) {
            ProcessLogWriter.append(file, event);
        }
        return file;
    }

    private static ReadResult<ProcessLog> read(byte[] bytes) {
        return ProcessLogReader.read("M76.jsonl", bytes);
    }

    /** Threads that end with the test. */
    private record Pool(ExecutorService threads) implements AutoCloseable {

        static Pool of(int size) {
            return new Pool(Executors.newFixedThreadPool(size));
        }

        <T> List<Future<T>> invokeAll(List<Callable<T>> tasks) throws InterruptedException {
            return threads.invokeAll(tasks);
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
