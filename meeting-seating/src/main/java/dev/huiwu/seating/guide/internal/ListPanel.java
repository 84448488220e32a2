package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.internal.GuideContent.Entry;
import dev.huiwu.seating.guide.internal.GuideContent.Zone;
import dev.huiwu.seating.guide.internal.ListTexts.EntryText;
import dev.huiwu.seating.guide.internal.SideList.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * Zones with their counts, symbols, and the list of units, flowing through columns of one width.
 *
 * <p>A line never breaks over two columns and a heading never stands alone at the foot of one.
 */
final class ListPanel {

    /** Between two columns. */
    static final double GAP = 5;

    private static final double HEADING = 3;
    private static final double LEADING = 1.42;
    private static final double SWATCH = 5;

    private final ListTexts texts;
    private final SideList content;
    private final Words words;
    private final double columnWidth;
    private final double size;
    private final double line;
    private final List<Item> items = new ArrayList<>();
    private final double highest;

    /** A part that stays together. */
    private interface Item {

        double height();

        void draw(Canvas canvas, double x, double y);

        default boolean heading() {
            return false;
        }
    }

    ListPanel(SideList content, double columnWidth, double size) {
        this(new ListTexts(content, size), columnWidth);
    }

    ListPanel(ListTexts texts, double columnWidth) {
        this.texts = texts;
        this.columnWidth = columnWidth;
        content = texts.content();
        size = texts.size();
        words = new Words(content.language());
        line = size * LEADING;
        heading(content.zonesTitle(), !content.zones().isEmpty());
        for (int zone = 0; zone < content.zones().size(); zone++) {
            items.add(new ZoneItem(zone));
        }
        heading(words.symbols(), !content.symbols().isEmpty());
        content.symbols().forEach(symbol -> items.add(new SymbolItem(symbol)));
        heading(words.units(), !content.entries().isEmpty());
        texts.entries().forEach(entry -> items.add(new EntryItem(entry)));
        highest = items.stream().mapToDouble(Item::height).max().orElse(0);
    }

    /** Returns what the units alone need of all columns together at least; cheaper than a panel. */
    static double leastHeight(ListTexts texts, double columnWidth) {
        return texts.leastLines(columnWidth) * texts.size() * LEADING;
    }

    private void heading(String text, boolean needed) {
        if (needed) {
            items.add(new Heading(text, items.isEmpty() ? 0 : 2));
        }
    }

    /** Returns the em of the list's text. */
    double size() {
        return size;
    }

    /** Says whether so many columns of the height hold everything. */
    boolean fits(int columns, double height) {
        return highest <= height && columns(height).size() <= columns;
    }

