package dev.huiwu.print.sheet;

import com.google.common.collect.Lists;
import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.print.internal.PrintTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lays a sheet out: strips of full width one below the other, broken into pages. */
final class SheetPages {

    private static final double SHORT_SIDE = 210;
    private static final double LONG_SIDE = 297;
    private static final double MARGIN = 12;
    private static final double TITLE = 6;
    private static final double TEXT = 3.2;
    private static final double LEADING = 4.2;
    private static final double PADDING = 1.2;
    private static final double FOOT = 6;
    private static final double SIGNING = 12;
    private static final int SIDE_BY_SIDE = 3;
    private static final int MOST_LINES = 500;
    private static final Stroke RULE = Stroke.of(Palette.SECONDARY, 0.2);

    private final TableSheet sheet;
    private final Language language;
    private final double width;
    private final double height;
    private final double[] edges;
    private final List<List<Shape>> pages = new ArrayList<>();
    private List<Shape> page = new ArrayList<>();
    private String goingOn = "";
    private double y;

    SheetPages(TableSheet sheet, Language language) {
        this.sheet = sheet;
        this.language = language;
        width = sheet.landscape() ? LONG_SIDE : SHORT_SIDE;
        height = sheet.landscape() ? SHORT_SIDE : LONG_SIDE;
        double shares = sheet.columns().stream().mapToDouble(Column::share).sum();
        edges = new double[sheet.columns().size() + 1];
        edges[0] = MARGIN;
        for (int i = 0; i < sheet.columns().size(); i++) {
            edges[i + 1] = edges[i] + sheet.columns().get(i).share() / shares * (width - 2 * MARGIN);
        }
    }

