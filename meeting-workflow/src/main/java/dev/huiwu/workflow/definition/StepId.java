package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a step in its process, as in {@code P14}.
 *
 * <p>Ids order the way a clerk counts them: {@code P9} before {@code P10}.
 *
 * @param value the id as written, without white space
 */
public record StepId(@JsonValue String value) implements Comparable<StepId> {

    /** Refuses blank ids and ids with white space in them, which could not be listed in one cell. */
    @JsonCreator
    public StepId {
        checkArgument(
                !value.isEmpty() && value.codePoints().noneMatch(Character::isWhitespace),
                "Step id \"%s\" is empty or holds white space.",
                value);
    }

    /** Returns the id with the given value. */
    public static StepId of(String value) {
        return new StepId(value);
    }

    /** Orders by letters, and runs of digits by their number; ids that read the same order by their characters. */
    @Override
    public int compareTo(StepId other) {
        String a = value;
        String b = other.value;
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int byPart;
            int endA = endOfDigits(a, i);
            int endB = endOfDigits(b, j);
            if (endA > i && endB > j) {
                byPart = compareNumbers(a, i, endA, b, j, endB);
                i = endA;
                j = endB;
            } else {
                byPart = Character.compare(a.charAt(i++), b.charAt(j++));
            }
            if (byPart != 0) {
                return byPart;
            }
        }
        int byLength = Integer.compare(a.length() - i, b.length() - j);
        return byLength != 0 ? byLength : a.compareTo(b);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Compares the numbers that two runs of digits are: the longer one without leading zeros is the larger. */
    private static int compareNumbers(String a, int fromA, int endA, String b, int fromB, int endB) {
        int i = afterZeros(a, fromA, endA);
        int j = afterZeros(b, fromB, endB);
        int byLength = Integer.compare(endA - i, endB - j);
        while (byLength == 0 && i < endA) {
            byLength = Character.compare(a.charAt(i++), b.charAt(j++));
        }
        return byLength;
    }

    private static int afterZeros(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    @Override
    public String toString() {
        return value;
    }
}
