package dev.huiwu.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import dev.huiwu.core.Coded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/json.md} says what the documents hold; {@code -Dhuiwu.record=true} writes it anew. */
class JsonPageTest {

    private static final Path PAGE = Path.of("..", "docs", "json.md");

    private static final Map<String, String> CHAPTERS = Map.ofEntries(
            Map.entry("unit", "Units and liaisons"),
            Map.entry("leader", "Leaders and their matters"),
            Map.entry("meeting", "Meetings and rooms"),
            Map.entry("agenda", "Agenda"),
            Map.entry("scope", "Attendance rules"),
            Map.entry("feedback", "Feedback and proposals"),
            Map.entry("signoff", "Sign-off"),
            Map.entry("reply", "Replies"),
            Map.entry("attendee", "People, leave and substitutes"),
            Map.entry("list", "Lists"),
            Map.entry("site", "Parts of a list"),
            Map.entry("readiness", "Readiness"),
            Map.entry("checkin", "Check-in"),
            Map.entry("notification", "Calls"),
            Map.entry("calendar", "Calendar"),
            Map.entry("core", "Findings"));
    private static final List<String> ORDER = List.of(
            "unit",
            "leader",
            "meeting",
            "agenda",
            "scope",
            "feedback",
            "signoff",
            "reply",
            "attendee",
            "list",
            "site",
            "readiness",
            "checkin",
            "notification",
            "calendar",
            "core");
    private static final Set<String> SHOWN =
            Set.of("Attendee", "ListChangeProposal", "Reply", "LeaveRules", "QuorumRule");

    private static final String HEAD = """
            # JSON documents

            What a host stores or sends: one table a type, one row a field. `MeetingJson.write` gives these documents and `MeetingJson.read` takes them; the files of a meeting's
            folder are on [another page](files.md). A test keeps this page the same as the code.

            - Fields are written in this order; fields without a value are left out. Reading takes any order, ignores fields it does not know and takes a field that is left out for nothing `(none)`, an empty list `(empty)` or what its meaning says `(default)`.
            - Dates are `2026-04-24`, moments `2026-04-24T09:00:00+08:00` with the offset they were given.
            - Ids, names and types of meeting are texts; [codes](#codes) are one of the words listed.

            Reading throws a `FindingsException` with one of these. None repeats what is in the document.

            | Code | When | Place |
            |---|---|---|
            | `json-malformed`, `json-ends-early`, `json-field-repeated` | it is no JSON, is cut off, has a field twice | line |
            | `json-too-large` | over 64 Mi characters, a text of over a million, nesting deeper than 64 | line |
            | `json-type` | a value is of another kind than expected; says what it should look like | `$.people[2].name` |
            | `json-code-unknown` | none of the known codes, which are listed | path |
            | `json-field-missing` | fields without a default are not there; names them | path of what lacks them |
            | `json-value` | a rule of the value is broken; says which, in English | path |
            | `format-missing`, `format-unknown`, `format-newer` | `format` is not there, of another kind, or of a later version | `$.format` |

            """;

    private static Map<Class<?>, Object> samples() {
        return JsonSamples.documents().stream()
                .collect(Collectors.toMap(JsonLawTest::type, document -> document, (first, more) -> first));
    }

