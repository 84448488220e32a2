package dev.huiwu.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Throwables;
import com.google.common.io.BaseEncoding;
import dev.huiwu.core.json.MeetingJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is kept, as one line of JSON. */
final class StoreJson {

    private static final ObjectMapper MAPPER = MeetingJson.newMapper().disable(SerializationFeature.INDENT_OUTPUT);

    /** Half a character, which no encoding of a database takes. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    /** Comes before the order of every text; not the empty text, which is none to some databases. */
    static final String FIRST = "0";

    private StoreJson() {}

    static String write(Object value) {
        try {
            return HALF.matcher(MAPPER.writeValueAsString(value))
                    .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
        } catch (JsonProcessingException e) {
            Throwables.throwIfInstanceOf(Throwables.getRootCause(e), NullPointerException.class);
            throw new IllegalArgumentException(
                    "A %s cannot be written as JSON.".formatted(value.getClass().getSimpleName()), e);
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

    /** Returns what a line stands for; empty if it is not exactly as this library writes it. */
    static <T> Optional<T> readExactly(String json, Class<T> type) {
        return read(json, type).filter(value -> write(value).equals(json));
    }

    /** Returns a value as the tree that is read of it; empty if it has more in it than is read. */
    static Optional<ObjectNode> tree(Object value) {
        return read(write(value), ObjectNode.class);
    }

    /** Returns the value that a tree stands for; empty if it is none. */
    static <T> Optional<T> value(JsonNode tree, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.treeToValue(tree, type));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns a text as databases sort it by code points: UTF-8 in hex. */
    static String order(String text) {
        return BaseEncoding.base16().lowerCase().encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
