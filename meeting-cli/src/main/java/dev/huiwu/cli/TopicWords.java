package dev.huiwu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.topic.ProposedOpinion;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.unit.Nearness;
import dev.huiwu.core.unit.UnitDirectory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes an action of the words {@code field=value}, and says of every word that is wrong what it should be. */
final class TopicWords {

    /** The most things of one list that may be given so. */
    private static final int MAX_NUMBER = 200;

    /** What offices write for a list that holds nothing because nothing applies. */
    private static final String NONE = "不适用";

    private final String action;
    private final List<TopicField> fields;
    private final UnitDirectory units;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final Set<String> given = new HashSet<>();
    private final List<Finding> wrong = new ArrayList<>();

    private TopicWords(String action, UnitDirectory units) {
        this.action = action;
        this.fields = TopicField.of(TopicActions.of(action));
        this.units = units;
        document.put("kind", action);
    }

    /**
     * Returns the action.
     *
     * @param topic the topic it is for, whose submission and leader in charge stand as far as none of the words changes them
     * @throws dev.huiwu.core.FindingsException with all that is wrong with the words
     */
    static TopicAction read(String action, TopicId id, Optional<Topic> topic, List<String> words, UnitDirectory units) {
        TopicWords read = new TopicWords(action, units);
        read.document.put("id", id.value());
        topic.filter(known ->
                        read.fields.stream().anyMatch(field -> field.path().startsWith("submission.")))
                .ifPresent(known ->
                        read.document.set("submission", MeetingJson.newMapper().valueToTree(known.submission())));
        if (action.equals("propose-opinion")) {
            topic.flatMap(Topic::opinion)
                    .flatMap(ProposedOpinion::leaderInCharge)
                    .ifPresent(post -> read.document.put("leaderInCharge", post));
        }
        words.forEach(read::add);
        read.missing();
        new Findings(read.wrong).orThrow("The action is not complete");
        return MeetingJson.read(read.document, TopicAction.class, Location.ofFile(action));
    }

    private void add(String word) {
        int end = word.indexOf('=');
        String name = end < 0 ? word : word.substring(0, end);
        String text = end < 0 ? "" : word.substring(end + 1);
        List<TopicField> found = fields.stream()
                .filter(field -> field.path().equals(general(name)))
                .toList();
        if (found.isEmpty()) {
            found = fields.stream()
                    .filter(field ->
                            field.path().endsWith("." + name) && !field.path().contains(".N."))
                    .toList();
        }
        if (found.size() == 1 && end >= 0) {
            set(found.get(0), name, text);
        } else if (found.size() > 1) {
            wrong("action-field-unclear", "found", name, "expected", paths(found));
        } else {
            wrong("action-field-unknown", "found", name, "expected", paths(fields));
            TopicActions.near(
                            action,
                            name,
                            Nearness.suggest(
                                    name, fields.stream().map(TopicField::shown).toList()))
                    .forEach(wrong::add);
        }
    }

    private void set(TopicField field, String name, String text) {
        String path = field.path().equals(general(name)) ? name : field.path();
        boolean first = given.add(path);
        if (!first && !field.list()) {
            wrong("action-field-twice", "field", path);
        }
        List<String> steps = Splitter.on('.').splitToList(path);
        ObjectNode holder = document;
        for (int i = 0; i < steps.size() - 1; i++) {
            boolean numbered = steps.get(i + 1).matches("[0-9]+");
            holder = numbered
                    ? element(holder.withArrayProperty(steps.get(i)), steps.get(++i))
                    : holder.withObjectProperty(steps.get(i));
        }
        String last = steps.get(steps.size() - 1);
        if (field.list()) {
            ArrayNode list = first ? holder.putArray(last) : holder.withArrayProperty(last);
            Splitter.onPattern("[,，、]")
                    .trimResults()
                    .omitEmptyStrings()
                    .split(text.equals(NONE) ? "" : text)
                    .forEach(one -> value(field, path, one).ifPresent(list::add));
        } else if (text.isEmpty() && !field.need().takesNothing()) {
            holder.remove(last);
        } else {
            ObjectNode in = holder;
            value(field, path, text).ifPresent(value -> in.set(last, value));
        }
    }

