package dev.huiwu.core.name;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.internal.CoreTexts;
import java.util.Optional;

/**
 * A person's name, kept as it was given.
 *
 * <p>Two names are equal when they were given equal; ask {@link #sameAs} whether they name alike. {@link #toString}
 * hides the name, so that no log line and no message shows it by accident; documents for people print
 * {@link #display()}.
 *
 * @param given the name as given, without blanks at its ends; whole characters, at most {@value #MAX_LENGTH}
 */
public record PersonName(@JsonValue String given) {

    /** The most characters (code points) a name may have. */
    public static final int MAX_LENGTH = 100;

    /**
     * Keeps a name.
     *
     * @throws IllegalArgumentException if {@link #check(String, Location, Object...)} would report an error
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonName {
        given = NameText.trim(given);
        Optional<NameText.Remark> fault = NameText.read(given).fault();
        if (fault.isPresent()) {
            throw new IllegalArgumentException(
                    finding(fault.get(), Optional.empty()).en());
        }
    }

    /**
     * Returns what a reader should say about a text before it makes it a name.
     *
     * <p>Errors say why it can be no name: {@code name-blank}, {@code name-too-long}, {@code control-character} (a line
     * break often means two people in one cell), {@code broken-character} (half of a pair, or U+FFFD). The others say
     * what {@link #display()} and {@link #comparison()} make of it: {@code separator-mapped},
     * {@code compatibility-character}, {@code private-use-character} (warnings, one a character) and
     * {@code spaces-removed} (a note).
     *
     * @param subjects ids of what the findings are about; never the name
     */
    public static Findings check(String raw, Location place, Object... subjects) {
        return new Findings(NameText.read(NameText.trim(raw)).remarks().stream()
                .map(remark -> finding(remark, Optional.of(place), subjects))
                .toList());
    }

    /** Returns what a reader should say about this name; never an error. */
    public Findings check(Location place, Object... subjects) {
        return check(given, place, subjects);
    }

    private static Finding finding(NameText.Remark remark, Optional<Location> place, Object... subjects) {
        return CoreTexts.TEXTS.finding(remark.code(), remark.severity(), draft -> {
            draft.about(subjects);
            place.ifPresent(draft::at);
            if (remark.position() > 0) {
                draft.with("position", remark.position());
            }
            if (!remark.found().isEmpty()) {
                draft.with("found", remark.found());
            }
            if (!remark.instead().isEmpty()) {
                draft.with("instead", remark.instead());
            }
            if (remark.code().equals("name-too-long")) {
                draft.with("limit", MAX_LENGTH);
            }
        });
    }

    /**
     * Returns the name to show: look-alikes of the separator become {@code ·} (U+00B7), and blanks, which are layout
     * and not data, are gone except for one between two words of an alphabet. Nothing else changes.
     */
    public String display() {
        return NameText.read(given).display();
    }

    /** Returns the form for deciding whether two names are alike; never shown. */
    public String comparison() {
        return ComparisonForm.of(display());
    }

    /** Says whether both names are alike, however they were typed. */
    public boolean sameAs(PersonName other) {
        return comparison().equals(other.comparison());
    }

    /** Returns the number of characters (code points) shown. */
    public int length() {
        String shown = display();
        return shown.codePointCount(0, shown.length());
    }

    /** Returns a text that does not show the name. */
    @Override
    public String toString() {
        return "PersonName[%s characters]".formatted(length());
    }
}
