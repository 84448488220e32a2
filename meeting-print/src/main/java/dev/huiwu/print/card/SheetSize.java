package dev.huiwu.print.card;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The paper that goes through the printer, upright or lying, whichever holds more cards; offices add their own.
 *
 * @param width of the shorter edge, in millimetres
 * @param height of the longer edge, in millimetres
 */
public record SheetSize(double width, double height) {

    /** The usual paper, 210 by 297. */
    public static final SheetSize A4 = new SheetSize(210, 297);
    /** Twice that, 297 by 420. */
    public static final SheetSize A3 = new SheetSize(297, 420);

    /** Checks the lengths. */
    public SheetSize {
        checkArgument(
                width >= 60 && height >= width && height <= 1200,
                "A sheet cannot be %s by %s mm; give the shorter edge first, from 60 to 1200 mm.",
                width,
                height);
    }
}
