package dev.huiwu.files.seatsheet;

import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;

/**
 * Reads a seat sheet that left by {@link SeatSheetWriter}, was edited by hand and comes back.
 *
 * <p>Seats are known by hidden keys of sheet, row and column, so it does not matter what was inserted, moved, coloured or
 * renamed; people by the texts that the sheet left with, which are all different, else by their names where only one person
 * bears it. Nobody is guessed: whatever could be meant in two ways is a finding with its cell. Takes time proportional to the
 * cells. Thread-safe.
 */
public final class SeatSheetReader {

    private SeatSheetReader() {}

    /**
     * Returns what came back compared with the plan that left.
     *
     * @param file the name that findings show
     * @param plan the plan of now; a sheet that left with another one is an error
     * @param request what the plan was made for
     */
    public static SeatSheetReturn read(String file, byte[] bytes, SeatPlan plan, SeatingRequest request) {
        return new SeatSheetReading(file, plan, request).read(bytes);
    }
}
