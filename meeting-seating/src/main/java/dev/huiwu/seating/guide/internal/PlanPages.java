package dev.huiwu.seating.guide.internal;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.PageFormat;
import dev.huiwu.seating.guide.PersonLocation;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.SeatRun;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.guide.UnitPage;
import dev.huiwu.seating.guide.Way;
import dev.huiwu.seating.guide.internal.GuideContent.Heading;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import dev.huiwu.seating.guide.internal.PlanMap.MapDoor;
import dev.huiwu.seating.guide.internal.PlanMap.MapFloor;
import dev.huiwu.seating.guide.internal.PlanMap.Spot;
import dev.huiwu.seating.guide.internal.TextBlock.Paragraph;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the pages of one plan share: guide, venue, ways, and the grey venue in each size it was asked for. Not thread-safe. */
public final class PlanPages {

    private static final double TEXT = 58;
    private static final double LARGEST_TYPE = 6;
    private static final double SCREEN = 108;
    private static final double SCREEN_MARGIN = 8.5;
    private static final double SCREEN_HEAD = 23;
    private static final double SCREEN_MAP = 110;

    /** How small a line of a picture may become rather than break. */
    private static final double TIGHTEST = 0.75;

    private final SeatGuide guide;
    private final PlanContents contents;
    private final Language language;
    private final PlanMap map;
    private final Heading heading;
    private final VenueWays ways;
    private final Map<List<Object>, MapDrawing> drawn = new HashMap<>();
    private final Map<String, RoomWalk> rooms = new HashMap<>();
    private final UnitLocations locations;
    private final Map<List<String>, List<SeatId>> seatsByWay = new HashMap<>();
    private final SetMultimap<List<String>, PersonId> peopleByWay = HashMultimap.create();

    /** Reads what pages show of a plan that was made for the request. */
    public PlanPages(SeatingRequest request, SeatPlan plan, Language language) {
        this.language = language;
        guide = SeatGuide.of(request, plan);
        locations = new UnitLocations(request, plan);
        contents = new PlanContents(request, plan, language, guide.units());
        map = contents.map();
        heading = contents.headingForSome();
        ways = new VenueWays(contents.venue());
        for (PersonLocation person : guide.people()) {
            person.way().ifPresent(way -> {
                List<String> key = List.of(person.unit().value(), way.entrance());
                peopleByWay.put(key, person.person());
                person.seats()
                        .forEach(spot -> seatsByWay
                                .computeIfAbsent(key, seats -> new ArrayList<>())
                                .addAll(spot.run().seats()));
            });
        }
    }

    PlanMap map() {
        return map;
    }

    Heading heading() {
        return heading;
    }

    SeatGuide guide() {
        return guide;
    }

    PlanContents contents() {
        return contents;
    }

    MapDrawing drawing(List<MapFloor> floors, Side below, Bounds space, double type) {
        return drawn.computeIfAbsent(
                List.of(floors.stream().map(MapFloor::name).toList(), below, space, type),
                key -> new MapDrawing(map, floors, below, space, type));
    }

    UnitLocation location(UnitId unit) {
        return guide.find(unit)
                .orElseThrow(() ->
                        new IllegalArgumentException("Unit %s has nobody at the meeting.".formatted(unit.value())));
    }

    private static boolean onRostrum(UnitLocation unit) {
        return unit.parts().stream().anyMatch(part -> part.kind() == UnitLocation.Kind.ROSTRUM);
    }

    /** Returns the floors a unit sits on, and the first one for people on the rostrum. */
    private List<MapFloor> floors(UnitLocation unit) {
        Set<String> floors = new HashSet<>();
        unit.parts().stream()
                .flatMap(part -> part.runs().stream())
                .map(SeatRun::floor)
                .forEach(floors::add);
        boolean first = floors.isEmpty() || onRostrum(unit);
        return map.floors().stream()
                .filter(floor -> floors.contains(floor.name())
                        || (first && floor.equals(map.floors().get(0))))
                .toList();
    }

    /** Returns a page for a unit: its seats in colour and how to get there. */
    public GuideDrawing unit(UnitId id, PageFormat format) {
        return unit(id, format, 0).drawing();
    }