    private static String chapter(Class<?> type) {
        String name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String page() {
        Map<Class<?>, Object> samples = samples();
        Set<Class<?>> types = JsonTypes.within(JsonSamples.documents().stream()
                .<Class<?>>map(JsonLawTest::type)
                .toList());
        StringBuilder page = new StringBuilder(HEAD);
        for (String chapter : ORDER) {
            List<Class<?>> own = types.stream()
                    .filter(type -> chapter(type).equals(chapter) && !type.isEnum() && !isText(type))
                    .toList();
            page.append("## ").append(CHAPTERS.get(chapter)).append("\n\n");
            for (Class<?> type : own) {
                if (!isPart(type)) {
                    section(type, page);
                    Optional.ofNullable(samples.get(type))
                            .filter(sample -> SHOWN.contains(type.getSimpleName()))
                            .ifPresent(sample -> page.append("```json\n")
                                    .append(MeetingJson.write(sample))
                                    .append("```\n\n"));
                }
            }
        }
        codes(types, page);
        return page.toString().stripTrailing() + "\n";
    }

    /** Says whether the type is described with the sealed one it belongs to. */
    private static boolean isPart(Class<?> type) {
        return Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static boolean isText(Class<?> type) {
        return JsonTypes.text(type).filter(as -> as.hasRawClass(String.class)).isPresent();
    }

    private static void section(Class<?> type, StringBuilder page) {
        page.append("### ").append(type.getSimpleName()).append("\n\n");
        page.append(new JavaSource(type).about()).append(".");
        Optional<JavaType> as = JsonTypes.text(type);
        if (as.isPresent()) {
            page.append(" Written as ").append(shape(as.get())).append(".\n\n");
            return;
        }
        page.append("\n\n");
        List<Class<?>> parts = JsonTypes.subtypes(type);
        if (parts.isEmpty()) {
            table(type, page);
            return;
        }
        String field = type.getAnnotation(JsonTypeInfo.class).property();
        for (JsonSubTypes.Type part : type.getAnnotation(JsonSubTypes.class).value()) {
            page.append("With `\"%s\": \"%s\"`: %s.%n%n"
                    .formatted(field, part.name(), lower(new JavaSource(part.value()).about())));
            table(part.value(), page);
        }
    }

    private static void table(Class<?> type, StringBuilder page) {
        Map<String, JavaType> fields = JsonTypes.fields(type);
        if (fields.isEmpty()) {
            return;
        }
        JavaSource source = new JavaSource(type);
        page.append("| Field | JSON | Meaning |\n|---|---|---|\n");
        fields.forEach((name, as) -> page.append(
                "| `%s`%s | %s | %s |%n".formatted(name, optional(type, name, as), shape(as), source.about(name))));
        page.append("\n");
    }

    /** Says that a field may be left out, and what it is then. */
    private static String optional(Class<?> type, String name, JavaType as) {
        boolean defaulted = Stream.of(type.getMethods())
                .anyMatch(method ->
                        method.getName().equals(name) && method.getParameterCount() == 0 && method.isDefault());
        if (as.getRawClass().getSimpleName().startsWith("Optional")) {
            return " (none)";
        }
        if (defaulted) {
            return " (default)";
        }
        return type.isInterface() && as.isContainerType() ? " (empty)" : "";
    }

    private static String shape(JavaType as) {
        Class<?> raw = as.getRawClass();
        if (as.isReferenceType()) {
            return shape(as.getContentType());
        }
        if (as.isMapLikeType()) {
            return "object: %s → %s".formatted(shape(as.getKeyType()), shape(as.getContentType()));
        }
        if (as.isContainerType()) {
            return "list of " + shape(as.getContentType());
        }
        return switch (raw.getSimpleName()) {
            case "String" -> "text";
            case "int", "long", "Integer", "OptionalInt", "double" -> "number";
            case "boolean", "Boolean" -> "`true`, `false`";
            case "LocalDate" -> "date";
            case "LocalTime" -> "time";
            case "OffsetDateTime" -> "moment";
            case "DayOfWeek" -> "day of the week";
            default ->
                raw.isEnum() || isText(raw)
                        ? "[%s](#codes)".formatted(raw.getSimpleName())
                        : "[%s](#%s)"
                                .formatted(
                                        raw.getSimpleName(), raw.getSimpleName().toLowerCase(Locale.ROOT));
        };
    }

    private static void codes(Set<Class<?>> types, StringBuilder page) {
        page.append("## Codes\n\n| Type | Meaning | Words |\n|---|---|---|\n");
        types.stream()
                .filter(type -> type.isEnum() || isText(type))
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(type -> page.append("| %s | %s | %s |%n"
                        .formatted(type.getSimpleName(), new JavaSource(type).about(), words(type))));
    }

    private static String words(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? "text"
                : Stream.of(constants)
                        .map(constant -> constant instanceof Coded coded ? coded.code() : constant.toString())
                        .map("`%s`"::formatted)
                        .collect(Collectors.joining(" "));
    }

    private static String lower(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    @Test
    void thePageSaysWhatTheDocumentsHold() throws IOException {
        String page = page();
        if (Boolean.getBoolean("huiwu.record")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
        assertThat(page).doesNotContain("| |").doesNotContain("### Object");
    }

    @Test
    void everyChapterHasItsPlace() {
        assertThat(new TreeSet<>(ORDER)).isEqualTo(new TreeSet<>(CHAPTERS.keySet()));
    }
}
