package dev.huiwu.core;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one module's findings in both languages.
 *
 * <p>They stand in {@code META-INF/huiwu/<module>_zh.properties} and {@code <module>_en.properties} (UTF-8) of the
 * module's jar, keyed by finding code, with {@code {name}} where an argument goes; what stands in {@code [[...]]} is left out if
 * an argument in it is empty. A code that one of the two files
 * lacks is a fault of the module and is reported when the texts are loaded. Thread-safe.
 */
public final class FindingTexts {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)}");

    private static final Pattern OPTIONAL = Pattern.compile("\\[\\[(.*?)]]");

    private final ImmutableMap<String, String> zh;
    private final ImmutableMap<String, String> en;

    private FindingTexts(Map<String, String> zh, Map<String, String> en) {
        this.zh = ImmutableMap.copyOf(zh);
        this.en = ImmutableMap.copyOf(en);
    }

    /**
     * Loads the texts of a module.
     *
     * @param module the module's short name: {@code seating}
     * @param anchor any class of the module, whose jar holds the files
     * @throws IllegalStateException if a file is missing or the two do not hold the same codes
     */
    public static FindingTexts load(String module, Class<?> anchor) {
        Map<String, String> zh = read(anchor, "/META-INF/huiwu/" + module + "_zh.properties");
        Map<String, String> en = read(anchor, "/META-INF/huiwu/" + module + "_en.properties");
        if (!zh.keySet().equals(en.keySet())) {
            Set<String> odd = new TreeSet<>(zh.keySet());
            odd.addAll(en.keySet());
            odd.removeIf(code -> zh.containsKey(code) && en.containsKey(code));
            throw new IllegalStateException(
                    "The texts of module %s differ between the languages in codes %s.".formatted(module, odd));
        }
        return new FindingTexts(zh, en);
    }

    private static Map<String, String> read(Class<?> anchor, String path) {
        try (InputStream in = anchor.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The texts %s are missing.".formatted(path));
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            Map<String, String> texts = new LinkedHashMap<>();
            new TreeSet<>(properties.stringPropertyNames()).forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the codes that have texts. */
    public Set<String> codes() {
        return zh.keySet();
    }

    /**
     * Returns a text that is no finding, with its arguments filled in, such as a heading or the words of a reason.
     *
     * @param namesAndValues argument names and values in turn
     */
    public String text(Language language, String code, Object... namesAndValues) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return fill(language.choose(zh, en), code, arguments);
    }

    /** Returns the finding with the given code; {@code details} adds subjects, place and arguments. */
    public Finding finding(String code, Severity severity, Consumer<Draft> details) {
        Draft draft = new Draft();
        details.accept(draft);
        Finding.Builder finding = Finding.builder()
                .code(code)
                .severity(severity)
                .subjects(draft.subjects)
                .location(draft.location)
                .arguments(draft.arguments);
        return finding.zh(fill(zh, code, draft.arguments))
                .en(fill(en, code, draft.arguments))
                .build();
    }

    private static String fill(Map<String, String> texts, String code, Map<String, String> arguments) {
        String text = texts.get(code);
        if (text == null) {
            throw new IllegalArgumentException("No text has code \"%s\".".formatted(code));
        }
        String wanted = OPTIONAL.matcher(text)
                .replaceAll(part -> PLACE.matcher(part.group(1))
                                .results()
                                .anyMatch(place -> arguments
                                        .getOrDefault(place.group(1), "")
                                        .isEmpty())
                        ? ""
                        : Matcher.quoteReplacement(part.group(1)));
        return PLACE.matcher(wanted).replaceAll(place -> {
            String value = arguments.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        "The text of \"%s\" needs argument \"%s\".".formatted(code, place.group(1)));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** What one finding says beyond its code; not thread-safe. */
    public static final class Draft {

        private static final int MAX_ARGUMENT = 500;

        private final Map<String, String> arguments = new LinkedHashMap<>();
        private List<String> subjects = List.of();
        private Optional<Location> location = Optional.empty();

        private Draft() {}

        private static String shown(String value) {
            int[] visible = value.codePoints()
                    .limit(MAX_ARGUMENT + 1)
                    .map(character -> Character.isISOControl(character) ? ' ' : character)
                    .toArray();
            return visible.length > MAX_ARGUMENT
                    ? new String(visible, 0, MAX_ARGUMENT) + "…"
                    : new String(visible, 0, visible.length);
        }

        /** Names what the finding is about, most important first; {@code toString} of each gives the id. */
        public Draft about(Object... ids) {
            subjects = Arrays.stream(ids).map(Object::toString).toList();
            return this;
        }

        /** Says where it was found. */
        public Draft at(Location place) {
            location = Optional.of(place);
            return this;
        }

        /** Gives several arguments, names and values in turn, as {@link #with(String, Object)} gives one. */
        public Draft withAll(Object... namesAndValues) {
            for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
                with(namesAndValues[i].toString(), namesAndValues[i + 1]);
            }
            return this;
        }

        /**
         * Gives an argument of the text; control characters become blanks, and what goes on beyond
         * {@value #MAX_ARGUMENT} characters is cut.
         */
        public Draft with(String name, Object value) {
            arguments.put(name, shown(value.toString()));
            return this;
        }
    }
}
