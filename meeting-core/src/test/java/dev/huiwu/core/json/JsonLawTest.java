package dev.huiwu.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.reflect.ClassPath;
import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every value that can be a JSON document. */
class JsonLawTest {

    private static final Location FILE = Location.ofFile("document.json");
    private static final String UNKNOWN = "未来的字段";

    /** Types that only answer a question at the moment and are neither stored nor sent, and drawings, which are written as SVG. */
    private static final Set<String> NOT_STORED = Set.of(
            "AttendanceCount",
            "CheckInResult",
            "FocusRequest",
            "FocusReview",
            "ListEffect",
            "Quorum",
            "ScopeRequest",
            "SiteCount",
            "UnitReply");

    static List<Object> documents() {
        return JsonSamples.documents();
    }

    static Class<?> type(Object document) {
        Class<?> type = document.getClass();
        return type.getSimpleName().startsWith("Immutable") ? type.getInterfaces()[0] : type;
    }

    private static Object read(JsonNode tree, Class<?> type) {
        return MeetingJson.read(tree, type, FILE);
    }

    private static JsonNode tree(Object document) {
        return MeetingJson.parse(MeetingJson.write(document), FILE);
    }

    @Test
    void everyPublicValueIsInASample() throws IOException {
        Set<Class<?>> covered = JsonTypes.within(
                documents().stream().<Class<?>>map(JsonLawTest::type).collect(Collectors.toSet()));
        List<String> missing = new ArrayList<>();
        for (ClassPath.ClassInfo info :
                ClassPath.from(JsonLawTest.class.getClassLoader()).getTopLevelClassesRecursive("dev.huiwu.core")) {
            Class<?> type = info.load();
            boolean value = type.isRecord() || type.isAnnotationPresent(JsonDeserialize.class);
            if (value
                    && Modifier.isPublic(type.getModifiers())
                    && !type.getPackageName().endsWith(".drawing")
                    && !type.getPackageName().endsWith(".internal")
                    && !NOT_STORED.contains(type.getSimpleName())
                    && !covered.contains(type)) {
                missing.add(type.getName());
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void survivesJsonAndBackWithTheSameText(Object document) {
        Object back = read(tree(document), type(document));
        assertThat(back).isEqualTo(document);
        assertThat(MeetingJson.write(back)).isEqualTo(MeetingJson.write(document));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void fieldsOfALaterVersionAreTolerated(Object document) {
        JsonNode tree = tree(document);
        List<ObjectNode> objects = new ArrayList<>();
        walk("$", tree, (path, node) -> {
            if (node instanceof ObjectNode object && !isMap(path)) {
                objects.add(object);
            }
        });
        objects.forEach(object -> object.putObject(UNKNOWN).put("a", 1));
        assertThat(read(tree, type(document))).isEqualTo(document);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aValueOfTheWrongKindIsRefusedWithItsPath(Object document) {
        List<String> paths = new ArrayList<>();
        walk("$", tree(document), (path, node) -> {
            if (node.isValueNode() && !path.equals("$")) {
                paths.add(path);
            }
        });
        for (String path : paths) {
            JsonNode tree = tree(document);
            replace(tree, path);
            assertThatThrownBy(() -> read(tree, type(document)), path)
                    .isInstanceOfSatisfying(FindingsException.class, e -> {
                        String found = e.findings()
                                .list()
                                .get(0)
                                .location()
                                .orElseThrow()
                                .path()
                                .orElseThrow();
                        assertThat(path).startsWith(found);
                        assertThat(found.length())
                                .isGreaterThanOrEqualTo(parent(path).length());
                    });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aFieldThatIsMissingHasItsDefaultOrIsNamed(Object document) {
        List<String> paths = new ArrayList<>();
        walk("$", tree(document), (path, node) -> {
            if (!path.equals("$") && !path.endsWith("]")) {
                paths.add(path);
            }
        });
        for (String path : paths) {
            JsonNode tree = tree(document);
            remove(tree, path);
            try {
                Object back = read(tree, type(document));
                assertThat(read(tree(back), type(document))).as(path).isEqualTo(back);
            } catch (FindingsException e) {
                Finding finding = e.findings().list().get(0);
                assertThat(path)
                        .startsWith(finding.location().orElseThrow().path().orElseThrow());
                assertThat(finding.code()).as(path).isIn("json-field-missing", "json-value", "json-type");
                assertThat(finding.zh() + finding.en()).as(path).doesNotContain("Exception", "dev.huiwu", "null");
            }
        }
    }

    /** Says whether the fields of an object are keys of a map, so that any more would be one more entry. */
    private static boolean isMap(String path) {
        return path.matches(".*\\.(arguments|byKind|lists|peopleByUnit|rows\\[\\d+])");
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('[')));
    }

    private static void walk(String path, JsonNode node, BiConsumer<String, JsonNode> visit) {
        visit.accept(path, node);
        List.copyOf(node.properties()).forEach(field -> walk(path + "." + field.getKey(), field.getValue(), visit));
        if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(i -> walk(path + "[" + i + "]", node.get(i), visit));
        }
    }

    private static void remove(JsonNode tree, String path) {
        walk("$", tree, (at, node) -> {
            if (node instanceof ObjectNode object && path.startsWith(at + ".")) {
                object.remove(path.substring(at.length() + 1));
            }
        });
    }

    /** Puts an object of lists where a path leads to a plain value. */
    private static void replace(JsonNode tree, String path) {
        walk("$", tree, (at, node) -> {
            if (node instanceof ObjectNode object && !at.equals(path)) {
                object.properties().forEach(field -> {
                    if ((at + "." + field.getKey()).equals(path)) {
                        field.setValue(object.objectNode().putArray("x").addObject());
                    }
                });
            } else if (node instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    if ((at + "[" + i + "]").equals(path)) {
                        list.set(i, list.objectNode().set("x", list.arrayNode()));
                    }
                }
            }
        });
    }
}
