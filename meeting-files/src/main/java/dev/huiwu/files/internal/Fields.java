package dev.huiwu.files.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the fields of one object of a JSON document and reports those that do not hold what they should. */
public final class Fields {

    /** The most bytes of a document. */
    public static final int MAX_BYTES = 8 << 20;

    private final String file;
    private final String path;
    private final JsonNode node;
    private final Problems problems;

    private Fields(String file, String path, JsonNode node, Problems problems) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.problems = problems;
    }

    /** Returns the document if it is one of the kind: {@code meeting} for {@code huiwu-meeting/1}. */
    public static Optional<Fields> document(String file, byte[] bytes, String kind, Problems problems) {
        return foreign(file, bytes, problems).filter(root -> {
            Findings format = MeetingJson.requireFormat(root.node, kind, Location.ofFile(file));
            problems.addAll(format);
            return format.isEmpty();
        });
    }

    /** Returns a document of somebody else's kind, whatever it is. */
    public static Optional<Fields> foreign(String file, byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.error("file-too-large", Location.ofFile(file), "found", bytes.length, "limit", MAX_BYTES);
            return Optional.empty();
        }
        return Decoding.decode(file, bytes, problems).flatMap(text -> root(file, text, problems));
    }

    private static Optional<Fields> root(String file, String text, Problems problems) {
        try {
            JsonNode root = MeetingJson.parse(text, Location.ofFile(file));
            if (!root.isObject()) {
                problems.error("field-type", Location.ofPath(file, "$"), "expected", "{...}");
                return Optional.empty();
            }
            return Optional.of(new Fields(file, "$", root, problems));
        } catch (FindingsException e) {
            problems.addAll(e.findings());
            return Optional.empty();
        }
    }

    /** Says whether there is such a field, whatever it holds. */
    public boolean has(String field) {
        return !value(field).isMissingNode();
    }

    /**
     * Reports the fields that are none of those known: as a warning, with the near ones, if it seems to be a misspelt one;
     * else as a note, for a newer program may have written it.
     */
    public void onlyKnown(String... known) {
        node.fieldNames().forEachRemaining(field -> {
            List<String> near = SimilarWords.near(field, List.of(known));
            if (!List.of(known).contains(field)) {
                Location place = at(field);
                if (near.isEmpty()) {
                    problems.note("field-unknown", place, "found", field, "near", "");
                } else {
                    problems.warning("field-unknown", place, "found", field, "near", String.join(", ", near));
                }
            }
        });
    }

    /** Returns the object with a value in a field where it has none. */
    public Fields usually(String field, Object value) {
        return has(field)
                ? this
                : new Fields(
                        file,
                        path,
                        node.<ObjectNode>deepCopy()
                                .set(field, MeetingJson.newMapper().valueToTree(value)),
                        problems);
    }

    /** Returns the value that a whole document stands for; empty if it is none, which is reported. */
    public <T> Optional<T> as(Class<T> type) {
        try {
            return Optional.of(MeetingJson.read(node, type, Location.ofFile(file)));
        } catch (FindingsException e) {
            problems.addAll(e.findings());
            return Optional.empty();
        }
    }

    /** Returns the same object, whose problems go elsewhere. */
    public Fields reportingTo(Problems others) {
        return new Fields(file, path, node, others);
    }

    /** Returns where the object is. */
    public Location place() {
        return Location.ofPath(file, path);
    }

    /** Returns where a field is. */
    public Location at(String field) {
        return Location.ofPath(file, path + "." + field);
    }

    private JsonNode value(String field) {
        JsonNode value = node.path(field);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private void wrongType(String field, String expected) {
        problems.error("field-type", at(field), "expected", expected);
    }

    private void missing(String field) {
        problems.error("field-missing", at(field), "field", field);
    }

    /** Returns a text; empty if there is none. */
    public Optional<String> text(String field) {
        JsonNode value = value(field);
        if (!value.isMissingNode() && !value.isTextual()) {
            wrongType(field, "\"...\"");
        }
        return value.isTextual() ? clean(value.textValue(), at(field)) : Optional.empty();
    }

    /** Returns a text on one line without broken characters; empty if it is blank or says what else it holds. */
    private Optional<String> clean(String raw, Location place) {
        String text = Words.trim(raw);
        int length = text.codePointCount(0, text.length());
        if (length > TableReader.MAX_CHARACTERS) {
            problems.error("text-too-long", place, "found", length, "limit", TableReader.MAX_CHARACTERS);
            return Optional.empty();
        }
        problems.oddCharacter(text, false, () -> place);
        return Optional.of(text).filter(clean -> !clean.isEmpty());
    }

    /** Returns a text that must be there. */
    public String needed(String field) {
        JsonNode value = value(field);
        Optional<String> text = text(field);
        if (text.isEmpty() && (value.isMissingNode() || value.isTextual())) {
            missing(field);
        }
        return text.orElse("");
    }

    /** Returns what the word in the field means, if it holds one. */
    public <T> Optional<T> word(String field, Words<T> words) {
        Optional<String> text = text(field);
        Optional<T> meaning = text.flatMap(words::meaning);
        if (text.isPresent() && meaning.isEmpty()) {
            problems.error("unknown-value", at(field), "found", text.get(), "expected", words.expected());
        }
        return meaning;
    }

    /** Returns what the words of a list mean, each once; those that mean nothing are reported. */
    public <T> List<T> words(String field, Words<T> words) {
        List<T> meanings = new ArrayList<>();
        texts(field).forEach(text -> {
            Optional<T> meaning = words.meaning(text);
            meaning.ifPresentOrElse(
                    meanings::add,
                    () -> problems.error("unknown-value", at(field), "found", text, "expected", words.expected()));
        });
        return meanings;
    }

    /** Returns the names of all fields, in the order of the document. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Says whether the field holds a list. */
    public boolean isList(String field) {
        return value(field).isArray();
    }

    /** Returns what the word in a field means that must hold one. */
    public <T> Optional<T> neededWord(String field, Words<T> words) {
        return needed(field).isEmpty() ? Optional.empty() : word(field, words);
    }

    /** Returns a whole number between the bounds; empty if there is none. */
    public OptionalInt number(String field, int least, int most) {
        JsonNode value = value(field);
        if (value.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!value.isNumber()) {
            wrongType(field, "123");
            return OptionalInt.empty();
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            problems.error("not-a-number", at(field), "found", value.asText(), "least", least, "most", most);
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.intValue());
    }

    /** Returns a whole number that must be there; the lower bound if it is not. */
    public int neededNumber(String field, int least, int most) {
        if (value(field).isMissingNode()) {
            missing(field);
        }
        return number(field, least, most).orElse(least);
    }

    /** Returns a number that must be there; 0 if it is not. */
    public double neededDecimal(String field, int least, int most) {
        JsonNode value = value(field);
        if (value.isMissingNode()) {
            missing(field);
            return 0;
        }
        if (!value.isNumber()) {
            wrongType(field, "1.5");
            return 0;
        }
        double number = value.doubleValue();
        if (!(number >= least && number <= most)) {
            problems.error("not-a-number", at(field), "found", value.asText(), "least", least, "most", most);
            return 0;
        }
        return number;
    }

    /** Returns yes or no; a missing field is no. */
    public boolean flag(String field) {
        JsonNode value = value(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            wrongType(field, "true, false");
        }
        return value.asBoolean(false);
    }

    /** Returns an object; empty if there is none. */
    public Optional<Fields> object(String field) {
        JsonNode value = value(field);
        if (!value.isMissingNode() && !value.isObject()) {
            wrongType(field, "{...}");
        }
        return value.isObject() ? Optional.of(new Fields(file, path + "." + field, value, problems)) : Optional.empty();
    }

    /** Returns an object that must be there. */
    public Optional<Fields> neededObject(String field) {
        if (value(field).isMissingNode()) {
            missing(field);
        }
        return object(field);
    }

    /** Returns the objects of a list; none if there is no list. */
    public List<Fields> objects(String field) {
        List<Fields> objects = new ArrayList<>();
        elements(field).forEach(element -> {
            if (element.node.isObject()) {
                objects.add(element);
            } else {
                problems.error("field-type", Location.ofPath(file, element.path), "expected", "{...}");
            }
        });
        return objects;
    }

    /** Returns the texts of a list, each once; none if there is no list. */
    public List<String> texts(String field) {
        Set<String> seen = new HashSet<>();
        List<String> texts = new ArrayList<>();
        elements(field).forEach(element -> {
            Location place = Location.ofPath(file, element.path);
            if (!element.node.isTextual() || element.node.textValue().isBlank()) {
                problems.error("field-type", place, "expected", "\"...\"");
                return;
            }
            clean(element.node.textValue(), place).ifPresent(text -> {
                if (seen.add(text)) {
                    texts.add(text);
                } else {
                    problems.error("field-repeated", place, "found", text);
                }
            });
        });
        return texts;
    }

    private List<Fields> elements(String field) {
        JsonNode value = value(field);
        if (!value.isMissingNode() && !value.isArray()) {
            wrongType(field, "[...]");
            return List.of();
        }
        List<Fields> elements = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            elements.add(new Fields(file, path + "." + field + "[" + i + "]", value.get(i), problems));
        }
        return elements;
    }
}
