package dev.huiwu.core.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.base.Throwables;
import com.google.common.collect.Streams;
import dev.huiwu.core.Coded;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says what is wrong with a document, in words of ours and without repeating what may be private in it. */
final class JsonFault {

    private static final Pattern REPEATED =
            Pattern.compile("Duplicate (?:[Oo]bject property|field) (?:\"|')(.*?)(?:\"|').*", Pattern.DOTALL);
    /** What Immutables say of an object that lacks something. */
    private static final Pattern MISSING = Pattern.compile(".*required attributes are not set \\[(.*)]");
    /** What {@link Coded} says of a code that is none of the type's. */
    private static final Pattern CODES =
            Pattern.compile("No .* has code \".*\"; known codes are \\[(.*)]\\.", Pattern.DOTALL);
    /** What may be repeated of a document: no name and no telephone number. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z-]{0,39}");

    private static final Map<Class<?>, String> LIKE = Map.ofEntries(
            Map.entry(LocalDate.class, "\"2026-04-24\""),
            Map.entry(LocalTime.class, "\"09:00\""),
            Map.entry(LocalDateTime.class, "\"2026-04-24T09:00\""),
            Map.entry(Duration.class, "\"PT2H30M\""),
            Map.entry(OffsetDateTime.class, "\"2026-04-24T09:00:00+08:00\""),
            Map.entry(String.class, "\"…\""),
            Map.entry(boolean.class, "true, false"),
            Map.entry(int.class, "1"),
            Map.entry(Integer.class, "1"),
            Map.entry(OptionalInt.class, "1"),
            Map.entry(double.class, "1.5"),
            Map.entry(OptionalDouble.class, "1.5"));

    private final List<Throwable> causes;
    private final Throwable deepest;
    private final JsonNode root;
    private final String file;
    private final List<JsonMappingException.Reference> steps;

    private JsonFault(Exception cause, JsonNode root, String file) {
        this.causes = Throwables.getCausalChain(cause);
        this.deepest = Throwables.getRootCause(cause);
        this.root = root;
        this.file = file;
        List<JsonMappingException.Reference> path =
                cause instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
        this.steps = deepest instanceof InputCoercionException ? toEntry(path, node(root, path)) : path;
    }

    /** Returns why a text is no document. */
    static Finding ofText(JsonProcessingException cause, String file) {
        JsonLocation at = Optional.ofNullable(cause.getLocation()).orElse(JsonLocation.NA);
        Location line = Location.ofRow(file, Math.max(1, at.getLineNr()));
        Matcher repeated = REPEATED.matcher(cause.getOriginalMessage());
        if (cause instanceof StreamConstraintsException) {
            return fault("json-too-large", line);
        }
        if (repeated.matches()) {
            return fault("json-field-repeated", line, "found", repeated.group(1));
        }
        return cause instanceof JsonEOFException || cause.getOriginalMessage().startsWith("No content")
                ? fault("json-ends-early", line)
                : fault("json-malformed", line, "character", Math.max(1, at.getColumnNr()));
    }

    /** Returns why a document is no value of a type: what the value itself found, or else one fault. */
    static Findings ofValue(Exception cause, JsonNode root, String file) {
        JsonFault fault = new JsonFault(cause, root, file);
        return fault.last(FindingsException.class)
                .map(told -> fault.placed(told.findings()))
                .orElseGet(() -> Findings.of(fault.finding()));
    }

    private Findings placed(Findings findings) {
        return new Findings(findings.stream()
                .map(finding -> Finding.builder()
                        .from(finding)
                        .location(finding.location().orElseGet(() -> at(path(steps))))
                        .build())
                .toList());
    }

    private Finding finding() {
        String message = Optional.ofNullable(deepest.getMessage()).orElse("");
        Matcher missing = MISSING.matcher(message);
        if (missing.matches()) {
            return missing(steps, missing.group(1));
        }
        Matcher codes = CODES.matcher(message);
        if (codes.matches()) {
            return unknown(path(steps), node(), codes.group(1));
        }
        Optional<InvalidTypeIdException> type = last(InvalidTypeIdException.class);
        if (type.isPresent()) {
            return kind(type.get().getBaseType().getRawClass());
        }
        JsonNode node = node();
        if ((node.isMissingNode() || node.isNull()) && !steps.isEmpty()) {
            JsonMappingException.Reference step = steps.get(steps.size() - 1);
            if (step.getFieldName() != null) {
                return missing(steps.subList(0, steps.size() - 1), step.getFieldName());
            }
        }
        if (node.isNull()) {
            return fault("json-null", at(path(steps)));
        }
        if (deepest instanceof IllegalArgumentException) {
            return fault("json-value", at(path(steps)), "problem", message);
        }
        Optional<InvalidFormatException> format = last(InvalidFormatException.class);
        if (format.isPresent() && node.isObject()) {
            return key(format.get());
        }
        return fault(
                "json-type",
                at(path(steps)),
                "found",
                found(node),
                "expected",
                last(MismatchedInputException.class)
                        .<Class<?>>map(MismatchedInputException::getTargetType)
                        .or(() -> last(InputCoercionException.class).map(InputCoercionException::getTargetType))
                        .map(JsonFault::like)
                        .orElse("{…}"));
    }

