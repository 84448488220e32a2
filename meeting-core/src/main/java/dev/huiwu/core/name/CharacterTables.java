package dev.huiwu.core.name;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads the tables of characters among the resources: lines of two parts with a blank between. */
final class CharacterTables {

    private CharacterTables() {}

    /** Returns the value of each character from lines that start with the character. */
    static Map<Integer, String> byCharacter(String name) {
        ImmutableMap.Builder<Integer, String> table = ImmutableMap.builder();
        for (String line : lines(name)) {
            int blank = line.indexOf(' ');
            table.put(line.codePointAt(0), line.substring(blank + 1));
        }
        return table.buildOrThrow();
    }

    /** Returns the value of each character from lines that start with the value. */
    static Map<Integer, String> byValue(String name) {
        ImmutableMap.Builder<Integer, String> table = ImmutableMap.builder();
        for (String line : lines(name)) {
            int blank = line.indexOf(' ');
            String value = line.substring(0, blank);
            line.substring(blank + 1).codePoints().forEach(character -> table.put(character, value));
        }
        return table.buildOrThrow();
    }

    private static List<String> lines(String name) {
        try {
            return Resources.readLines(
                    Resources.getResource(CharacterTables.class, "/META-INF/huiwu/" + name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read.", e);
        }
    }
}
