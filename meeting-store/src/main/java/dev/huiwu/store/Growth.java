package dev.huiwu.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Iterables;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Values in JSON that only grow: their lists at the end, and nothing else. */
final class Growth {

    private Growth() {}

    /** Returns where a value is not what it was, with more behind it: {@code $.movements[3]}; empty if it is. */
    static Optional<String> rewritten(ObjectNode before, ObjectNode after) {
        Set<String> fields = new LinkedHashSet<>();
        Iterables.addAll(fields, before::fieldNames);
        Iterables.addAll(fields, after::fieldNames);
        for (String field : fields) {
            JsonNode was = before.path(field);
            JsonNode is = after.path(field);
            if (!(was instanceof ArrayNode && is instanceof ArrayNode)) {
                if (!was.equals(is)) {
                    return Optional.of("$." + field);
                }
                continue;
            }
            for (int i = 0; i < was.size(); i++) {
                if (!was.get(i).equals(is.path(i))) {
                    return Optional.of("$.%s[%s]".formatted(field, i));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns what a value that grew has more, in the lists it is in. */
    static ObjectNode added(ObjectNode before, ObjectNode after) {
        ObjectNode added = after.objectNode();
        after.properties().forEach(field -> {
            if (field.getValue() instanceof ArrayNode list) {
                int known = before.path(field.getKey()).size();
                if (known < list.size()) {
                    ArrayNode tail = added.putArray(field.getKey());
                    Iterables.skip(list, known).forEach(tail::add);
                }
            }
        });
        return added;
    }

    /** Adds to a value what it has more. */
    static void add(ObjectNode value, ObjectNode added) {
        added.properties().forEach(field -> {
            if (value.get(field.getKey()) instanceof ArrayNode list && field.getValue() instanceof ArrayNode tail) {
                list.addAll(tail);
            } else {
                value.set(field.getKey(), field.getValue().deepCopy()); // which is added to later
            }
        });
    }
}
