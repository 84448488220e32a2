package dev.huiwu.core.unit;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.CharMatcher;

/**
 * The code of a unit, stable across meetings. Its natural order breaks ties only; it is <em>not</em> protocol order.
 *
 * @param value the code, without white space; no surrogate by itself
 */
public record UnitId(@JsonValue String value) implements Comparable<UnitId> {

    /** Keeps a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        checkArgument(!value.isEmpty(), "A unit id is empty.");
        checkArgument(
                CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).matchesNoneOf(value),
                "Unit id \"%s\" holds white space.",
                value);
        checkArgument(
                value.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE),
                "Unit id \"%s\" holds half a character, a surrogate by itself.",
                value);
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return value;
    }
}