    List<Scene> draw() {
        open(true);
        boolean first = true;
        for (TableSheet.Section section : sheet.sections()) {
            if (!first && beginsPage(section)) {
                open(sheet.sectionStart() == TableSheet.SectionStart.NEW_PAGE);
            }
            first = false;
            section(section);
        }
        notes();
        signatures();
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            scenes.add(scene(pages.get(i), i + 1));
        }
        return List.copyOf(scenes);
    }

    private boolean beginsPage(TableSheet.Section section) {
        return switch (sheet.sectionStart()) {
            case BELOW -> false;
            case WHOLE -> {
                double rows = section.rows().stream().mapToDouble(this::tall).sum();
                double tall = tallBand(heading(section)) + rows;
                yield y + tall > bottom() && tall < bottom() - 3 * MARGIN;
            }
            case NEW_PAGE -> true;
        };
    }

    private Scene scene(List<Shape> shapes, int number) {
        String text = PrintTexts.TEXTS.text(
                language, "sheet-page", "footer", sheet.footer(), "page", number, "pages", pages.size());
        return Scene.builder(width, height)
                .title(sheet.title())
                .description(PrintTexts.TEXTS.text(
                        language, "sheet-page", "footer", "", "page", number, "pages", pages.size()))
                .addAll(shapes)
                .add(Label.of(
                                width - MARGIN,
                                height - MARGIN + 3,
                                TextMeasure.shorten(text, 2.4, width - 2 * MARGIN, false),
                                2.4)
                        .anchored(Anchor.END)
                        .colored(Palette.SECONDARY))
                .build();
    }

    /**
     * Starts a page: the first, and each that is for a desk of its own, with everything that is said of the sheet, the others with its
     * title and the section that goes on.
     */
    private void open(boolean first) {
        page = new ArrayList<>();
        pages.add(page);
        y = MARGIN;
        double size = first ? TITLE : 4;
        for (String line : TextMeasure.wrap(sheet.title(), size, width - 2 * MARGIN, MOST_LINES, true)) {
            page.add(Label.centred(width / 2, y + size / 2, line, size).inBold());
            y += size * 1.3;
        }
        y += 1;
        if (first) {
            sheet.heads().forEach(head -> wide(head, TEXT));
            y += 1.5;
        }
        row(sheet.columns().stream().map(Column::heading).toList(), true);
        if (!goingOn.isEmpty()) {
            String more = PrintTexts.TEXTS.text(language, "sheet-continued");
            double room = width - 2 * MARGIN - 2 * PADDING - TextMeasure.width(more, TEXT, true);
            band(List.of(TextMeasure.shorten(goingOn, TEXT, room - 0.1, true) + more));
        }
    }

    private void wide(String text, double size) {
        for (String line : TextMeasure.wrap(text, size, width - 2 * MARGIN, MOST_LINES)) {
            page.add(Label.of(MARGIN, baseline(y, LEADING, size), line, size));
            y += LEADING;
        }
    }

    private void section(TableSheet.Section section) {
        List<String> heading = heading(section);
        if (!heading.isEmpty()) {
            double tall = tallBand(heading);
            double following =
                    section.rows().isEmpty() ? 0 : tall(section.rows().get(0));
            if (y + tall + following > bottom() && tall + following < bottom() - 3 * MARGIN) {
                open(false);
            }
            band(heading);
        }
        goingOn = section.heading();
        section.rows().forEach(cells -> row(cells, false));
        goingOn = "";
    }

    private List<String> heading(TableSheet.Section section) {
        return section.heading().isEmpty()
                ? List.of()
                : TextMeasure.wrap(section.heading(), TEXT, width - 2 * MARGIN - 2 * PADDING, MOST_LINES, true);
    }

    private static double tallBand(List<String> heading) {
        return heading.isEmpty() ? 0 : heading.size() * LEADING + 2 * PADDING;
    }

    /** Draws a strip that says what the rows below it have in common. */
    private void band(List<String> heading) {
        double tall = tallBand(heading);
        page.add(Box.of(
                new Bounds(MARGIN, y, width - 2 * MARGIN, tall),
                0,
                Paint.fill(Palette.PAPER).with(RULE)));
        double top = y + PADDING;
        for (String line : heading) {
            page.add(Label.of(MARGIN + PADDING, baseline(top, LEADING, TEXT), line, TEXT)
                    .inBold());
            top += LEADING;
        }
        y += tall;
    }

    /** Draws a row where it fits; what is longer than a page goes on over the next. */
    private void row(List<String> cells, boolean heading) {
        List<List<String>> texts = lines(cells, heading);
        int longest = longest(texts);
        if (!heading && longest <= linesOfAPage()) {
            double tall = tall(longest);
            if (y + tall > bottom()) {
                open(false);
            }
            part(texts, 0, longest, tall, false);
            return;
        }
        int from = 0;
        while (from < longest) {
            int room = Math.max(1, (int) ((bottom() - y - 2 * PADDING) / LEADING));
            int to = heading ? longest : Math.min(longest, from + room);
            part(texts, from, to, (to - from) * LEADING + 2 * PADDING, heading);
            from = to;
            if (from < longest) {
                open(false);
            }
        }
    }

    private void part(List<List<String>> texts, int from, int to, double tall, boolean heading) {
        for (int column = 0; column < texts.size(); column++) {
            Bounds cell = Bounds.between(edges[column], y, edges[column + 1], y + tall);
            page.add(Box.of(cell, 0, (heading ? Paint.fill(Palette.STAGE) : Paint.fill(Palette.PAPER)).with(RULE)));
            List<String> lines = texts.get(column);
            List<String> here = lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
            double top = y + (tall - here.size() * LEADING) / 2;
            for (String line : here) {
                page.add(cell(line, cell, top, sheet.columns().get(column).anchor(), heading));
                top += LEADING;
            }
        }
        y += tall;
    }

    private static Label cell(String line, Bounds cell, double top, Anchor anchor, boolean heading) {
        double x = switch (heading ? Anchor.MIDDLE : anchor) {
            case START -> cell.x() + PADDING;
            case MIDDLE -> cell.centreX();
            case END -> cell.right() - PADDING;
        };
        Label label = Label.of(x, baseline(top, LEADING, TEXT), line, TEXT).anchored(heading ? Anchor.MIDDLE : anchor);
        return heading ? label.inBold() : label;
    }

    private void notes() {
        if (sheet.notes().isEmpty()) {
            return;
        }
        long lines = sheet.notes().stream()
                .mapToLong(note -> TextMeasure.wrap(note, TEXT, width - 2 * MARGIN, MOST_LINES)
                        .size())
                .sum();
        if (y + lines * LEADING + 3 > bottom()) {
            page = new ArrayList<>();
            pages.add(page);
            y = MARGIN;
        }
        y += 3;
        sheet.notes().forEach(note -> wide(note, TEXT));
    }

    /** Draws the lines to sign on, those that stand side by side on one page. */
    private void signatures() {
        double wide = (width - 2 * MARGIN) / SIDE_BY_SIDE;
        for (List<String> abreast : Lists.partition(sheet.signatures(), SIDE_BY_SIDE)) {
            List<List<String>> texts = abreast.stream()
                    .map(text -> TextMeasure.wrap(text, TEXT, wide * 0.55, MOST_LINES))
                    .toList();
            double tall = Math.max(SIGNING, longest(texts) * LEADING + 2 * PADDING);
            if (y + tall > bottom()) {
                page = new ArrayList<>();
                pages.add(page);
                y = MARGIN;
            }
            y += tall;
            for (int i = 0; i < texts.size(); i++) {
                sign(texts.get(i), MARGIN + i * wide, wide);
            }
        }
    }

    private void sign(List<String> lines, double left, double wide) {
        double top = y - lines.size() * LEADING;
        double end = 0;
        for (String line : lines) {
            page.add(Label.of(left, baseline(top, LEADING, TEXT), line, TEXT));
            end = TextMeasure.width(line, TEXT);
            top += LEADING;
        }
        page.add(Line.of(left + end + PADDING, y, left + wide - 3 * PADDING, y, RULE));
    }

    private List<List<String>> lines(List<String> cells, boolean bold) {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            double room = edges[i + 1] - edges[i] - 2 * PADDING;
            List<String> lines = new ArrayList<>();
            for (String paragraph : cells.get(i).split("\n", -1)) {
                lines.addAll(TextMeasure.wrap(paragraph, TEXT, room, MOST_LINES, bold));
            }
            texts.add(Collections.unmodifiableList(lines));
        }
        return texts;
    }

    private double tall(List<String> cells) {
        return tall(longest(lines(cells, false)));
    }

    private double tall(int lines) {
        return Math.max(sheet.rowHeight(), lines * LEADING + 2 * PADDING);
    }

    private static int longest(List<List<String>> texts) {
        return texts.stream().mapToInt(List::size).max().orElse(1);
    }

    private int linesOfAPage() {
        return (int) ((bottom() - MARGIN - 6 * TITLE) / LEADING);
    }

    private double bottom() {
        return height - MARGIN - FOOT + 3;
    }

    private static double baseline(double top, double leading, double size) {
        return top + leading / 2 + size * (TextMeasure.ASCENT - TextMeasure.DESCENT) / 2;
    }
}
