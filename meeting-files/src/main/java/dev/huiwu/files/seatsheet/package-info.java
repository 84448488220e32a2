/**
 * The hall as squared paper: seat sheets that leave as workbooks, are edited by hand and come back, and the lists that are made
 * of a plan for the tables in front of the hall.
 *
 * <p>Start with {@link dev.huiwu.files.seatsheet.SeatSheetWriter} and {@link dev.huiwu.files.seatsheet.SeatSheetReader}. Nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.seatsheet;

import org.jspecify.annotations.NullMarked;
