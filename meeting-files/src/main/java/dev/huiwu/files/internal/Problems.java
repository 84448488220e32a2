package dev.huiwu.files.internal;

import static java.util.Comparator.comparingInt;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what a reader finds; not thread-safe. */
public final class Problems {

    /** The texts of this module. */
    public static final FindingTexts TEXTS = FindingTexts.load("files", Problems.class);

    private static final int SHOWN = 40;

    /** The argument that says what would have been right: words of ours, all of which are shown. */
    private static final String EXPECTED = "expected";

    private final List<Finding> found = new ArrayList<>();
    private int errors;

    /** Adds an error; argument names and values follow in turn. */
    public void error(String code, Location at, Object... namesAndValues) {
        add(code, Severity.ERROR, at, namesAndValues);
    }

    /** Adds a warning; argument names and values follow in turn. */
    public void warning(String code, Location at, Object... namesAndValues) {
        add(code, Severity.WARNING, at, namesAndValues);
    }

    /** Adds a note; argument names and values follow in turn. */
    public void note(String code, Location at, Object... namesAndValues) {
        add(code, Severity.NOTE, at, namesAndValues);
    }

    private void add(String code, Severity severity, Location at, Object... namesAndValues) {
        errors += severity == Severity.ERROR ? 1 : 0;
        found.add(TEXTS.finding(code, severity, draft -> {
            draft.at(at);
            for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
                String name = namesAndValues[i].toString();
                String value = namesAndValues[i + 1].toString();
                draft.with(name, name.equals(EXPECTED) ? value : shown(value));
            }
        }));
    }

    /**
     * Reports the first character of a text that is a control character or the trace of a lost one, and says whether there is
     * such a character.
     *
     * @param lines whether line breaks and tabs are allowed
     */
    public boolean oddCharacter(String text, boolean lines, Supplier<Location> at) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (isBroken(character) || (Character.isISOControl(character) && !(lines && isLayout(character)))) {
                error(
                        isBroken(character) ? "broken-character" : "control-character",
                        at.get(),
                        "found",
                        "U+%04X".formatted(character));
                return true;
            }
            i += Character.charCount(character);
        }
        return false;
    }

    private static boolean isLayout(int character) {
        return character == '\n' || character == '\r' || character == '\t';
    }

    private static boolean isBroken(int character) {
        return character == 0xFFFD || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    /** Adds what somebody else found, at a place. */
    public void addAll(Findings findings, Location at) {
        addAll(new Findings(findings.stream()
                .map(finding -> Finding.builder().from(finding).location(at).build())
                .toList()));
    }

    /** Adds what somebody else found. */
    public void addAll(Findings findings) {
        found.addAll(findings.list());
        errors += (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    /** Says whether an error was found. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Returns how many errors were found. */
    public int errors() {
        return errors;
    }

    /** Returns everything in the order it was found. */
    public Findings findings() {
        return new Findings(found);
    }

    /** Returns everything found in one table, from its first row to its last. */
    public Findings byRow() {
        return new Findings(found.stream()
                .sorted(comparingInt(finding ->
                        finding.location().map(place -> place.row().orElse(0)).orElse(0)))
                .toList());
    }

    /** Shortens a value from a file to what fits into a sentence, without control characters. */
    static String shown(String value) {
        String visible = value.codePoints()
                .map(character -> Character.isISOControl(character) ? ' ' : character)
                .limit(SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return value.codePointCount(0, value.length()) > SHOWN ? visible + "…" : visible;
    }
}
