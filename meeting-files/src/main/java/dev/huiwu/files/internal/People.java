package dev.huiwu.files.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that name several parties, people among them as {@code person:D07}. */
public final class People {

    /** What parts one party from the next. */
    public static final CharMatcher BETWEEN = CharMatcher.anyOf(",，、;；");

    /** What our own files put between them. */
    public static final String SEPARATOR = "; ";

    private static final Splitter PIECES = Splitter.on(BETWEEN).trimResults().omitEmptyStrings();
    private static final Pattern PERSON = Pattern.compile("(?:人员|person)\\s*[:：]\\s*(.+)");

    private People() {}

    /** Returns the parties that a cell names, each as it is written. */
    public static List<String> pieces(Cells cells, Column column) {
        return PIECES.splitToList(cells.text(column).orElse(""));
    }

    /** Returns what is said to be a person's id, if the piece names a person. */
    public static Optional<String> person(String piece) {
        Matcher person = PERSON.matcher(piece);
        return person.matches() ? Optional.of(person.group(1)) : Optional.empty();
    }

    /** Returns the person of an id; one with a blank in it is an error. */
    public static Optional<PersonId> id(Cells cells, Column column, String id) {
        if (CharMatcher.whitespace().matchesAnyOf(id)) {
            cells.error("person-id", column, "found", id);
            return Optional.empty();
        }
        return Optional.of(new PersonId(id));
    }

    /** Returns the piece that names a person. */
    public static String piece(PersonId person, Language language) {
        return language.choose("人员:", "person:") + person;
    }
}
