package dev.huiwu.core.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of one type in its source, from which the page about documents takes its words. */
final class JavaSource {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern SENTENCE = Pattern.compile("(.*?[.:])(?:\\s.*)?", Pattern.DOTALL);
    private static final Pattern LINK =
            Pattern.compile("\\{@(?:link|code)\\s+(?:[\\w.]*\\.)?#?(\\S+?)(?:\\s+([^}]*))?}");

    private final String text;
    private final Class<?> type;

    JavaSource(Class<?> type) {
        Class<?> top = type;
        while (top.getEnclosingClass() != null) {
            top = top.getEnclosingClass();
        }
        try {
            this.text = Files.readString(SOURCES.resolve(top.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.type = type;
    }

    /** Returns the first sentence about the type. */
    String about() {
        Matcher declared = Pattern.compile("(?:record|interface|class|enum) " + type.getSimpleName() + "\\b")
                .matcher(text);
        if (!declared.find()) {
            throw new IllegalStateException(type + " is not declared in its source.");
        }
        return firstSentence(commentAbove(declared.start()));
    }

    /** Returns what is said about a field: of a record by its parameter, else by its accessor. */
    String about(String field) {
        if (type.isRecord()) {
            Matcher declared =
                    Pattern.compile("record " + type.getSimpleName() + "\\b").matcher(text);
            String comment = declared.find() ? commentAbove(declared.start()) : "";
            Matcher parameter = Pattern.compile("@param " + field + "\\s+(.*?)(?=@param|\\z)", Pattern.DOTALL)
                    .matcher(comment);
            return parameter.find() ? flat(parameter.group(1)) : "";
        }
        Matcher accessor = Pattern.compile("[\\w>] " + field + "\\(\\)").matcher(text);
        return accessor.find()
                ? firstSentence(commentAbove(accessor.start())).replaceFirst("^(Returns|Says) ", "")
                : "";
    }

    private String commentAbove(int place) {
        int start = text.lastIndexOf("/**", place);
        return start < 0 ? "" : text.substring(start + 3, text.indexOf("*/", start));
    }

    private static String firstSentence(String comment) {
        String all = flat(comment);
        return Optional.of(SENTENCE.matcher(all))
                .filter(Matcher::matches)
                .map(sentence -> sentence.group(1))
                .orElse(all)
                .replaceFirst("[.:]$", "");
    }

    private static String flat(String comment) {
        String oneLine = comment.replaceAll("\\s*\\n\\s*\\*?\\s?", " ").strip();
        return LINK.matcher(oneLine)
                .replaceAll(link -> Matcher.quoteReplacement("`"
                        + (link.group(2) == null ? link.group(1) : link.group(2).strip()) + "`"))
                .replace("<p>", "")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }
}
