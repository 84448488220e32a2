package dev.huiwu.files;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents say nothing that is not there. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern JAVA_BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern SNIPPET = Pattern.compile("(?s)// snippet\n(.*?)\n *// end\n");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    @Nested
    class Links {

        @ParameterizedTest(name = "{0}")
        @MethodSource("dev.huiwu.files.DocumentsTest#documents")
        void leadSomewhere(String document) throws IOException {
            Path file = ROOT.resolve(document);
            List<String> broken = all(LINK, withoutCode(read(file)))
                    .map(link -> link.group(1))
                    .filter(target -> !target.contains("://") && !leads(file, target))
                    .toList();
            assertThat(broken).as("links of %s that lead nowhere", document).isEmpty();
        }

        private boolean leads(Path from, String target) {
            String[] parts = target.split("#", 2);
            Path file =
                    parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
            return Files.exists(file)
                    && (parts.length == 1
                            || all(HEADING, read(file))
                                    .anyMatch(
                                            heading -> anchor(heading.group(1)).equals(parts[1])));
        }
    }

    @Nested
    class JavaCode {

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"README.md", "docs/guide.md"})
        void isThatOfATest(String document) {
            List<String> tested = Stream.of(
                            "src/test/java/dev/huiwu/files/ReadmeTest.java",
                            "src/test/java/dev/huiwu/files/GuideTest.java",
                            "../meeting-store/src/test/java/dev/huiwu/store/StoreGuideTest.java")
                    .flatMap(test -> snippets(Path.of(test)).stream())
                    .map(code -> code.replace("\"../seeds", "\"seeds")) // tests run one folder below the root
                    .toList();
            assertThat(javaBlocks(document)).isNotEmpty().isSubsetOf(tested);
        }
    }

    @Nested
    class TheDomain {

        private static final Pattern NAME =
                Pattern.compile("`((?:[a-z]+\\.)*)([A-Z][A-Za-z0-9]*)(?:\\.([A-Za-z_][A-Za-z0-9_]*))?`");

        private final String text = read(ROOT.resolve("docs/domain.md"));

        @Test
        void namesClassesAndTestsThatExist() throws IOException {
            Map<String, List<Path>> sources = sources();
            List<String> unknown = all(NAME, text)
                    .filter(name -> sources.getOrDefault(name.group(2) + ".java", List.of()).stream()
                            .noneMatch(file -> isMeant(name, file)))
                    .map(MatchResult::group)
                    .toList();
            assertThat(unknown)
                    .as("names in docs/domain.md without such a class, member or test")
                    .isEmpty();
        }

        private boolean isMeant(MatchResult name, Path file) {
            String place = "dev/huiwu/" + name.group(1).replace('.', '/');
            String member = name.group(3);
            return (name.group(1).isEmpty()
                            || file.getParent()
                                    .toString()
                                    .replace('\\', '/')
                                    .concat("/")
                                    .endsWith(place))
                    && (member == null
                            || Pattern.compile(
                                            name.group(2).endsWith("Test")
                                                    ? "void " + member + "\\("
                                                    : "\\b" + member + "\\b")
                                    .matcher(read(file))
                                    .find());
        }

        @Test
        void tellsTheDefaultProcessAsItsFileDoes() throws IOException {
            List<String> steps = new ArrayList<>();
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(ROOT.resolve("seeds/common/process-default.csv"))) {
                for (NamedCsvRecord row : rows) {
                    int day = Integer.parseInt(row.getField("offset_working_days"));
                    steps.add(Stream.of(
                                    row.getField("id"),
                                    row.getField("name_zh"),
                                    row.getField("owner_role"),
                                    row.getField("predecessors"),
                                    day > 0 ? "+" + day : "" + day)
                            .collect(joining("|")));
                }
            }
            Pattern line = Pattern.compile(
                    "(?m)^\\| (P\\d\\d) \\| ([^|]+) \\| [^|]+ \\| ([A-Z]+) \\| ([P0-9 ]*?) ?\\| ([-+]?\\d+) \\|");
            assertThat(all(line, text)
                            .map(step -> String.join(
                                    "|", step.group(1), step.group(2), step.group(3), step.group(4), step.group(5))))
                    .containsExactlyElementsOf(steps);
        }

        @Test
        void hasEveryRequirementAndInvariantOnce() {
            assertThat(all(Pattern.compile("(?m)^\\| R(\\d+) \\|"), text).map(row -> Integer.parseInt(row.group(1))))
                    .containsExactlyInAnyOrderElementsOf(numbersTo(49));
            assertThat(all(Pattern.compile("(?m)^\\| (\\d+) \\|"), text).map(row -> Integer.parseInt(row.group(1))))
                    .containsExactlyElementsOf(numbersTo(18));
        }

        private List<Integer> numbersTo(int last) {
            return Stream.iterate(1, number -> number + 1).limit(last).toList();
        }
    }

    static Stream<String> documents() throws IOException {
        try (Stream<Path> files = Files.list(ROOT)) {
            try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
                return Stream.concat(Stream.concat(files, docs), Stream.of(ROOT.resolve("seeds/README.md")))
                        .filter(file -> file.toString().endsWith(".md"))
                        .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .toList()
                        .stream();
            }
        }
    }

    /** Returns the code of a test between {@code // snippet} and {@code // end}, without its indent. */
    static List<String> snippets(Path test) {
        return all(SNIPPET, read(test))
                .map(snippet -> snippet.group(1).stripIndent().strip())
                .toList();
    }

    /** Returns the Java blocks of a document. */
    static List<String> javaBlocks(String document) {
        return all(JAVA_BLOCK, read(ROOT.resolve(document)))
                .map(block -> block.group(1).strip())
                .toList();
    }

    /** Returns the Java files of all modules by file name. */
    private static Map<String, List<Path>> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> files = new ArrayList<>();
            for (Path module : modules.sorted().toList()) {
                Path sources = module.resolve("src");
                if (Files.isDirectory(sources)) {
                    try (Stream<Path> tree = Files.walk(sources)) {
                        tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
                    }
                }
            }
            return files.stream().collect(groupingBy(file -> file.getFileName().toString()));
        }
    }

    /** Returns the address of a heading: lower case, blanks as hyphens, other marks left out. */
    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
