package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.PageFormat;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.guide.Way;
import dev.huiwu.seating.guide.internal.GuideContent.Heading;
import dev.huiwu.seating.guide.internal.PlanMap.MapDoor;
import dev.huiwu.seating.guide.internal.PlanMap.MapFloor;
import dev.huiwu.seating.guide.internal.PlanMap.Spot;
import dev.huiwu.seating.guide.internal.TextBlock.Paragraph;
import dev.huiwu.seating.venue.Entrance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A board beside an entrance, turned as the viewer looks in, with every unit that enters here and its way from there.
 *
 * <p>All measures are those of A3 and grow with the paper.
 */
final class BoardPage {

    private static final double MARGIN = 12;
    private static final double GAP = 6;
    private static final double LARGEST = 5;
    private static final double LEAST_COLUMN = 16;

    private final PlanPages pages;
    private final PageFormat format;
    private final Language language;
    private final double type;

    BoardPage(PlanPages pages, PageFormat format, Language language) {
        this.pages = pages;
        this.format = format;
        this.language = language;
        type = Math.min(format.width(), format.height()) / 297;
    }

    /** Those people of a unit who enter here, with its number on the board. */
    private record Entering(int number, UnitLocation unit, Way way) {

        String id() {
            return unit.unit().value();
        }
    }

    GuideDrawing draw(String entrance) {
        Entrance door = pages.contents().venue().entrances().stream()
                .filter(known -> known.id().equals(entrance))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The venue has no entrance %s.".formatted(entrance)));
        MapFloor floor = pages.map().floor(door.floor());
        MapDoor here = pages.door(floor, entrance).orElseThrow();
        List<Entering> units = new ArrayList<>();
        for (UnitLocation unit : pages.guide().units()) {
            unit.ways().stream()
                    .filter(way -> way.entrance().equals(entrance))
                    .forEach(way -> units.add(new Entering(units.size() + 1, pages.by(unit, way), way)));
        }
        Canvas canvas = new Canvas();
        Bounds page = new Bounds(0, 0, format.width(), format.height()).inset(MARGIN * type);
        double top = heading(canvas, page, door);
        double bottom = page.bottom() - Arrangements.FOOT;
        boolean wide = page.width() > page.height();
        Bounds space = wide
                ? Bounds.between(page.x(), top, page.x() + page.width() * 0.5, bottom)
                : Bounds.between(page.x(), top, page.right(), top + (bottom - top) * 0.5);
        MapDrawing drawing = pages.drawing(List.of(floor), here.side(), space, type);
        drawing.draw(canvas);
        units.forEach(unit -> drawing.seats(canvas, floor, seats(floor, unit), unit.id(), false));
        drawing.here(canvas, floor, here, pages.contents().words().here(), 3.2 * type);
        double badge = Math.max(LabelFitter.SMALLEST, Math.min(2.6 * type, drawing.seatHeight(floor)));
        units.forEach(unit ->
                drawing.badge(canvas, floor, seats(floor, unit), unit.id(), Integer.toString(unit.number()), badge));
        drawing.names(canvas, Set.of(entrance));
        double gap = GAP * type;
        list(
                canvas,
                units,
                wide
                        ? Bounds.between(space.right() + gap, top, page.right(), bottom)
                        : Bounds.between(
                                page.x(),
                                Math.min(space.bottom(), space.y() + drawing.height()) + gap,
                                page.right(),
                                bottom));
        HallPage.footer(canvas, pages.heading(), page);
        Heading heading = pages.heading();
        return HallPage.drawing(
                canvas,
                new Heading(
                        heading.title() + " · " + door.name(),
                        heading.subtitle(),
                        heading.footer(),
                        heading.description()),
                format.width(),
                format.height());
    }

    private List<Spot> seats(MapFloor floor, Entering entering) {
        return pages.seats(floor, entering.unit().unit(), entering.way());
    }

    private double heading(Canvas canvas, Bounds page, Entrance door) {
        double y = page.y();
        y = line(canvas, page, y, pages.contents().words().entrance(door.name()), 11, true, Palette.INK);
        y = line(canvas, page, y, pages.heading().title(), 5, false, Palette.INK);
        return line(canvas, page, y, pages.heading().subtitle(), 3.2, false, Palette.SECONDARY) + 3 * type;
    }

    private double line(Canvas canvas, Bounds page, double top, String text, double size, boolean bold, String color) {
        double large = size * type;
        double fitted = Math.max(
                LabelFitter.SMALLEST,
                Math.min(large, large * page.width() / Math.max(1, TextMeasure.width(text, large, bold))) - 0.05);
        Bounds space = new Bounds(page.x(), top, page.width(), large * 1.25);
        String shown = TextMeasure.shorten(text, fitted, page.width(), bold);
        Label label =
                Label.centred(space.centreX(), space.centreY(), shown, fitted).colored(color);
        canvas.text(bold ? label.inBold() : label, space, Role.TITLE);
        return space.bottom();
    }

    /** Writes the units in columns, as large as they can be. */
    private void list(Canvas canvas, List<Entering> units, Bounds space) {
        for (double size = LARGEST * type; ; size = Math.max(LabelFitter.SMALLEST, size - 0.2)) {
            boolean smallest = size <= LabelFitter.SMALLEST;
            int most = Math.max(1, (int) (space.width() / (LEAST_COLUMN * size)));
            for (int columns = 1; columns <= most; columns++) {
                double width = (space.width() - (columns - 1) * GAP * type) / columns;
                List<TextBlock> blocks =
                        units.stream().map(unit -> block(unit, width)).toList();
                if (fill(canvas, blocks, space, width, columns, size, false) || (smallest && columns == most)) {
                    fill(canvas, blocks, space, width, columns, size, true);
                    return;
                }
            }
        }
    }

    /** Says whether the blocks fit into the columns; writes them if asked to, the last column on beyond its end. */
    private boolean fill(
            Canvas canvas,
            List<TextBlock> blocks,
            Bounds space,
            double width,
            int columns,
            double size,
            boolean written) {
        int column = 0;
        double y = space.y();
        for (TextBlock block : blocks) {
            double height = block.height(size) + size * 0.5;
            if (y + height > space.bottom() && y > space.y()) {
                if (column + 1 == columns) {
                    return false;
                }
                column++;
                y = space.y();
            }
            if (y + height > space.bottom() && !written) {
                return false;
            }
            if (written) {
                block.draw(canvas, space.x() + column * (width + GAP * type), y, size);
            }
            y += height;
        }
        return true;
    }

    private TextBlock block(Entering entering, double width) {
        String id = entering.id();
        return new TextBlock(
                List.of(
                        new Paragraph(
                                entering.number()
                                        + "  "
                                        + pages.contents()
                                                .words()
                                                .unitHeading(
                                                        entering.unit().name(),
                                                        entering.way().people()),
                                1,
                                true,
                                Palette.INK,
                                Role.LIST_UNIT,
                                id),
                        new Paragraph(
                                pages.contents().words().brief(entering.unit().text(language)),
                                0.8,
                                false,
                                Palette.INK,
                                Role.LIST_PLACE,
                                id),
                        new Paragraph(
                                entering.way().onwardText(language), 0.8, false, Palette.SECONDARY, Role.WAY, id)),
                width);
    }
}
