package dev.huiwu.seating.score;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Language;
import dev.huiwu.seating.score.internal.ScoreTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A sentence of an answer, with the figures in it.
 *
 * @param code which sentence, stable across releases: {@code unit-place}
 * @param arguments the figures and ids, by name
 */
public record Statement(String code, Map<String, String> arguments) {

    /** Keeps a copy of the arguments in their order. */
    public Statement {
        arguments = ImmutableMap.copyOf(arguments);
    }

    /** Returns a statement; names and values of its arguments follow each other. */
    public static Statement of(String code, Object... namesAndValues) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new Statement(code, arguments);
    }

    /** Returns the sentence. */
    public String text(Language language) {
        Object[] namesAndValues = arguments.entrySet().stream()
                .flatMap(argument -> Stream.of(argument.getKey(), argument.getValue()))
                .toArray();
        return ScoreTexts.TEXTS.text(language, code, namesAndValues);
    }
}
