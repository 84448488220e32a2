package dev.huiwu.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.huiwu.core.json.MeetingJson;
import java.util.Optional;
import java.util.regex.Pattern;

/** Topics and events as one line of JSON. */
final class TopicJson {

    private static final ObjectMapper MAPPER = MeetingJson.newMapper().disable(SerializationFeature.INDENT_OUTPUT);

    /** Half a character, which no encoding of a database takes. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private TopicJson() {}

    static String write(Object value) {
        try {
            return HALF.matcher(MAPPER.writeValueAsString(value))
                    .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A topic cannot be written as JSON.", e);
        }
    }

    /** Returns what a line stands for; empty if it is none that this library wrote. */
    static <T> Optional<T> read(String json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns a text as a column takes it: a place holder for half a character. */
    static String column(String text) {
        return HALF.matcher(text).replaceAll("\uFFFD");
    }
}
