package dev.huiwu.files.internal;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.name.PersonName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of one row as values and reports those that are none; not thread-safe. */
public final class Cells {

    private static final Pattern DATE = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:：]([0-9]{2})(?:[:：]00)?");
    private static final Pattern MOMENT =
            Pattern.compile("(?:([0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?)[\\s\\p{Z}T]*)?"
                    + "(?<![0-9])([0-9]{1,2})[:：]([0-9]{2})(?:[:：]([0-9]{2}))?\\s*(Z|[+-][0-9]{2}:?[0-9]{2})?");
    private static final Pattern DATED = Pattern.compile("\\s*[0-9]{4}[-/.年]");
    private static final Pattern OFFSET = Pattern.compile("[0-9]{4}.*(?:Z|[+-][0-9]{2}:?[0-9]{2})\\s*$");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Row row;
    private final Problems problems;
    private boolean good = true;

    /** Starts with a row in which nothing is wrong yet. */
    public Cells(Row row, Problems problems) {
        this.row = row;
        this.problems = problems;
    }

    /** Says whether every cell asked for so far was good. */
    public boolean good() {
        return good;
    }

    /** Reports an error in a cell; argument names and values follow in turn. */
    public void error(String code, Column column, Object... namesAndValues) {
        good = false;
        problems.error(code, row.at(column), namesAndValues);
    }

    /** Reports that a cell is to be looked at; argument names and values follow in turn. */
    public void warning(String code, Column column, Object... namesAndValues) {
        problems.warning(code, row.at(column), namesAndValues);
    }

    /** Reports something to know about a cell. */
    public void note(String code, Column column, Object... namesAndValues) {
        problems.note(code, row.at(column), namesAndValues);
    }

    /** Returns what is in the cell, which may be nothing. */
    public Optional<String> text(Column column) {
        return row.isBlank(column) ? Optional.empty() : Optional.of(row.text(column));
    }

    /** Returns what is in the cell with its line breaks; empty if nothing is. */
    public String lines(Column column) {
        return row.raw(column);
    }

    /** Returns what is in a cell that must hold something. */
    public String needed(Column column) {
        if (row.isBlank(column)) {
            error("value-missing", column, "column", column.header());
        }
        return row.text(column);
    }

    /** Reports that a cell is empty which must hold something because one of others does. */
    public void neededWith(Column key, Column... others) {
        if (row.isBlank(key) && Arrays.stream(others).anyMatch(other -> !row.isBlank(other))) {
            needed(key);
        }
    }

    /** Returns an id that must be there. */
    public String id(Column column) {
        String id = needed(column);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            error("invalid-id", column, "found", id);
        }
        return id;
    }

    /** Says whether an id may be written so. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** Returns the whole number in a cell that must hold one between two bounds; the lower one if it does not. */
    public int number(Column column, int least, int most) {
        String text = needed(column);
        if (text.isEmpty()) {
            return least;
        }
        OptionalInt number = number(text);
        if (number.isEmpty() || number.getAsInt() < least || number.getAsInt() > most) {
            error("not-a-number", column, "found", text, "least", least, "most", most);
            return least;
        }
        return number.getAsInt();
    }

    static OptionalInt number(String text) {
        String key = Words.key(text).replace('−', '-');
        if (!key.matches("[+-]?[0-9]{1,9}(\\.0+)?")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Double.parseDouble(key));
    }

    /** Returns the date in the cell, if it holds one. */
    public Optional<LocalDate> date(Column column) {
        Optional<String> text = text(column);
        Optional<LocalDate> date = text.flatMap(Cells::parseDate);
        if (text.isPresent() && date.isEmpty()) {
            error("not-a-date", column, "found", text.get());
        }
        return date;
    }

    /** Returns the date in a cell that must hold one; the epoch if it does not. */
    public LocalDate neededDate(Column column) {
        needed(column);
        return date(column).orElse(LocalDate.EPOCH);
    }

    /** Returns the date that a text is, if it is one. */
    public static Optional<LocalDate> parseDate(String text) {
        Matcher parts = DATE.matcher(Words.key(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the time of day in the cell, if it holds one. */
    public Optional<LocalTime> time(Column column) {
        Optional<String> text = text(column);
        Optional<LocalTime> time = text.flatMap(Cells::parseTime);
        if (text.isPresent() && time.isEmpty()) {
            error("not-a-time", column, "found", text.get(), "expected", "16:00");
        }
        return time;
    }

    private static Optional<LocalTime> parseTime(String text) {
        Matcher parts = TIME.matcher(Words.key(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the moment in a cell that must hold one: a date and a time of day with or without an offset, or a time alone; day and
     * offset that are not said are those of {@code usual}.
     */
    public Optional<OffsetDateTime> neededMoment(Column column, OffsetDateTime usual) {
        String text = needed(column);
        Optional<OffsetDateTime> moment = parseMoment(text, usual);
        if (!text.isEmpty() && moment.isEmpty()) {
            error("not-a-time", column, "found", text, "expected", "2026-04-24 08:41, 08:41");
        }
        return moment;
    }

    /** Returns the moment in a cell that must hold one with its date; the offset may be left to {@code usual}. */
    public Optional<OffsetDateTime> neededDatedMoment(Column column, OffsetDateTime usual) {
        String text = needed(column);
        Optional<OffsetDateTime> moment = DATED.matcher(text).lookingAt() ? parseMoment(text, usual) : Optional.empty();
        if (!text.isEmpty() && moment.isEmpty()) {
            error("not-a-time", column, "found", text, "expected", "2026-04-20 08:41");
        }
        return moment;
    }

    /** Returns the moment in a cell, if it holds one, with date and offset. */
    public Optional<OffsetDateTime> moment(Column column) {
        Optional<String> text = text(column);
        Optional<OffsetDateTime> moment = text.filter(
                        value -> OFFSET.matcher(value).find())
                .flatMap(value -> parseMoment(value, OffsetDateTime.MIN));
        if (text.isPresent() && moment.isEmpty()) {
            error("not-a-time", column, "found", text.get(), "expected", "2026-04-24T08:41+08:00");
        }
        return moment;
    }

    private static Optional<OffsetDateTime> parseMoment(String text, OffsetDateTime usual) {
        Matcher parts = MOMENT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<LocalDate> date =
                parts.group(1) == null ? Optional.of(usual.toLocalDate()) : parseDate(parts.group(1));
        try {
            LocalTime time = LocalTime.of(
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4)));
            ZoneOffset offset = parts.group(5) == null ? usual.getOffset() : ZoneOffset.of(parts.group(5));
            return date.map(day -> OffsetDateTime.of(day, time, offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns what the word in the cell means, if the cell holds one. */
    public <T> Optional<T> word(Column column, Words<T> words) {
        Optional<String> text = text(column);
        Optional<T> meaning = text.flatMap(words::meaning);
        if (text.isPresent() && meaning.isEmpty()) {
            error("unknown-value", column, "found", text.get(), "expected", words.expected());
        }
        return meaning;
    }

    /** Returns yes or no; an empty cell is no. */
    public boolean flag(Column column) {
        return word(column, Words.YES_NO).orElse(false);
    }

    /**
     * Returns the name in the cell, if it holds one, and reports what reading it changes. An error comes back as empty and
     * makes the row bad.
     */
    public Optional<PersonName> name(Column column) {
        return row.isBlank(column) ? Optional.empty() : name(row.raw(column), column);
    }

    /** Returns a name that stands inside a cell, likewise. */
    public Optional<PersonName> name(String text, Column column) {
        if (text.indexOf('?') >= 0 || text.indexOf('？') >= 0) {
            error("character-replaced", column);
            return Optional.empty();
        }
        Findings findings = PersonName.check(text, row.at(column));
        problems.addAll(findings);
        if (findings.hasErrors()) {
            good = false;
            return Optional.empty();
        }
        return Optional.of(new PersonName(text));
    }

    /** Returns where the cell is. */
    public Location at(Column column) {
        return row.at(column);
    }
}
