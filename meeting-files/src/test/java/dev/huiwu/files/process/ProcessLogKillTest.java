package dev.huiwu.files.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.instance.Answer;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessInstance;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was written of a running process when the program that writes is killed. */
class ProcessLogKillTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-04-02T09:00+08:00");
    private static final PersonId LEAD = new PersonId("lead");
    private static final StepId STEP = StepId.of("A");
    private static final int KILLS = Integer.getInteger("kills", 4);

    @TempDir
    private Path folder;

    /** Goes on with the file, which each killed program leaves to the next. */
    @Test
    @Timeout(120)
    void everyEventThatWasAcknowledgedIsThereAfterTheProgramIsKilled() throws Exception {
        Path file = folder.resolve("M76.jsonl");
        Answer.Accepted opened = opened();
        ProcessLogWriter.create(file, opened.event());
        Random random = new Random(76);
        int acknowledged = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            int before = acknowledged;
            acknowledged = killed(file, 1 + random.nextInt(40), random.nextInt(4_000_000));

            ReadResult<ProcessLog> left = read(file);
            assertThat(left.findings().hasErrors()).isFalse();
            assertThat(acknowledged).isGreaterThan(before);
            assertThat(left.orThrow().events()).hasSizeGreaterThanOrEqualTo(acknowledged);

            boolean torn = left.findings().codes().contains("log-torn");
            assertThat(ProcessLogWriter.mend(file).isPresent()).isEqualTo(torn);
            Files.deleteIfExists(folder.resolve("M76.jsonl.torn"));
            assertThat(read(file).orThrow().events()).isEqualTo(left.orThrow().events());
            acknowledged = left.orThrow().events().size();
        }
    }

    /** Wherever in the last line the writing ends, it is reported, and mending keeps every event before. */
    @Test
    void whereverALineIsCutOffWhatWasAcknowledgedIsKept() throws IOException {
        Path file = folder.resolve("M76.jsonl");
        Answer.Accepted last = opened();
        ProcessLogWriter.create(file, last.event());
        last = urged(last.instance());
        ProcessLogWriter.append(file, last.event());
        byte[] before = Files.readAllBytes(file);
        ProcessLogWriter.append(file, urged(last.instance()).event());
        byte[] after = Files.readAllBytes(file);

        for (int end = before.length + 1; end < after.length - 1; end += 7) {
            Files.write(file, Arrays.copyOf(after, end));
            assertThat(read(file).findings().codes()).containsExactly("log-torn");

            Path piece = ProcessLogWriter.mend(file).orElseThrow();
            assertThat(Files.size(piece)).isEqualTo(end - before.length);
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            Files.delete(piece);
        }
    }

    /** Starts a program that writes, waits for so many acknowledgements and a while, kills it, and returns the last of them. */
    private static int killed(Path file, int events, int nanos) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Writing.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int last = 0;
        try (BufferedReader acknowledgements = process.inputReader(StandardCharsets.US_ASCII)) {
            for (int i = 0; i < events; i++) {
                last = acknowledged(acknowledgements.readLine(), last);
            }
            Thread.sleep(nanos / 1_000_000, nanos % 1_000_000);
            process.toHandle().destroyForcibly(); // the process itself would close what is still to be read
            process.waitFor();
            for (String line = acknowledgements.readLine(); line != null; line = acknowledgements.readLine()) {
                last = acknowledged(line, last);
            }
        } finally {
            process.destroyForcibly();
        }
        return last;
    }

    /** An acknowledgement is a number and an end, so that one cut off is none. */
    private static int acknowledged(String line, int last) {
        assertThat(line).as("the program that writes ended by itself").isNotNull();
        return line.endsWith(".") ? Integer.parseInt(line.substring(0, line.length() - 1)) : last;
    }

    private static Answer.Accepted opened() {
        ProcessDefinition definition = ProcessDefinition.define("small")
                .step(
                        "A",
                        step -> step.by(Role.LEAD).day(-1).addStandard("done").addStandIn("deputy lead"))
                .build();
        DutyTable duties = DutyTable.builder()
                .addAssignment(DutyAssignment.of(Role.LEAD, LEAD))
                .build();
        return ProcessInstance.open("M76", definition, duties, START.plusDays(20), Set.of(), LEAD, START);
    }

    private static Answer.Accepted urged(ProcessInstance instance) {
        return instance.ask(new ProcessAction.Urge(STEP), LEAD, START).orThrow();
    }

    private static ReadResult<ProcessLog> read(Path file) throws IOException {
        return ProcessLogReader.read("M76.jsonl", Files.readAllBytes(file));
    }

    /** A program that goes on writing events to a file and says the number of each once it is written. */
    static final class Writing {

        private Writing() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            ProcessInstance instance = read(file).orThrow().instance();
            while (true) {
                Answer.Accepted next = urged(instance);
                ProcessLogWriter.append(file, next.event());
                System.out.println(next.event().number() + ".");
                System.out.flush();
                instance = next.instance();
            }
        }
    }
}
