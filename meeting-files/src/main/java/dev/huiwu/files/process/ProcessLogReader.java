package dev.huiwu.files.process;

import dev.huiwu.core.Location;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.workflow.instance.ProcessEvent;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.instance.ProcessRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the events of a running process: JSON lines, each with the hash of the one before.
 *
 * <p>Every byte counts: a line that is not exactly as it was written ({@code log-line-changed}), or does not follow on the one
 * before ({@code chain-number}, {@code chain-broken}, {@code chain-event-changed}), is an error with its line, and nothing is
 * read. A last line that breaks off, as after a power cut, is left out with a warning ({@code log-torn}), where it is the only one with an
 * error, since there is no process yet ({@code log-torn-first}); one that only lacks its end is whole and read with a note ({@code log-line-unended}). Takes time in proportion to the file. Thread-safe.
 */
public final class ProcessLogReader {

    private ProcessLogReader() {}

    /** Returns the process and its events. */
    public static ReadResult<ProcessLog> read(String file, byte[] bytes) {
        Problems problems = new Problems();
        List<ProcessEvent> events = new ArrayList<>();
        Optional<ProcessInstance> instance = Optional.empty();
        int from = 0;
        int line = 1;
        while (from < bytes.length) {
            int end = endOfLine(bytes, from);
            boolean ended = end < bytes.length;
            Location place = Location.ofRow(file, line);
            Optional<ProcessEvent> event =
                    end - from > LogLine.MAX_LENGTH ? Optional.empty() : LogLine.event(bytes, from, end);
            if (event.isEmpty()) {
                boolean torn = !ended && (line > 1 || LogLine.mayBegin(bytes));
                if (torn && line > 1) {
                    problems.warning("log-torn", place, "bytes", end - from, "file", file);
                    break;
                }
                if (torn) {
                    problems.error("log-torn-first", place, "bytes", end - from, "file", file);
                } else {
                    problems.error("log-line-changed", place);
                }
                return ReadResult.nothing(problems.findings());
            }
            if (!ended) {
                problems.note("log-line-unended", place);
            }
            try {
                ProcessEvent next = event.get();
                instance = Optional.of(instance.map(before -> before.after(next))
                        .orElseGet(() -> ProcessInstance.replay(List.of(next))));
                events.add(next);
            } catch (ProcessRefusedException e) {
                problems.addAll(e.findings(), place);
                return ReadResult.nothing(problems.findings());
            }
            from = end + 1;
            line++;
        }
        if (instance.isEmpty()) {
            problems.error("log-empty", Location.ofFile(file));
            return ReadResult.nothing(problems.findings());
        }
        return ReadResult.of(new ProcessLog(events, instance.get()), problems.findings());
    }

    private static int endOfLine(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
