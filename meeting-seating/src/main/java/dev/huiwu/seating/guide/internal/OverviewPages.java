package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.PageFormat;
import dev.huiwu.seating.guide.internal.GuideContent.Door;
import dev.huiwu.seating.guide.internal.GuideContent.Entry;
import dev.huiwu.seating.guide.internal.GuideContent.Place;
import dev.huiwu.seating.guide.internal.GuideContent.Rostrum;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A hall on pages of one format: as few as it takes for seat numbers that can be read. What does not fit one page is cut
 * between floors, then at the widest gap near the middle of a floor.
 */
final class OverviewPages {

    private static final double INDEX = 40;
    private static final double INDEX_HEIGHT = 10;

    private final GuideContent content;
    private final PageFormat format;
    private final Words words;

    OverviewPages(GuideContent content, PageFormat format) {
        this.content = content;
        this.format = format;
        words = new Words(content.language());
    }

    /** Part of the hall: its seats, whether it has the stage, and how it lies on its page. */
    private record Part(List<Place> places, GuideContent shown, Arrangement on) {}

    List<GuideDrawing> draw() {
        List<Part> parts = parts(content.places(), true);
        if (parts.size() == 1) {
            return List.of(HallPage.draw(parts.get(0).shown(), parts.get(0).on(), 0, new Canvas()));
        }
        List<GuideDrawing> pages = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            pages.add(HallPage.draw(parts.get(part).shown(), parts.get(part).on(), INDEX, index(parts, part)));
        }
        return List.copyOf(pages);
    }

    private List<Part> parts(List<Place> places, boolean first) {
        GuideContent shown = shown(places, first);
        Optional<Arrangement> on = HallPage.fitted(shown, format);
        if (on.isPresent() || places.size() < 2) {
            return List.of(new Part(places, shown, on.orElseGet(() -> HallPage.endless(shown))));
        }
        List<Part> parts = new ArrayList<>();
        List<List<Place>> cut = cut(places);
        for (int i = 0; i < cut.size(); i++) {
            parts.addAll(parts(cut.get(i), first && i == 0));
        }
        return parts;
    }

    private List<List<Place>> cut(List<Place> places) {
        List<String> floors = places.stream().map(Place::floor).distinct().toList();
        if (floors.size() > 1) {
            return floors.stream()
                    .map(floor -> places.stream()
                            .filter(place -> place.floor().equals(floor))
                            .toList())
                    .toList();
        }
        boolean across = extent(places, Place::x) / format.width() > extent(places, Place::y) / format.height();
        ToDoubleFunction<Place> along = across ? Place::x : Place::y;
        List<Place> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparingDouble(along));
        int cut = sorted.size() / 2;
        double widest = -1;
        for (int i = Math.max(1, sorted.size() / 4); i <= Math.min(sorted.size() - 1, sorted.size() * 3 / 4); i++) {
            double gap = along.applyAsDouble(sorted.get(i)) - along.applyAsDouble(sorted.get(i - 1));
            if (gap > widest + 1e-6) {
                widest = gap;
                cut = i;
            }
        }
        double line = along.applyAsDouble(sorted.get(Math.max(1, cut)));
        List<Place> before = places.stream()
                .filter(place -> along.applyAsDouble(place) < line - 1e-9)
                .toList();
        List<Place> after = places.stream()
                .filter(place -> along.applyAsDouble(place) >= line - 1e-9)
                .toList();
        return before.isEmpty() || after.isEmpty()
                ? List.of(places.subList(0, places.size() / 2), places.subList(places.size() / 2, places.size()))
                : List.of(before, after);
    }

    private static double extent(List<Place> places, ToDoubleFunction<Place> along) {
        return places.stream().mapToDouble(along).max().orElse(0)
                - places.stream().mapToDouble(along).min().orElse(0);
    }

    /** Returns what a page of some of the seats shows: their units, doors of their walls, the stage if they are before it. */
    private GuideContent shown(List<Place> places, boolean first) {
        if (places.size() == content.places().size()) {
            return content;
        }
        Set<String> here = new HashSet<>();
        Set<String> anywhere = new HashSet<>();
        places.forEach(place -> place.party()
                .ifPresent(party -> here.add(content.parties().get(party).id())));
        content.places()
                .forEach(place -> place.party()
                        .ifPresent(party ->
                                anywhere.add(content.parties().get(party).id())));
        List<Entry> entries = content.entries().stream()
                .filter(entry -> here.contains(entry.id()) || (first && !anywhere.contains(entry.id())))
                .toList();
        String floor = places.get(0).floor();
        List<Place> whole = content.places().stream()
                .filter(place -> place.floor().equals(floor))
                .toList();
        double centre = places.size() == whole.size()
                ? 0
                : (places.stream().mapToDouble(Place::x).min().orElse(0)
                                + places.stream().mapToDouble(Place::x).max().orElse(0))
                        / 2;
        boolean front = floor.equals(content.places().get(0).floor()) && atEdge(places, whole, Place::y, false);
        return new GuideContent(
                content.language(),
                content.heading(),
                content.seatWidth(),
                content.rowPitch(),
                places.stream().map(place -> moved(place, centre)).toList(),
                content.floorNames(),
                doors(places, whole, floor, centre),
                front ? content.rostrum() : Optional.of(new Rostrum(words.front(false), "", List.of())),
                content.zones(),
                content.parties(),
                entries);
    }

    private static boolean atEdge(List<Place> places, List<Place> whole, ToDoubleFunction<Place> along, boolean far) {
        double sign = far ? -1 : 1;
        double own = places.stream()
                .mapToDouble(place -> sign * along.applyAsDouble(place))
                .min()
                .orElse(0);
        double all = whole.stream()
                .mapToDouble(place -> sign * along.applyAsDouble(place))
                .min()
                .orElse(0);
        return own <= all + 1.5;
    }

    private List<Door> doors(List<Place> places, List<Place> whole, String floor, double centre) {
        double left = places.stream().mapToDouble(Place::x).min().orElse(0) - 2;
        double right = places.stream().mapToDouble(Place::x).max().orElse(0) + 2;
        double front = places.stream().mapToDouble(Place::y).min().orElse(0) - 2;
        double back = places.stream().mapToDouble(Place::y).max().orElse(0) + 2;
        return content.doors().stream()
                .filter(door -> door.floor().equals(floor))
                .filter(door -> switch (door.side()) {
                    case LEFT, RIGHT ->
                        atEdge(places, whole, Place::x, door.side() == Side.RIGHT)
                                && door.y() >= front
                                && door.y() <= back;
                    case FRONT, BACK ->
                        atEdge(places, whole, Place::y, door.side() == Side.BACK)
                                && door.x() >= left
                                && door.x() <= right;
                })
                .map(door -> door.at(door.x() - centre, door.y()))
                .toList();
    }

    private static Place moved(Place place, double centre) {
        return new Place(
                place.floor(),
                place.block(),
                place.row(),
                place.rowIndex(),
                place.place(),
                place.label(),
                place.x() - centre,
                place.y(),
                place.marks(),
                place.party());
    }

    /** Draws all parts small, the page's own in colour, and says which page it is. */
    private Canvas index(List<Part> parts, int own) {
        Canvas canvas = new Canvas();
        List<Bounds> bounds = parts.stream()
                .map(part -> part.places().stream()
                        .map(place -> new Bounds(place.x() - 0.3, place.y() - 0.5, 0.6, 1))
                        .reduce(Bounds::union)
                        .orElse(new Bounds(0, 0, 1, 1)))
                .toList();
        Bounds all = bounds.stream().reduce(Bounds::union).orElse(new Bounds(0, 0, 1, 1));
        double right = format.width() - HallPage.MARGIN;
        double scale = Math.min((INDEX - 2) / all.width(), INDEX_HEIGHT / all.height());
        for (int part = 0; part < parts.size(); part++) {
            Bounds plain = bounds.get(part);
            Bounds shown = new Bounds(
                    right - (all.right() - plain.x()) * scale,
                    HallPage.MARGIN + (plain.y() - all.y()) * scale,
                    plain.width() * scale,
                    plain.height() * scale);
            Paint paint = Paint.fill(part == own ? Palette.fill(0) : Palette.STAGE);
            canvas.add(Box.of(shown, 0, paint.withStroke(Palette.SECONDARY, 0.15)));
        }
        Bounds space = new Bounds(right - INDEX + 1, HallPage.MARGIN + INDEX_HEIGHT + 0.6, INDEX - 1, 2.6);
        String text = words.part(own + 1, parts.size());
        canvas.text(
                Label.of(space.right() - 0.1, space.centreY() + 2.2 * 0.38, text, 2.2)
                        .anchored(Anchor.END)
                        .colored(Palette.SECONDARY),
                space,
                Role.NOTE);
        return canvas;
    }
}
