package dev.huiwu.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.primitives.Ints;
import com.google.common.reflect.TypeToken;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One value of an action on a topic, as {@code field=value} gives it: what the types of the action say.
 *
 * @param path its names in the JSON document, joined by dots; {@code N} stands for a number from 1 in a list
 * @param type what it is, or what a list of it holds
 * @param list whether several may be given
 * @param need whether the action can do without it
 */
record TopicField(String path, Class<?> type, boolean list, Need need) {

    /** Whether an action can do without a value. */
    enum Need {
        /** It cannot. */
        NEEDED,
        /** It takes an empty text for it, and says itself where that is not enough. */
        TEXT,
        /** As with a text, and an empty one leaves what was said before. */
        KEPT,
        /** It can. */
        OPTIONAL;

        /** Says whether an empty text stands for what is not said. */
        boolean takesNothing() {
            return this == TEXT || this == KEPT;
        }
    }

    /** Returns the values of an action, in its order; none of one that is not given so, such as what is taken over. */
    static List<TopicField> of(Class<? extends TopicAction> action) {
        List<TopicField> fields = new ArrayList<>();
        if (action != TopicAction.TakeOver.class) {
            addAll("", action, fields);
        }
        if (action == TopicAction.ChangeTask.class) { // what is not said stays
            fields.replaceAll(field -> field.need() == Need.TEXT
                    ? new TopicField(field.path(), field.type(), field.list(), Need.KEPT)
                    : field);
        }
        return fields;
    }

    private static void addAll(String prefix, Class<?> of, List<TopicField> fields) {
        if (of.isRecord()) {
            for (RecordComponent component : of.getRecordComponents()) {
                boolean ofCommand = component.getType() == TopicId.class; // the number is an argument of its own
                if (!ofCommand) {
                    add(prefix + component.getName(), TypeToken.of(component.getGenericType()), Need.TEXT, fields);
                }
            }
            return;
        }
        for (String name : of.getAnnotation(JsonPropertyOrder.class).value()) {
            Method getter = Arrays.stream(of.getMethods())
                    .filter(method -> method.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            add(prefix + name, TypeToken.of(getter.getGenericReturnType()), Need.NEEDED, fields);
        }
    }

    private static void add(String path, TypeToken<?> type, Need text, List<TopicField> fields) {
        Class<?> raw = type.getRawType();
        if (raw == OptionalInt.class) {
            fields.add(new TopicField(path, int.class, false, Need.OPTIONAL));
        } else if (raw == Optional.class) {
            List<TopicField> inner = new ArrayList<>();
            add(path, type.resolveType(Optional.class.getTypeParameters()[0]), text, inner);
            inner.forEach(field -> fields.add(new TopicField(path, field.type(), field.list(), Need.OPTIONAL)));
        } else if (Collection.class.isAssignableFrom(raw)) {
            Class<?> element =
                    type.resolveType(Iterable.class.getTypeParameters()[0]).getRawType();
            if (isOne(element)) {
                fields.add(new TopicField(path, element, true, Need.OPTIONAL));
            } else {
                addAll(path + ".N.", element, fields);
            }
        } else if (isOne(raw)) {
            fields.add(new TopicField(path, raw, false, raw == String.class ? text : Need.NEEDED));
        } else {
            addAll(path + ".", raw, fields);
        }
    }

    /** Says whether a type is written as one JSON value. */
    private static boolean isOne(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || type == String.class
                || type == LocalDate.class
                || Stream.of(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class))
                || Stream.of(type.getDeclaredFields()).anyMatch(field -> field.isAnnotationPresent(JsonValue.class));
    }

    /** Returns the JSON value of a word, which may be a label of the office, or a unit's name; empty if it is none. */
    Optional<JsonNode> value(String word, UnitDirectory units) {
        if (type == String.class) {
            return Optional.of(TextNode.valueOf(word));
        }
        if (type == int.class) {
            return Optional.ofNullable(Ints.tryParse(word)).map(IntNode::valueOf);
        }
        if (type == boolean.class) {
            return Optional.ofNullable(Map.of("true", true, "是", true, "false", false, "否", false)
                            .get(word))
                    .map(BooleanNode::valueOf);
        }
        if (type == UnitId.class && !units.units().isEmpty()) {
            return units.resolve(word).map(Unit::id).map(id -> TextNode.valueOf(id.value()));
        }
        JsonNode node = TextNode.valueOf(labels().getOrDefault(word, word));
        try {
            MeetingJson.read(node, type, Location.ofFile(path));
            return Optional.of(node);
        } catch (FindingsException e) {
            return Optional.empty();
        }
    }

    /** Returns the good values that are near a word, codes with their labels. */
    List<String> near(String word, UnitDirectory units) {
        if (type == UnitId.class) {
            return units.suggest(word).stream().map(Unit::shortName).toList();
        }
        return TopicActions.suggest(word, labels());
    }

    /** Returns what it is to be, in any language: the codes with their labels, or one that is good. */
    String expected() {
        return expected(TopicActions::both);
    }

    private String expected(BinaryOperator<String> word) {
        String known = labels().entrySet().stream()
                .map(label -> word.apply(label.getKey(), label.getValue()))
                .collect(Collectors.joining("|"));
        String one = known.isEmpty() ? example() : type.isEnum() ? known : known + "|…";
        return list ? one + ",…" : one;
    }

    private String example() {
        return type == LocalDate.class
                ? "2026-05-08"
                : type == int.class
                        ? "1"
                        : type == boolean.class ? "true(是)|false(否)" : type == UnitId.class ? "市财政局" : "…";
    }

    /** Returns its names, of the first one where there are several. */
    String shown() {
        return path.replace(".N.", ".1.");
    }

    /** Returns how it is written in a language, in brackets where it may be left out. */
    String form(Language language) {
        String form = shown() + "=" + expected((label, code) -> language.choose(label, code));
        return need == Need.OPTIONAL || need == Need.KEPT || path.contains(".N.") ? "[" + form + "]" : form;
    }

    /** Returns the codes of the constants a type has, by label. */
    private Map<String, String> labels() {
        Map<String, String> codes = new LinkedHashMap<>();
        Stream<?> constants = type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                : Arrays.stream(type.getFields())
                        .filter(field ->
                                type.isRecord() && Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                        .map(field -> called(() -> field.get(type)));
        constants.forEach(constant -> {
            String code = MeetingJson.newMapper().valueToTree(constant).asText();
            codes.put(label(constant).orElse(code), code);
        });
        return codes;
    }

    private Optional<String> label(Object constant) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("label"))
                .findFirst()
                .map(method -> String.valueOf(called(() -> method.invoke(constant))));
    }

    private interface Call {
        Object get() throws ReflectiveOperationException;
    }

    private static Object called(Call call) {
        try {
            return call.get();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
