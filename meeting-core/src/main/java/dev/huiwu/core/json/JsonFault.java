package dev.huiwu.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a document, in words of ours and without repeating what is in it. */
final class JsonFault {

    private static final Pattern REPEATED =
            Pattern.compile("Duplicate (?:[Oo]bject property|field) (?:\"|')(.*?)(?:\"|').*", Pattern.DOTALL);
    /** What Immutables say of an object that lacks something. */
    private static final Pattern MISSING = Pattern.compile(".*required attributes are not set \\[(.*)]");

    private static final Pattern NULL =
            Pattern.compile(".*(?:[Nn]ull|[Mm]issing).*property '([^']+)'.*", Pattern.DOTALL);
    private static final Pattern CODES =
            Pattern.compile("No .* has code \".*\"; known codes are \\[(.*)]\\.", Pattern.DOTALL);
    private static final Map<Class<?>, String> LIKE = Map.of(
            LocalDate.class, "\"2026-04-24\"",
            LocalTime.class, "\"09:00\"",
            OffsetDateTime.class, "\"2026-04-24T09:00:00+08:00\"",
            String.class, "\"…\"",
            boolean.class, "true, false",
            Boolean.class, "true, false",
            int.class, "1",
            Integer.class, "1");

    private JsonFault() {}

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

    /** Returns why a document is no value of a type. */
    static Finding ofValue(Exception cause, String file) {
        String path = path(cause);
        Throwable deepest = cause;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = Optional.ofNullable(
                        deepest instanceof JsonProcessingException json
                                ? json.getOriginalMessage()
                                : deepest.getMessage())
                .orElse("");
        Matcher missing = MISSING.matcher(message);
        if (missing.matches()) {
            return fault("json-field-missing", Location.ofPath(file, path), "fields", missing.group(1));
        }
        Matcher codes = CODES.matcher(message);
        if (codes.matches()) {
            return fault("json-code-unknown", Location.ofPath(file, path), "expected", codes.group(1));
        }
        if (deepest instanceof MismatchedInputException mismatch) {
            Matcher absent = NULL.matcher(message);
            return absent.matches()
                    ? fault("json-field-missing", Location.ofPath(file, path), "fields", absent.group(1))
                    : fault("json-type", Location.ofPath(file, path), "expected", like(mismatch.getTargetType()));
        }
        return deepest instanceof java.time.DateTimeException
                ? fault("json-type", Location.ofPath(file, path), "expected", like(OffsetDateTime.class))
                : fault("json-value", Location.ofPath(file, path), "problem", message);
    }

    private static Finding fault(String code, Location place, Object... namesAndValues) {
        return CoreTexts.TEXTS.finding(
                code, Severity.ERROR, draft -> draft.at(place).withAll(namesAndValues));
    }

    /** Returns what a value of a type looks like. */
    private static String like(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "[…]" : LIKE.getOrDefault(type, "{…}");
    }

    private static String path(Exception cause) {
        StringBuilder path = new StringBuilder("$");
        if (cause instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() != null) {
                    path.append('.').append(step.getFieldName());
                } else {
                    path.append('[').append(step.getIndex()).append(']');
                }
            }
        }
        return path.toString();
    }
}
