package dev.huiwu.files.topic;

import static dev.huiwu.files.topic.TopicColumns.RECORDS;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.files.internal.Row;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the columns of a row do not tell of its topic: the change of its JSON form that makes it whole, as a merge patch (RFC 7396). */
final class TopicRecord {

    private static final ObjectMapper MAPPER = MeetingJson.newMapper().disable(SerializationFeature.INDENT_OUTPUT);

    /** Characters that no cell may hold or keeps; JSON holds them only in texts, where they may be written by their numbers. */
    private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\uFFFD-\\uFFFF]");

    private TopicRecord() {}

    /** Returns what makes one topic the other; empty if they are equal. */
    static Optional<String> between(Topic told, Topic whole) {
        ObjectNode patch = difference(MAPPER.valueToTree(told), MAPPER.valueToTree(whole));
        if (patch.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ODD.matcher(MAPPER.writeValueAsString(patch))
                    .replaceAll(odd -> "\\\\u%04x".formatted(odd.group().codePointAt(0))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the record of a row; empty if it has none. */
    static String of(Row row) {
        return RECORDS.stream().map(row::raw).collect(joining());
    }

    /** Returns the highest level that a record names anywhere; public if it names none, or is none. */
    static SecrecyLevel level(String record, Location at) {
        try {
            List<String> codes = MeetingJson.parse(record, at).findValuesAsText("level");
            return SecrecyLevel.highest(Arrays.stream(SecrecyLevel.values())
                    .filter(level -> codes.contains(level.code()))
                    .toList());
        } catch (FindingsException e) {
            return SecrecyLevel.PUBLIC;
        }
    }

    /**
     * Returns the topic that a record makes of what the columns tell; it has no events behind it whatever the record says.
     *
     * @throws FindingsException if the record is not JSON, or what it makes is no topic
     */
    static Topic whole(Topic told, String record, Location at) {
        JsonNode patch = MeetingJson.parse(record, at);
        return MeetingJson.read(merged(MAPPER.valueToTree(told), patch), Topic.class, at).toBuilder()
                .version(0)
                .hash("")
                .changedAt(Optional.empty())
                .build();
    }

    private static ObjectNode difference(JsonNode from, JsonNode to) {
        ObjectNode patch = MAPPER.createObjectNode();
        from.fieldNames().forEachRemaining(name -> {
            if (!to.has(name)) {
                patch.set(name, NullNode.getInstance());
            }
        });
        to.properties().forEach(field -> {
            JsonNode before = from.path(field.getKey());
            if (before.isObject() && field.getValue().isObject()) {
                ObjectNode inside = difference(before, field.getValue());
                if (!inside.isEmpty()) {
                    patch.set(field.getKey(), inside);
                }
            } else if (!before.equals(field.getValue())) {
                patch.set(field.getKey(), field.getValue());
            }
        });
        return patch;
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? ((ObjectNode) target).deepCopy() : MAPPER.createObjectNode();
        for (Iterator<String> names = patch.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            JsonNode change = patch.get(name);
            if (change.isNull()) {
                merged.remove(name);
            } else {
                merged.set(name, merged(merged.path(name), change));
            }
        }
        return merged;
    }
}
