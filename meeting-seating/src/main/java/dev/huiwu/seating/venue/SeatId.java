package dev.huiwu.seating.venue;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names one seat of one venue, stable as long as its printed number is: {@code 1/中区/6/12}.
 *
 * @param value floor, block, row and printed label, or whatever the venue's own file calls the seat
 */
public record SeatId(@JsonValue String value) implements Comparable<SeatId> {

    /** Keeps the text as it is. */
    @JsonCreator
    public SeatId {
        checkArgument(!value.isBlank(), "A seat id is blank.");
    }

    /** Returns the id of a seat known by its place: {@code 1/中区/6/12}. */
    public static SeatId of(String floor, String block, String row, String label) {
        return new SeatId(String.join("/", floor, block, row, label));
    }

    @Override
    public int compareTo(SeatId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