    private Finding missing(List<JsonMappingException.Reference> object, String fields) {
        return fault("json-field-missing", at(path(object)), "fields", fields);
    }

    private Finding unknown(String path, JsonNode found, String expected) {
        String shown = CODE.matcher(found.asText()).matches() ? found.asText() : found(found);
        return fault("json-code-unknown", at(path), "found", shown, "expected", expected);
    }

    /** Returns what is wrong with the field that says of which kind an object is. */
    private Finding kind(Class<?> sealed) {
        String field = sealed.getAnnotation(JsonTypeInfo.class).property();
        JsonNode found = node().path(field);
        return found.isMissingNode() || found.isNull()
                ? missing(steps, field)
                : unknown(
                        path(steps) + "." + field,
                        found,
                        Stream.of(sealed.getAnnotation(JsonSubTypes.class).value())
                                .map(JsonSubTypes.Type::name)
                                .collect(Collectors.joining(", ")));
    }

    /** Returns what is wrong with a field whose name is a code or an id. */
    private Finding key(InvalidFormatException cause) {
        Class<?> type = cause.getTargetType();
        return type.isEnum()
                ? unknown(path(steps), TextNode.valueOf(String.valueOf(cause.getValue())), like(type))
                : fault("json-value", at(path(steps)), "problem", "The name of a field is not an id or a number.");
    }

    private <T> Optional<T> last(Class<T> type) {
        return Streams.findLast(causes.stream().filter(type::isInstance).map(type::cast));
    }

    /** Goes on to the number that is too large: the path ends at the list or map that holds it. */
    private static List<JsonMappingException.Reference> toEntry(
            List<JsonMappingException.Reference> path, JsonNode holder) {
        Stream<JsonMappingException.Reference> entries = holder.isArray()
                ? IntStream.range(0, holder.size()).mapToObj(i -> new JsonMappingException.Reference(holder, i))
                : Streams.stream(holder.fieldNames()).map(name -> new JsonMappingException.Reference(holder, name));
        return entries.map(entry -> List.of(entry))
                .filter(entry ->
                        node(holder, entry).isNumber() && !node(holder, entry).canConvertToInt())
                .findFirst()
                .<List<JsonMappingException.Reference>>map(
                        entry -> Streams.concat(path.stream(), entry.stream()).toList())
                .orElse(path);
    }

    private JsonNode node() {
        return node(root, steps);
    }

    private static JsonNode node(JsonNode root, List<JsonMappingException.Reference> steps) {
        JsonNode node = root;
        for (JsonMappingException.Reference step : steps) {
            node = step.getFieldName() != null ? node.path(step.getFieldName()) : node.path(step.getIndex());
        }
        return node;
    }

    private Location at(String path) {
        return Location.ofPath(file, path);
    }

    private static String path(List<JsonMappingException.Reference> steps) {
        return steps.stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("", "$", ""));
    }

    private static Finding fault(String code, Location place, Object... namesAndValues) {
        return CoreTexts.TEXTS.finding(
                code, Severity.ERROR, draft -> draft.at(place).withAll(namesAndValues));
    }

    /** Returns what a value looks like without saying it. */
    private static String found(JsonNode node) {
        if (node.isNumber()) {
            return node.isIntegralNumber() ? node.canConvertToInt() ? "1" : "10000000000" : "1.5";
        }
        return node.isObject() ? "{…}" : node.isArray() ? "[…]" : node.isTextual() ? "\"…\"" : node.asText("null");
    }

    /** Returns what a value of a type looks like. */
    private static String like(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(constant -> constant instanceof Coded coded ? coded.code() : constant.toString())
                    .collect(Collectors.joining(", "));
        }
        Class<?> written = Stream.of(type.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .<Class<?>>map(Method::getReturnType)
                .findFirst()
                .orElse(type);
        return LIKE.getOrDefault(written, Iterable.class.isAssignableFrom(written) ? "[…]" : "{…}");
    }
}
