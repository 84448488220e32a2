package dev.huiwu.core.name;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How Chinese characters are written: their strokes in order, by the mainland standard for simplified characters.
 *
 * <p>Holds every character of GB 2312, some rare ones of names, and for other characters of Unicode the number of strokes
 * alone. Immutable and thread-safe.
 */
public final class StrokeTable {

    private static final StrokeTable STANDARD = new StrokeTable();

    private final Map<Integer, String> strokes = CharacterTables.byCharacter("strokes.txt");
    private final Map<Integer, String> counts = CharacterTables.byValue("stroke-counts.txt");

    private StrokeTable() {}

    /** Returns the table. */
    public static StrokeTable standard() {
        return STANDARD;
    }

    /** Returns the strokes of a character in order: 1 横, 2 竖, 3 撇, 4 点, 5 折; empty if they are not known. */
    public Optional<String> strokes(int character) {
        return Optional.ofNullable(strokes.get(character));
    }

    /** Returns how many strokes a character has; empty if even that is not known. */
    public OptionalInt count(int character) {
        return strokes(character)
                .map(order -> OptionalInt.of(order.length()))
                .orElseGet(() -> Optional.ofNullable(counts.get(character))
                        .map(count -> OptionalInt.of(Integer.parseInt(count)))
                        .orElse(OptionalInt.empty()));
    }
}