    /** Returns the least height that holds everything in so many columns. */
    double height(int columns) {
        double low = highest;
        double high = items.stream().mapToDouble(Item::height).sum() + 1;
        while (high - low > 0.5) {
            double middle = (low + high) / 2;
            if (fits(columns, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private List<List<Item>> columns(double height) {
        List<List<Item>> columns = new ArrayList<>();
        int from = 0;
        double used = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            double kept = item.height()
                    + (item.heading() && i + 1 < items.size() ? items.get(i + 1).height() : 0);
            if (used + kept > height && i > from) {
                columns.add(items.subList(from, i));
                from = i;
                used = 0;
            }
            used += item.height();
        }
        columns.add(items.subList(from, items.size()));
        return columns;
    }

    void draw(Canvas canvas, double x, double y, double height) {
        double left = x;
        for (List<Item> column : columns(height)) {
            double top = y;
            for (Item item : column) {
                item.draw(canvas, left, top);
                top += item.height();
            }
            left += columnWidth + GAP;
        }
    }

    private void text(Canvas canvas, Label label, double x, double y, double width, Role role, String unit) {
        canvas.text(label, new Bounds(x, y, width, line), role, unit);
    }

    private double baseline(double y, double em) {
        return y + line / 2 + em * (TextMeasure.ASCENT - TextMeasure.DESCENT) / 2;
    }

    private final class Heading implements Item {

        private final String text;
        private final double space;

        Heading(String text, double space) {
            this.text = text;
            this.space = space;
        }

        @Override
        public double height() {
            return space + HEADING + 2.2;
        }

        @Override
        public boolean heading() {
            return true;
        }

        @Override
        public void draw(Canvas canvas, double x, double y) {
            double top = y + space;
            Label label = Label.of(x, top + HEADING * TextMeasure.ASCENT, text, HEADING)
                    .inBold();
            canvas.text(label, new Bounds(x, top, columnWidth, HEADING), Role.HEADING);
            canvas.add(Line.of(
                    x, top + HEADING + 0.9, x + columnWidth, top + HEADING + 0.9, Stroke.of(Palette.HAIRLINE, 0.3)));
        }
    }

    private final class ZoneItem implements Item {

        private final int zone;

        ZoneItem(int zone) {
            this.zone = zone;
        }

        @Override
        public double height() {
            return Math.max(line, 4);
        }

        @Override
        public void draw(Canvas canvas, double x, double y) {
            Zone shown = content.zones().get(zone);
            double offset = (height() - line) / 2;
            canvas.add(new Box(
                    x + 0.25,
                    y + height() / 2 - 1.4,
                    SWATCH,
                    2.8,
                    0.6,
                    Palette.paint(zone).withStroke(Palette.darker(Palette.fill(zone)), 0.3)));
            double lead = TextMeasure.width("AA", size, true) + 0.8;
            double at = x + SWATCH + 1.5;
            double base = baseline(y + offset, size);
            text(
                    canvas,
                    Label.of(at, base, GuideContent.letter(zone), size).inBold(),
                    at,
                    y + offset,
                    lead,
                    Role.LEGEND,
                    "");
            String people = words.people(shown.people());
            double peopleWidth = TextMeasure.width(people, size);
            double nameWidth = x + columnWidth - peopleWidth - 1 - at - lead;
            String name = TextMeasure.shorten(shown.name(), size, nameWidth, false);
            text(canvas, Label.of(at + lead, base, name, size), at + lead, y + offset, nameWidth, Role.LEGEND, "");
            text(
                    canvas,
                    Label.of(x + columnWidth, base, people, size)
                            .anchored(Anchor.END)
                            .colored(Palette.SECONDARY),
                    x + columnWidth - peopleWidth - 0.1,
                    y + offset,
                    peopleWidth + 0.2,
                    Role.LEGEND,
                    "");
        }
    }

    private final class SymbolItem implements Item {

        private final Symbol symbol;

        SymbolItem(Symbol symbol) {
            this.symbol = symbol;
        }

        @Override
        public double height() {
            return Math.max(line, 4.2);
        }

        @Override
        public void draw(Canvas canvas, double x, double y) {
            Symbols.sample(canvas, symbol, new Bounds(x + 1, y + height() / 2 - 1.5, 3.6, 3));
            double at = x + SWATCH + 1.5;
            double offset = (height() - line) / 2;
            double width = columnWidth - SWATCH - 1.5;
            String shown = TextMeasure.shorten(words.symbol(symbol), size, width, false);
            text(canvas, Label.of(at, baseline(y + offset, size), shown, size), at, y + offset, width, Role.LEGEND, "");
        }
    }

    /** Number, zone letter, name and place of a unit; the place goes to lines of its own where it does not fit. */
    private final class EntryItem implements Item {

        private final EntryText unit;
        private final boolean oneLine;
        private final List<String> places;

        EntryItem(EntryText unit) {
            this.unit = unit;
            String place = unit.entry().text();
            oneLine = unit.placeWidth() <= texts.rest(unit, columnWidth);
            places = oneLine
                    ? List.of(place)
                    : TextMeasure.wrap(place, size, columnWidth - texts.indent(), Integer.MAX_VALUE);
        }

        @Override
        public double height() {
            return (oneLine ? 1 : 1 + places.size()) * line;
        }

        @Override
        public void draw(Canvas canvas, double x, double y) {
            double base = baseline(y, size);
            Entry entry = unit.entry();
            double numberWidth = texts.numberWidth();
            double letterWidth = texts.letterWidth();
            double number = x + numberWidth - 1;
            text(
                    canvas,
                    Label.of(number, base, Integer.toString(entry.number()), LabelFitter.SMALLEST)
                            .anchored(Anchor.END)
                            .colored(Palette.SECONDARY),
                    x,
                    y,
                    numberWidth - 1,
                    Role.LIST_NUMBER,
                    "");
            double at = x + numberWidth;
            String letters = unit.letters();
            if (!letters.isEmpty()) {
                text(canvas, Label.of(at, base, letters, size).inBold(), at, y, letterWidth, Role.LIST_ZONE, "");
            }
            at += letterWidth + 1;
            String name = texts.name(unit, columnWidth);
            double nameWidth = TextMeasure.width(name, size);
            text(canvas, Label.of(at, base, name, size), at, y, nameWidth, Role.LIST_UNIT, entry.id());
            double placeX = oneLine ? at + nameWidth + 1.5 : at;
            double placeY = oneLine ? y : y + line;
            for (String place : places) {
                text(
                        canvas,
                        Label.of(placeX, baseline(placeY, size), place, size).colored(Palette.SECONDARY),
                        placeX,
                        placeY,
                        x + columnWidth - placeX,
                        Role.LIST_PLACE,
                        "");
                placeY += line;
            }
        }
    }
}
