package dev.huiwu.core.attendee;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.CharMatcher;
import com.google.common.hash.Hashing;
import dev.huiwu.core.name.ComparisonForm;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitId;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The identifier of a person, stable across list versions and meetings; the only thing messages and logs call a
 * person by.
 *
 * @param value the identifier, without white space
 */
public record PersonId(@JsonValue String value) implements Comparable<PersonId> {

    /** Keeps an identifier. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        checkArgument(!value.isEmpty(), "A person id is empty.");
        checkArgument(
                CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).matchesNoneOf(value),
                "Person id \"%s\" holds white space.",
                value);
    }

    /**
     * Returns the identifier of somebody a list gives no id for: the unit's code and eight hexadecimal digits that
     * follow from name and post, so it does not depend on the row. Where it is taken, {@code -2}, {@code -3} and so
     * on is added.
     */
    public static PersonId derive(UnitId unit, PersonName name, String post, Set<PersonId> taken) {
        return derive(unit, name.comparison(), post, taken);
    }

    /** Returns the identifier of a place a unit keeps for somebody not named yet. */
    public static PersonId deriveUnnamed(UnitId unit, String post, Set<PersonId> taken) {
        return derive(unit, "", post, taken);
    }

    private static PersonId derive(UnitId unit, String name, String post, Set<PersonId> taken) {
        return new PersonIdDeriver(taken).next(base(unit, name, post));
    }

    /** Returns the identifier before anybody else has it; {@code name} in its form for comparison. */
    static PersonId base(UnitId unit, String name, String post) {
        String hash = Hashing.sha256()
                .hashString(name + "\n" + ComparisonForm.of(post), StandardCharsets.UTF_8)
                .toString()
                .substring(0, 8);
        return new PersonId(unit + "-" + hash);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    /** Returns the identifier. */
    @Override
    public String toString() {
        return value;
    }
}
