package dev.huiwu.files.seatsheet;

import dev.huiwu.seating.venue.SeatId;
import java.util.Optional;

/**
 * A text in a cell of a grid.
 *
 * @param at where
 * @param seat the seat; empty beside the seats
 * @param waiting whether it is where people wait who have no seat
 * @param text the text
 */
record Written(SheetAddress at, Optional<SeatId> seat, boolean waiting, String text) {}