    /** Returns likewise a page beside whose text a square stays free: to the right of it, on a wide page below it. */
    public UnitPage unit(UnitId id, PageFormat format, double side) {
        UnitLocation unit = location(id);
        Canvas canvas = new Canvas();
        Bounds page = new Bounds(0, 0, format.width(), format.height()).inset(HallPage.MARGIN);
        HallPage.heading(canvas, heading, page);
        double top = page.y() + Arrangements.HEAD;
        boolean wide = page.width() > page.height();
        double bottom = page.bottom() - Arrangements.FOOT;
        double kept = side == 0 ? 0 : side + 4;
        double textWidth = wide ? page.width() * 0.34 : page.width() - kept;
        double textHeight = wide ? bottom - top - kept : TEXT;
        TextBlock text = new TextBlock(paragraphs(unit, 1.5), textWidth);
        text.draw(canvas, page.x(), top, text.fitted(LARGEST_TYPE, textHeight));
        Bounds space = wide
                ? Bounds.between(page.x() + textWidth + 6, top, page.right(), bottom)
                : Bounds.between(page.x(), top + TEXT + 2, page.right(), bottom);
        picture(canvas, unit, space);
        HallPage.footer(canvas, heading, page);
        Bounds free = wide
                ? new Bounds(page.x(), bottom - side, side, side)
                : new Bounds(page.right() - side, top, side, side);
        return new UnitPage(HallPage.drawing(canvas, of(unit), format.width(), format.height()), free);
    }

    /** Returns a picture for a unit, 108 mm wide: 1,080 pixels at ten a millimetre. */
    public GuideDrawing screen(UnitId id) {
        UnitLocation unit = location(id);
        Canvas canvas = new Canvas();
        double width = SCREEN - 2 * SCREEN_MARGIN;
        double y = SCREEN_MARGIN;
        y = line(canvas, heading.title(), 4.4, true, Palette.INK, Role.TITLE, "", y, width);
        y = line(canvas, heading.subtitle(), 3, false, Palette.SECONDARY, Role.TITLE, "", y, width);
        String name = contents.words().unitHeading(unit.name(), unit.people());
        y = line(canvas, name, 6, true, Palette.INK, Role.LIST_UNIT, id.value(), y + 1, width);
        double top = Math.max(SCREEN_MARGIN + SCREEN_HEAD - 4, y + 2);
        List<MapFloor> floors = floors(unit);
        MapDrawing fits = drawing(floors, Side.BACK, new Bounds(SCREEN_MARGIN, top, width, SCREEN_MAP), 1);
        Bounds space = new Bounds(SCREEN_MARGIN, top, width, fits.height());
        picture(canvas, unit, space);
        List<Paragraph> paragraphs = paragraphs(unit, 1.5);
        TextBlock text = new TextBlock(paragraphs.subList(1, paragraphs.size()), width);
        double end = text.draw(canvas, SCREEN_MARGIN, space.bottom() + 1, 5);
        end = line(canvas, heading.footer(), 2, false, Palette.SECONDARY, Role.FOOTER, "", end + 1, width);
        return HallPage.drawing(canvas, of(unit), SCREEN, Math.ceil(end + SCREEN_MARGIN));
    }

    /** Returns the board beside an entrance. */
    public GuideDrawing board(String entrance, PageFormat format) {
        return new BoardPage(this, format, language).draw(entrance);
    }

    /** Returns the venue with all units, on as many pages of the format as it takes. */
    public List<GuideDrawing> overview(PageFormat format) {
        return contents.draw(format);
    }

    /** Returns the venue with all units on one page of the format it needs. */
    public GuideDrawing overview() {
        return contents.draw();
    }

    /** Returns the ids of the entrances, as the venue lists them. */
    public List<String> entrances() {
        return contents.venue().entrances().stream().map(Entrance::id).toList();
    }

