package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.HexFormat;
import java.util.List;

/** The colours of every picture, as {@code #RRGGBB}. */
public final class Palette {

    /** Paper. */
    public static final String PAPER = "#FFFFFF";

    /** Text and what must be seen first. */
    public static final String INK = "#1F2933";

    /** Text of second rank. */
    public static final String SECONDARY = "#52606D";

    /** Thin lines. */
    public static final String HAIRLINE = "#CBD2D9";

    /** Stage, rostrum, tables. */
    public static final String STAGE = "#E4E7EB";

    /** The one thing to look at: you are here, open, late. */
    public static final String ACCENT = "#C81E1E";

    /**
     * Fills that carry dark text and are told apart by colour-blind people (Paul Tol's "light" scheme, <a
     * href="https://personal.sron.nl/~pault/">personal.sron.nl/~pault</a>).
     */
    public static final List<String> FILLS =
            List.of("#77AADD", "#EE8866", "#EEDD88", "#FFAABB", "#99DDFF", "#44BB99", "#BBCC33", "#AAAA00", "#DDDDDD");

    private static final String HEX = "0123456789ABCDEF";
    private static final List<Hatch> HATCHES = List.of(Hatch.values());

    private Palette() {}

    /** Returns the fill of a category, counted from 0; from the tenth on the fills repeat, see {@link #hatch}. */
    public static String fill(int index) {
        return FILLS.get(index % FILLS.size());
    }

    /** Returns the lines over the fill of a category: none for nine, rising for nine, falling for nine, and again. */
    public static Hatch hatch(int index) {
        return HATCHES.get(index / FILLS.size() % HATCHES.size());
    }

    /** Returns fill and hatch of a category, counted from 0, without outline. */
    public static Paint paint(int index) {
        return Paint.fill(fill(index), hatch(index));
    }

    /** Returns the shade of a fill that outlines it: every part of the colour at 55 percent. */
    public static String darker(String color) {
        checkColor(color);
        int rgb = Integer.parseInt(color.substring(1), 16);
        int shade = shade(rgb >> 16) << 16 | shade(rgb >> 8) << 8 | shade(rgb);
        return "#" + HexFormat.of().withUpperCase().toHexDigits(shade, 6);
    }

    private static int shade(int part) {
        return (part & 0xFF) * 55 / 100;
    }

    static void checkColor(String color) {
        boolean known = color.length() == 7 && color.charAt(0) == '#';
        for (int at = 1; known && at < 7; at++) {
            known = HEX.indexOf(color.charAt(at)) >= 0;
        }
        checkArgument(known, "\"%s\" is no colour; write #RRGGBB in capitals.", color);
    }
}
