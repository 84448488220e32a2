package dev.huiwu.files.roster;

import dev.huiwu.core.unit.UnitDirectory;

/**
 * Reads an office's roster: one row a person, in any encoding and order of columns that {@code docs/files.md} lists.
 *
 * <p>Every problem of the file is reported at once. A unit is resolved by code, full name, short name or alias and never
 * guessed; near ones are suggested. Takes time proportional to the rows. Thread-safe.
 */
public final class RosterReader {

    private final UnitDirectory units;

    private RosterReader(UnitDirectory units) {
        this.units = units;
    }

    /** Returns a reader of rosters that name the given units. */
    public static RosterReader create(UnitDirectory units) {
        return new RosterReader(units);
    }

    /** Returns what the file holds and what is wrong with it; {@code file} is the name that findings show. */
    public RosterResult read(String file, byte[] bytes) {
        return new RosterReading(units).read(file, bytes);
    }
}
