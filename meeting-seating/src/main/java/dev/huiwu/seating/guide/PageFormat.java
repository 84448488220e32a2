package dev.huiwu.seating.guide;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A sheet of paper that guides are drawn for; sizes in millimetres. */
public enum PageFormat {
    /** A4, the long side on top. */
    A4_LANDSCAPE(297, 210),
    /** A4, the short side on top: what every office printer holds. */
    A4_PORTRAIT(210, 297),
    /** A3, the long side on top: what offices print. */
    A3_LANDSCAPE(420, 297),
    /** A3, the short side on top. */
    A3_PORTRAIT(297, 420),
    /** A2, the long side on top. */
    A2_LANDSCAPE(594, 420),
    /** A2, the short side on top. */
    A2_PORTRAIT(420, 594),
    /** A1, the long side on top. */
    A1_LANDSCAPE(841, 594),
    /** A1, the short side on top. */
    A1_PORTRAIT(594, 841),
    /** A0, the long side on top. */
    A0_LANDSCAPE(1189, 841),
    /** A0, the short side on top. */
    A0_PORTRAIT(841, 1189);

    private final double width;
    private final double height;

    PageFormat(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Returns the length of the upper edge. */
    public double width() {
        return width;
    }

    /** Returns the length of the side edge. */
    public double height() {
        return height;
    }

    /** Returns the formats an overview is made for by itself by size where A4 is too small, small ones first, each time landscape and portrait. */
    public static List<List<PageFormat>> bySize() {
        return ImmutableList.of(
                ImmutableList.of(A3_LANDSCAPE, A3_PORTRAIT),
                ImmutableList.of(A2_LANDSCAPE, A2_PORTRAIT),
                ImmutableList.of(A1_LANDSCAPE, A1_PORTRAIT),
                ImmutableList.of(A0_LANDSCAPE, A0_PORTRAIT));
    }
}
