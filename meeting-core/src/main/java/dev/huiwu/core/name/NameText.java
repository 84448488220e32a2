package dev.huiwu.core.name;

import dev.huiwu.core.Severity;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One reading of a name from left to right: the form to show, and what was met on the way. */
final class NameText {

    /** Something met in a name, by finding code; the character is named by code point, never the name. */
    record Remark(String code, Severity severity, int position, String found, String instead) {}

    private final int[] text;
    private final StringBuilder display = new StringBuilder();
    private final List<Remark> remarks = new ArrayList<>();
    private boolean blanksChanged;

    private NameText(String trimmed) {
        text = trimmed.codePoints().toArray();
    }

    /** Returns the reading of a text without outer blanks. */
    static NameText read(String trimmed) {
        NameText reading = new NameText(trimmed);
        reading.readAll();
        return reading;
    }

    /** Returns the text without blanks at its ends. */
    static String trim(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && Characters.isBlank(raw.codePointAt(from))) {
            from += Character.charCount(raw.codePointAt(from));
        }
        while (from < to && Characters.isBlank(raw.codePointBefore(to))) {
            to -= Character.charCount(raw.codePointBefore(to));
        }
        return raw.substring(from, to);
    }

    String display() {
        return display.toString();
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** Returns the first thing that makes the text no name. */
    Optional<Remark> fault() {
        return remarks.stream()
                .filter(remark -> remark.severity() == Severity.ERROR)
                .findFirst();
    }

    private void readAll() {
        if (text.length == 0) {
            remarks.add(new Remark("name-blank", Severity.ERROR, 0, "", ""));
        }
        if (text.length > PersonName.MAX_LENGTH) {
            remarks.add(new Remark("name-too-long", Severity.ERROR, 0, Integer.toString(text.length), ""));
        }
        int i = 0;
        while (i < text.length) {
            i = Characters.isBlank(text[i]) && !Character.isISOControl(text[i]) ? readBlanks(i) : readCharacter(i);
        }
        if (blanksChanged) {
            remarks.add(new Remark("spaces-removed", Severity.NOTE, 0, "", ""));
        }
    }

    /** Reads a run of blanks: layout, unless it stands between two words of an alphabet. Returns where the run ends. */
    private int readBlanks(int start) {
        int end = start;
        boolean space = false;
        while (end < text.length && Characters.isBlank(text[end]) && !Character.isISOControl(text[end])) {
            space |= Characters.isSpace(text[end]);
            end++;
        }
        boolean kept = space && partsWords(start - 1) && partsWords(end);
        if (kept) {
            display.append(' ');
        }
        blanksChanged |= !kept || end - start > 1 || text[start] != ' ';
        return end;
    }

    private boolean partsWords(int i) {
        return i >= 0 && i < text.length && !Characters.isIdeograph(text[i]) && !isSeparator(i);
    }

    private int readCharacter(int i) {
        int c = text[i];
        if (isSeparator(i)) {
            display.appendCodePoint(Characters.SEPARATOR);
            if (c != Characters.SEPARATOR) {
                remark("separator-mapped", Severity.WARNING, i, name(Characters.SEPARATOR));
            }
            return i + 1;
        }
        display.appendCodePoint(c);
        if (Characters.isBroken(c)) {
            remark("broken-character", Severity.ERROR, i, "");
        } else if (Character.isISOControl(c)) {
            remark("control-character", Severity.ERROR, i, "");
        } else if (Characters.isPrivateUse(c)) {
            remark("private-use-character", Severity.WARNING, i, "");
        } else if (!Characters.isUnchanged(c)) {
            String ordinary = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            if (!ordinary.equals(Character.toString(c))) {
                remark(
                        "compatibility-character",
                        Severity.WARNING,
                        i,
                        ordinary.codePoints().mapToObj(NameText::name).collect(Collectors.joining(" ")));
            }
        }
        return i + 1;
    }

    private boolean isSeparator(int i) {
        return text[i] == Characters.SEPARATOR
                || Characters.isSeparatorLookAlike(text[i])
                || (Characters.isFullStop(text[i]) && besideLetter(i, -1) && besideLetter(i, 1));
    }

    private boolean besideLetter(int i, int step) {
        int next = i + step;
        while (next >= 0 && next < text.length && Characters.isBlank(text[next])) {
            next += step;
        }
        return next >= 0 && next < text.length && Characters.isLetterBeyondAscii(text[next]);
    }

    private void remark(String code, Severity severity, int i, String instead) {
        remarks.add(new Remark(code, severity, i + 1, name(text[i]), instead));
    }

    private static String name(int c) {
        return "U+%04X".formatted(c);
    }
}
