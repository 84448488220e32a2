package dev.huiwu.print.sheet;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.drawing.Anchor;

/**
 * A column of a sheet.
 *
 * @param heading what stands above it
 * @param share how wide it is, compared to the shares of the others
 * @param anchor on which side its texts stand
 */
public record Column(String heading, double share, Anchor anchor) {

    /** Checks the share. */
    public Column {
        checkArgument(share > 0 && Double.isFinite(share), "Column \"%s\" has a share of %s.", heading, share);
    }

    /** Returns a column of texts. */
    public static Column of(String heading, double share) {
        return new Column(heading, share, Anchor.START);
    }

    /** Returns a column of short texts that stand in the middle: numbers, ticks. */
    public static Column centred(String heading, double share) {
        return new Column(heading, share, Anchor.MIDDLE);
    }
}
