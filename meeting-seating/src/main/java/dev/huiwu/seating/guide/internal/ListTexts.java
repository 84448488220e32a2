package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.internal.GuideContent.Entry;
import java.util.List;

/** The list of units in one size of text, measured once for columns of every width. */
final class ListTexts {

    private static final double BETWEEN = 1.5;

    private final SideList content;
    private final double size;
    private final double numberWidth;
    private final double letterWidth;
    private final List<EntryText> entries;

    /**
     * A unit's line.
     *
     * @param letters of its zones
     * @param name the unit and how many people it has
     * @param nameWidth of the whole name
     * @param placeWidth of where its people sit
     */
    record EntryText(Entry entry, String letters, String name, double nameWidth, double placeWidth) {}

    ListTexts(SideList content, double size) {
        this.content = content;
        this.size = size;
        numberWidth = content.entries().stream()
                        .mapToDouble(entry -> TextMeasure.width(Integer.toString(entry.number()), LabelFitter.SMALLEST))
                        .max()
                        .orElse(0)
                + 1.6;
        entries = content.entries().stream().map(this::text).toList();
        letterWidth = entries.stream()
                .mapToDouble(entry -> TextMeasure.width(entry.letters(), size, true))
                .max()
                .orElse(0);
    }

    private EntryText text(Entry entry) {
        String letters =
                String.join("", entry.zones().stream().map(GuideContent::letter).toList());
        String name = entry.people() > 1
                ? entry.name() + content.language().choose("（" + entry.people() + "）", " (" + entry.people() + ")")
                : entry.name();
        return new EntryText(
                entry, letters, name, TextMeasure.width(name, size), TextMeasure.width(entry.text(), size));
    }

    SideList content() {
        return content;
    }

    /** Returns the em of the text. */
    double size() {
        return size;
    }

    double numberWidth() {
        return numberWidth;
    }

    double letterWidth() {
        return letterWidth;
    }

    List<EntryText> entries() {
        return entries;
    }

    /** Returns where names begin, from the left edge of a column. */
    double indent() {
        return numberWidth + letterWidth + 1;
    }

    /** Returns the name, cut where the column is too narrow for it. */
    String name(EntryText text, double columnWidth) {
        double room = columnWidth - indent();
        return text.nameWidth() <= room ? text.name() : TextMeasure.shorten(text.name(), size, room, false);
    }

    /** Returns what is left for the place in the line of the name. */
    double rest(EntryText text, double columnWidth) {
        double room = columnWidth - indent();
        double width = text.nameWidth() <= room ? text.nameWidth() : TextMeasure.width(name(text, columnWidth), size);
        return room - width - BETWEEN;
    }

    /** Returns how many lines all units take together at least, without breaking any text. */
    int leastLines(double columnWidth) {
        double room = columnWidth - indent();
        int lines = 0;
        for (EntryText text : entries) {
            boolean two = text.nameWidth() <= room && text.placeWidth() > room - text.nameWidth() - BETWEEN;
            lines += two ? 2 : 1;
        }
        return lines;
    }
}
