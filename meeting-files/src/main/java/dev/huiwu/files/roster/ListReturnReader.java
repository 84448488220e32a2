package dev.huiwu.files.roster;

import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.UnitDirectory;

/**
 * Reads a list that left by {@link RosterWriter#writeWorkbook}, was edited by hand and comes back, as a workbook or as the CSV
 * that an office program made of it.
 *
 * <p>People are known by the hidden ids, whatever was sorted, cut, pasted or inserted. Rows without an id are compared with
 * people who are missing; what remains is new. Whatever could be meant in two ways is a finding. Thread-safe.
 */
public final class ListReturnReader {

    private final UnitDirectory units;

    private ListReturnReader(UnitDirectory units) {
        this.units = units;
    }

    /** Returns a reader of lists that name the given units. */
    public static ListReturnReader create(UnitDirectory units) {
        return new ListReturnReader(units);
    }

    /**
     * Returns what came back compared with what was sent.
     *
     * @param file the name that findings show
     * @param sent the newest version of the list; a file that left with another one is an error
     */
    public ReturnedList read(String file, byte[] bytes, AttendeeList sent) {
        return new ReturnReading(units, sent).read(file, bytes);
    }
}