    /** Writes a text, a little smaller where it fits into one line then, else on several; returns where it ends. */
    private static double line(
            Canvas canvas,
            String text,
            double size,
            boolean bold,
            String color,
            Role role,
            String unit,
            double top,
            double width) {
        double whole = TextMeasure.width(text, size, bold);
        double fitted = whole * TIGHTEST > width ? size : Math.min(size, size * width / Math.max(1, whole));
        double y = top;
        for (String line : TextMeasure.wrap(text, fitted, width - 0.1, Integer.MAX_VALUE, bold)) {
            Bounds space = new Bounds(SCREEN_MARGIN, y, width, size * 1.3);
            Label label = Label.of(SCREEN_MARGIN, space.centreY() + fitted * 0.38, line, fitted)
                    .colored(color);
            canvas.text(bold ? label.inBold() : label, space, role, unit);
            y = space.bottom();
        }
        return y;
    }

    private Heading of(UnitLocation unit) {
        return new Heading(
                heading.title() + " · " + unit.name(),
                heading.subtitle(),
                heading.footer(),
                unit.name() + language.choose("：", ": ") + unit.text(language));
    }

    private List<Paragraph> paragraphs(UnitLocation unit, double name) {
        String id = unit.unit().value();
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(
                contents.words().unitHeading(unit.name(), unit.people()), name, true, Palette.INK, Role.LIST_UNIT, id));
        paragraphs.add(
                new Paragraph(contents.words().brief(unit.text(language)), 1, false, Palette.INK, Role.PLACE, id));
        unit.wayTexts(language)
                .forEach(way -> paragraphs.add(new Paragraph(way, 0.85, false, Palette.SECONDARY, Role.WAY, id)));
        return paragraphs;
    }

    private void picture(Canvas canvas, UnitLocation unit, Bounds space) {
        List<MapFloor> floors = floors(unit);
        MapDrawing drawing = drawing(floors, Side.BACK, space, 1);
        drawing.draw(canvas);
        if (onRostrum(unit)) {
            drawing.rostrum(canvas);
        }
        String id = unit.unit().value();
        floors.forEach(floor -> drawing.seats(
                canvas,
                floor,
                floor.seats().stream().filter(seat -> seat.units().contains(id)).toList(),
                id,
                true));
        Set<String> named = new HashSet<>();
        for (Way way : unit.ways()) {
            MapFloor floor = map.floor(way.floor());
            door(floor, way.entrance()).ifPresent(door -> {
                paths(unit, way, floor).forEach(path -> drawing.way(canvas, floor, door, path));
                drawing.taken(canvas, floor, door);
                named.add(door.id());
            });
        }
        drawing.names(canvas, named);
    }

    Optional<MapDoor> door(MapFloor floor, String id) {
        return floor.doors().stream().filter(door -> door.id().equals(id)).findFirst();
    }

    /** Returns the seats of a floor that people of a unit have who take a way. */
    List<Spot> seats(MapFloor floor, UnitId unit, Way way) {
        Set<SeatId> seats = Set.copyOf(seatsBy(unit, way));
        return floor.seats().stream()
                .filter(seat -> seats.contains(seat.seat()))
                .toList();
    }

    private List<SeatId> seatsBy(UnitId unit, Way way) {
        return seatsByWay.getOrDefault(List.of(unit.value(), way.entrance()), List.of());
    }

    /** Returns where those people of a unit sit who take a way. */
    UnitLocation by(UnitLocation unit, Way way) {
        return locations.of(unit, way, peopleByWay.get(List.of(unit.unit().value(), way.entrance())));
    }

    /** Returns a path for each leg of a way, to its nearest row; in a room to the nearest chair. */
    private List<List<Point>> paths(UnitLocation unit, Way way, MapFloor floor) {
        Entrance door = contents.venue().entrances().stream()
                .filter(entrance -> entrance.id().equals(way.entrance()))
                .findFirst()
                .orElseThrow();
        List<SeatId> seats = seatsBy(unit.unit(), way);
        if (contents.venue().room().isPresent()) {
            return rooms
                    .computeIfAbsent(floor.name(), name -> new RoomWalk(contents.venue(), floor))
                    .path(door, seats(floor, unit.unit(), way))
                    .stream()
                    .toList();
        }
        Map<List<Object>, List<Point>> paths = new LinkedHashMap<>();
        ways.walk(floor.name())
                .approaches(door, seats)
                .forEach(approach -> paths.putIfAbsent(
                        List.of(approach.aisle(), approach.heading(), approach.turn()), approach.path()));
        return List.copyOf(paths.values());
    }
}
