package dev.huiwu.files.internal.workbook;

import com.google.common.base.Ascii;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The styles that the cells of a workbook refer to by number, as far as they mean something. */
final class Styles {

    private static final int MAX_STYLES = 100_000;
    private static final String WHITE = "FFFFFF";

    /**
     * One style.
     *
     * @param numbers how numbers show
     * @param fill the colour behind the cell, as six hexadecimal digits or as the workbook names it; empty if there is none
     */
    record Style(NumberStyle numbers, Optional<String> fill) {}

    private static final Style PLAIN = new Style(NumberStyle.GENERAL, Optional.empty());

    private final List<Style> styles;

    private Styles(List<Style> styles) {
        this.styles = styles;
    }

    /** Returns no styles. */
    static Styles none() {
        return new Styles(List.of());
    }

    /** Reads the styles. */
    static Styles read(Xml xml) throws WorkbookFault {
        Map<Integer, NumberStyle> formats = new HashMap<>();
        List<Optional<String>> fills = new ArrayList<>();
        List<Style> styles = new ArrayList<>();
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                formats.put(
                        number(xml, "numFmtId"),
                        NumberStyle.ofCode(xml.attribute("formatCode").orElse("")));
            } else if (xml.starts("fill")) {
                fills.add(fill(xml));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                ofCells = xml.starts("cellXfs");
            } else if (ofCells && xml.starts("xf")) {
                int format = number(xml, "numFmtId");
                int fill = number(xml, "fillId");
                styles.add(new Style(
                        Optional.ofNullable(formats.get(format)).orElseGet(() -> NumberStyle.ofNumber(format)),
                        fill >= 0 && fill < fills.size() ? fills.get(fill) : Optional.empty()));
            }
            if (formats.size() + fills.size() + styles.size() > MAX_STYLES) {
                throw WorkbookFault.tooLarge("> " + MAX_STYLES + " styles", MAX_STYLES);
            }
        }
        return new Styles(styles);
    }

    private static Optional<String> fill(Xml xml) throws WorkbookFault {
        boolean filled = false;
        Optional<String> colour = Optional.empty();
        while (xml.next() && !xml.ends("fill")) {
            if (xml.starts("patternFill")) {
                filled = !xml.attribute("patternType").orElse("none").equals("none");
            } else if (xml.starts("fgColor")) {
                colour = colour(xml);
            }
        }
        return filled ? colour.filter(found -> !found.equals(WHITE)) : Optional.empty();
    }

    /** Returns the colour; the first colour of a theme is that of the paper. */
    private static Optional<String> colour(Xml xml) {
        Optional<String> rgb =
                xml.attribute("rgb").map(found -> Ascii.toUpperCase(found.length() == 8 ? found.substring(2) : found));
        String tint = xml.attribute("tint").map(found -> ":" + found).orElse("");
        return rgb.or(() -> xml.attribute("theme")
                        .map(theme -> theme.equals("0") && tint.isEmpty() ? WHITE : "theme:" + theme + tint))
                .or(() -> xml.attribute("indexed").map(index -> switch (index) {
                    case "1", "9", "65" -> WHITE;
                    default -> "index:" + index;
                }));
    }

    private static int number(Xml xml, String attribute) {
        return xml.attribute(attribute).map(Ints::tryParse).orElse(-1);
    }

    /** Returns the style with a number; the plain one where there is none. */
    Style style(int number) {
        return number >= 0 && number < styles.size() ? styles.get(number) : PLAIN;
    }
}
