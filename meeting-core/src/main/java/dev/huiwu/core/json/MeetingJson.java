package dev.huiwu.core.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.base.Throwables;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes the JSON documents of the library.
 *
 * <p>Equal values give equal bytes: attributes in the order they are declared, two blanks of indent, LF, absent
 * values left out, dates as text in their own offset. Reading ignores fields it does not know, takes {@code null} for a
 * field that is left out, never turns one kind of value into another (no 1 for "1"), and refuses documents of over 64 Mi characters, texts of over a million and nesting deeper than 64; the tree of a document takes memory
 * in proportion to its length. Thread-safe.
 */
public final class MeetingJson {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 1_000_000;
    private static final long MAX_DOCUMENT = 64L * 1024 * 1024;
    private static final Pattern FORMAT = Pattern.compile("huiwu-([a-z0-9-]+)/([0-9]{1,6})");
    private static final ObjectMapper MAPPER = newMapper();

    private MeetingJson() {}

    /** Returns a mapper for the values of the library, which the caller may configure further. */
    public static ObjectMapper newMapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_TEXT)
                        .maxDocumentLength(MAX_DOCUMENT)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return JsonMapper.builder(factory)
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(new JsonTimes())
                .addModule(new JsonWhole())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .defaultSetterInfo(JsonSetter.Value.construct(Nulls.SKIP, Nulls.FAIL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(new DefaultPrettyPrinter(separators)
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter))
                .build();
    }

    /**
     * Returns the value as a document that ends with a line break.
     *
     * @throws NullPointerException if a record in it has null for one of its parts, which the message names; nothing would read it again
     */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            Throwables.throwIfInstanceOf(Throwables.getRootCause(e), NullPointerException.class);
            throw new IllegalArgumentException(
                    "A %s cannot be written as JSON: %s"
                            .formatted(value.getClass().getSimpleName(), e.getOriginalMessage()),
                    e);
        }
    }

    /**
     * Returns the tree of a document.
     *
     * @throws FindingsException with the line if it is not JSON ({@code json-malformed}, {@code json-ends-early}, {@code
     *     json-field-repeated}) or over a limit ({@code json-too-large})
     */
    public static JsonNode parse(String text, Location file) {
        try {
            return MAPPER.readValue(text, JsonNode.class);
        } catch (JsonProcessingException e) {
            throw unreadable(file, Findings.of(JsonFault.ofText(e, file.file())), e);
        }
    }

    /**
     * Returns the value a tree stands for.
     *
     * @throws FindingsException with the path if it does not fit the type: {@code json-type}, {@code json-null}, {@code
     *     json-code-unknown}, {@code json-field-missing}; with what the value's own check finds, such as {@code duplicate-unit}; or with {@code
     *     json-value} if it breaks another rule of the value
     */
    public static <T> T read(JsonNode root, Class<T> type, Location file) {
        try {
            return Optional.ofNullable(MAPPER.treeToValue(root, type))
                    .orElseThrow(() -> new IllegalArgumentException("The value is null."));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw unreadable(file, JsonFault.ofValue(e, root, file.file()), e);
        }
    }

    /** Returns what a document of the given kind starts with: {@code huiwu-seat-plan/1}. */
    public static String format(String kind) {
        return "huiwu-" + kind + "/1";
    }

    /**
     * Returns an error unless the document says it is of the kind, in a version this library reads:
     * {@code format-missing}, {@code format-unknown} or {@code format-newer}.
     *
     * @param kind the kind without prefix and version: {@code seat-plan}
     */
    public static Findings requireFormat(JsonNode root, String kind, Location file) {
        String expected = format(kind);
        String found = root.path("format").asText("");
        if (found.equals(expected)) {
            return Findings.none();
        }
        Matcher format = FORMAT.matcher(found);
        String code = found.isEmpty()
                ? "format-missing"
                : format.matches() && format.group(1).equals(kind) && Integer.parseInt(format.group(2)) > 1
                        ? "format-newer"
                        : "format-unknown";
        return Findings.of(CoreTexts.TEXTS.finding(
                code,
                Severity.ERROR,
                draft -> draft.at(Location.ofPath(file.file(), "$.format"))
                        .with("found", found)
                        .with("expected", expected)));
    }

    private static FindingsException unreadable(Location file, Findings faults, Exception cause) {
        FindingsException exception =
                new FindingsException("Document %s cannot be read".formatted(file.file()), faults);
        exception.initCause(cause);
        return exception;
    }
}
