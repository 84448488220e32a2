package dev.huiwu.core.feedback;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;

/**
 * That the office talked with a unit about a change of the list.
 *
 * @param unit the unit
 * @param date the day
 * @param by the post of who talked with it
 * @param note what the unit said
 */
public record Consultation(UnitId unit, LocalDate date, String by, String note) {

    /** Keeps a note. */
    public Consultation {
        checkArgument(!by.isBlank(), "The consultation of unit %s does not say who talked with it.", unit);
        checkArgument(!note.isBlank(), "The consultation of unit %s has a blank note.", unit);
    }

    /** Returns a text without the note. */
    @Override
    public String toString() {
        return "Consultation[%s, %s]".formatted(unit, date);
    }
}
