package dev.huiwu.files.process;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.workflow.instance.ProcessEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes the events of a running process, one line each, forced to the disk before the call returns.
 *
 * <p>A file is locked while a line is added, and only an event that follows on its last one is: of two who write at one time the
 * second is refused ({@code log-moved-on}) and nothing of theirs is written. A file whose last line breaks off is not written to
 * ({@code log-torn}) until it was {@link #mend mended}. Safe for use by several threads and processes.
 */
public final class ProcessLogWriter {

    private ProcessLogWriter() {}

    /**
     * Begins a file with the event that opens a process.
     *
     * @throws FileAlreadyExistsException if there is such a file and anything is in it
     */
    public static synchronized void create(Path file, ProcessEvent opened) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.channel().size() > 0) {
                throw new FileAlreadyExistsException(file.toString());
            }
            write(channel, List.of(opened));
        }
    }

    /**
     * Adds an event.
     *
     * @throws FindingsException if it does not follow on the last event of the file, or that one breaks off
     */
    public static void append(Path file, ProcessEvent event) throws IOException {
        append(file, List.of(event));
    }

    /**
     * Adds events that belong together, with nothing of others between them.
     *
     * @param events each following on the one before
     * @throws FindingsException if the first does not follow on the last event of the file, or that one breaks off
     */
    public static synchronized void append(Path file, List<ProcessEvent> events) throws IOException {
        if (events.isEmpty()) {
            return;
        }
        ProcessEvent event = events.get(0);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            byte[] tail = tail(channel);
            boolean ended = tail.length > 0 && tail[tail.length - 1] == '\n';
            int end = ended ? tail.length - 1 : tail.length;
            Optional<ProcessEvent> last = LogLine.event(tail, lastLine(tail, end), end);
            if (last.isEmpty()) {
                throw refused(file, "log-torn", "bytes", end - lastLine(tail, end), "file", file.getFileName());
            }
            if (last.get().number() + 1 != event.number() || !last.get().hash().equals(event.previous())) {
                throw refused(
                        file,
                        "log-moved-on",
                        "number",
                        event.number(),
                        "last",
                        last.get().number());
            }
            channel.position(lock.channel().size());
            if (!ended) {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
            }
            write(channel, events);
        }
    }

    /**
     * Takes a last line that breaks off out of the file and keeps it beside it; does nothing to a file that is whole. Where it was the only line the file is
     * empty, and a process can be opened in it.
     *
     * @return where the piece is kept, {@code FILE.torn}; empty if there was none
     * @throws FileAlreadyExistsException if a piece was kept there before
     */
    public static synchronized Optional<Path> mend(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            byte[] tail = tail(channel);
            int from = lastLine(tail, tail.length);
            if (from == tail.length || LogLine.event(tail, from, tail.length).isPresent()) {
                return Optional.empty();
            }
            Path piece = file.resolveSibling(file.getFileName() + ".torn");
            Files.write(piece, Arrays.copyOfRange(tail, from, tail.length), StandardOpenOption.CREATE_NEW);
            channel.truncate(lock.channel().size() - (tail.length - from));
            channel.force(true);
            return Optional.of(piece);
        }
    }

    private static void write(FileChannel channel, List<ProcessEvent> events) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (ProcessEvent event : events) {
            lines.writeBytes(LogLine.of(event));
            lines.write('\n');
        }
        ByteBuffer whole = ByteBuffer.wrap(lines.toByteArray());
        while (whole.hasRemaining()) {
            channel.write(whole);
        }
        channel.force(true);
    }

    /** Returns the end of the file, as much as a line may have. */
    private static byte[] tail(FileChannel channel) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, 4_096);
        while (true) {
            byte[] tail = read(channel, size - length, length);
            int end = tail.length > 0 && tail[tail.length - 1] == '\n' ? tail.length - 1 : tail.length;
            if (length == size || lastLine(tail, end) > 0 || length >= LogLine.MAX_LENGTH) {
                return tail;
            }
            length = (int) Math.min(size, length * 8L);
        }
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // until it is full
        }
        return buffer.array();
    }

    /** Returns where the last line before the end begins. */
    private static int lastLine(byte[] tail, int end) {
        int from = end;
        while (from > 0 && tail[from - 1] != '\n') {
            from--;
        }
        return from;
    }

    private static FindingsException refused(Path file, String code, Object... namesAndValues) {
        Problems problems = new Problems();
        problems.error(code, Location.ofFile(file.getFileName().toString()), namesAndValues);
        return new FindingsException("Nothing was added to the process", problems.findings());
    }
}
