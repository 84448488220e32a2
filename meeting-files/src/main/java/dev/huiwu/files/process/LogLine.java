package dev.huiwu.files.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.workflow.instance.ProcessEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** One event as one line of JSON, in the one form it may have. */
final class LogLine {

    /** The longest line that is read; one that opens a process holds its definition. */
    static final int MAX_LENGTH = 16 * 1024 * 1024;

    private static final ObjectMapper MAPPER = MeetingJson.newMapper().disable(SerializationFeature.INDENT_OUTPUT);
    private static final ObjectWriter WRITER = MAPPER.writerFor(ProcessEvent.class);
    private static final ObjectReader READER = MAPPER.readerFor(ProcessEvent.class);

    /** How the first line of every file begins. */
    private static final byte[] BEGINNING = "{\"number\":1,\"at\":\"".getBytes(StandardCharsets.UTF_8);

    private LogLine() {}

    /** Says whether a file may be the beginning of one, as far as it goes. */
    static boolean mayBegin(byte[] file) {
        int length = Math.min(file.length, BEGINNING.length);
        return Arrays.equals(file, 0, length, BEGINNING, 0, length);
    }

    /** Returns the event as a line without its end. */
    static byte[] of(ProcessEvent event) {
        try {
            return WRITER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event %s cannot be written.".formatted(event.number()), e);
        }
    }

    /** Returns the event of a line; empty if the line is not exactly as one is written. */
    static Optional<ProcessEvent> event(byte[] file, int from, int to) {
        try {
            ProcessEvent event = READER.readValue(file, from, to - from);
            byte[] written = of(event);
            return Arrays.equals(written, 0, written.length, file, from, to) ? Optional.of(event) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