    private Optional<JsonNode> value(TopicField field, String path, String text) {
        Optional<JsonNode> value = field.value(text, units);
        if (value.isEmpty()) {
            wrong("action-field-value", "field", path, "found", text, "expected", field.expected());
            TopicActions.near(action, text, field.near(text, units)).forEach(wrong::add);
        }
        return value;
    }

    private static ObjectNode element(ArrayNode list, String number) {
        int place = number.length() > 3 ? 0 : Integer.parseInt(number);
        if (place < 1 || place > MAX_NUMBER) {
            throw new WrongUse("编号 %1$s 应为 1 至 %2$s。 Number %1$s must be 1 to %2$s.".formatted(number, MAX_NUMBER));
        }
        while (list.size() < place) {
            list.addObject();
        }
        return (ObjectNode) list.get(place - 1);
    }

    /** Puts empty texts where there are none, and says what else there is not. */
    private void missing() {
        for (TopicField field : fields) {
            int list = field.path().indexOf(".N.");
            String own = list < 0 ? field.path() : field.path().substring(0, list);
            if ((list >= 0 || field.list()) && own.indexOf('.') < 0) {
                document.withArrayProperty(own); // of which nothing need be said
            }
            if (list < 0) {
                missing(field, document, field.path(), field.path());
                continue;
            }
            JsonNode elements =
                    document.at("/" + field.path().substring(0, list).replace('.', '/'));
            for (int i = 0; i < elements.size(); i++) {
                missing(
                        field,
                        (ObjectNode) elements.get(i),
                        field.path().substring(list + 3),
                        field.path().replace(".N.", "." + (i + 1) + "."));
            }
        }
    }

    private void missing(TopicField field, ObjectNode in, String path, String full) {
        int end = path.lastIndexOf('.');
        ObjectNode holder = in;
        for (String step : end < 0 ? List.<String>of() : Splitter.on('.').split(path.substring(0, end))) {
            holder = holder.withObjectProperty(step);
        }
        String last = path.substring(end + 1);
        if (holder.has(last) || field.need() == TopicField.Need.OPTIONAL) {
            return;
        }
        if (field.need().takesNothing()) {
            holder.put(last, "");
        } else if (!given.contains(full)
                || wrong.stream().noneMatch(one -> full.equals(one.arguments().get("field")))) {
            wrong("action-field-missing", "field", full, "expected", field.expected());
        }
    }

    /** Returns a note on the texts that an action was left without, if there are any. */
    static Optional<Finding> left(TopicAction action) {
        String word = TopicActions.word(action.getClass());
        JsonNode document = MeetingJson.newMapper().valueToTree(action);
        String empty = TopicField.of(action.getClass()).stream()
                .filter(field -> field.need() == TopicField.Need.TEXT)
                .filter(field -> document.at("/" + field.path().replace('.', '/'))
                        .asText("-")
                        .isEmpty())
                .map(TopicField::path)
                .collect(Collectors.joining(" "));
        return empty.isEmpty()
                ? Optional.empty()
                : Optional.of(TopicActions.finding("action-texts-empty", Severity.NOTE, word, "fields", empty));
    }

    private void wrong(String code, String... namesAndValues) {
        wrong.add(TopicActions.finding(code, Severity.ERROR, action, namesAndValues));
    }

    private static String paths(List<TopicField> of) {
        return String.join(" ", of.stream().map(TopicField::shown).toList());
    }

    /** Returns a path with {@code N} for the numbers in it. */
    private static String general(String path) {
        return path.replaceAll("(?<=\\.)[0-9]+(?=\\.)", "N");
    }
}
