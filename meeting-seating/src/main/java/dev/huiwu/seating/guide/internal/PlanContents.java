package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.PageFormat;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.guide.internal.GuideContent.Chair;
import dev.huiwu.seating.guide.internal.GuideContent.Door;
import dev.huiwu.seating.guide.internal.GuideContent.Entry;
import dev.huiwu.seating.guide.internal.GuideContent.Heading;
import dev.huiwu.seating.guide.internal.GuideContent.Mark;
import dev.huiwu.seating.guide.internal.GuideContent.Party;
import dev.huiwu.seating.guide.internal.GuideContent.Place;
import dev.huiwu.seating.guide.internal.GuideContent.Rostrum;
import dev.huiwu.seating.guide.internal.GuideContent.RostrumRow;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import dev.huiwu.seating.guide.internal.GuideContent.Zone;
import dev.huiwu.seating.guide.internal.RoomContent.Holder;
import dev.huiwu.seating.internal.Zones;
import dev.huiwu.seating.order.TableRule;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Landmark;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.TableLayout;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from a plan and its request what a guide shows. */
public final class PlanContents {

    private static final double METRE = 1000;

    private final SeatingRequest request;
    private final SeatPlan plan;
    private final Venue venue;
    private final Language language;
    private final Words words;
    private final SeatGuide guide;
    private final Map<PersonId, Attendee> people = new HashMap<>();
    private final Map<SeatId, List<Seating>> holders = new HashMap<>();

    /** Reads a plan that was made for the request. */
    public PlanContents(SeatingRequest request, SeatPlan plan, Language language) {
        this.request = request;
        this.plan = plan;
        this.language = language;
        venue = request.venueInUse();
        words = new Words(language);
        guide = SeatGuide.of(request, plan);
        request.list().attendees().forEach(person -> people.put(person.id(), person));
        plan.seatings()
                .forEach(seating -> holders.computeIfAbsent(seating.seat(), seat -> new ArrayList<>())
                        .add(seating));
    }

    /** Returns the drawing. */
    public GuideDrawing draw() {
        if (venue.room().isEmpty()) {
            return HallPage.draw(hall());
        }
        RoomContent room = room(venue.room().get());
        return room.tables().isPresent() ? TablePage.draw(room, room.tables().get()) : RoomPage.draw(room);
    }

    /** Returns the drawing on pages of a format; a room that does not fit it on the one it needs. */
    List<GuideDrawing> draw(PageFormat format) {
        if (venue.room().isEmpty()) {
            return new OverviewPages(hall(), format).draw();
        }
        RoomContent room = room(venue.room().get());
        return List.of((room.tables().isPresent()
                        ? TablePage.on(room, room.tables().get(), format)
                        : RoomPage.on(room, format))
                .orElseGet(this::draw));
    }

    SeatGuide guide() {
        return guide;
    }

    Venue venue() {
        return venue;
    }

    Words words() {
        return words;
    }

    /** Returns the venue as it is, with who holds which seat. */
    PlanMap map() {
        boolean room = venue.room().isPresent();
        List<String> zones = Zones.names(request);
        List<AttendanceKind> kinds = room ? kinds() : List.of();
        double width = venue.seatWidth() / METRE;
        double depth = room ? Math.min(width, venue.rowPitch() / METRE) : venue.rowPitch() / METRE;
        ImmutableList.Builder<PlanMap.MapFloor> floors = ImmutableList.builder();
        for (String name : venue.floors()) {
            List<PlanMap.Spot> seats = venue.seats().stream()
                    .filter(seat -> seat.floor().equals(name))
                    .map(seat -> spot(seat, zones, kinds))
                    .toList();
            List<PlanMap.Table> tables = room ? mapTables() : List.of();
            Bounds walls = seats.stream()
                    .map(seat -> new Bounds(seat.at().x() - width / 2, seat.at().y() - depth / 2, width, depth))
                    .reduce(Bounds::union)
                    .orElse(new Bounds(-1, 0, 2, 1));
            for (PlanMap.Table table : tables) {
                walls = walls.union(table.top());
            }
            floors.add(new PlanMap.MapFloor(
                    name,
                    words.floor(name),
                    seats,
                    tables,
                    venue.entrances().stream()
                            .filter(door -> door.floor().equals(name))
                            .map(door ->
                                    new PlanMap.MapDoor(door.id(), door.name(), side(door), metres(door.x(), door.y())))
                            .toList(),
                    venue.landmarks().stream()
                            .filter(mark -> mark.floor().equals(name))
                            .map(mark -> new PlanMap.Mark(mark.name(), metres(mark.x(), mark.y())))
                            .toList(),
                    width,
                    depth,
                    walls.inset(-FloorWalk.MARGIN)));
        }
        String stage =
                room ? "" : venue.rostrum().map(rostrum -> rostrum.block()).orElse(words.stage());
        return new PlanMap(stage, words.front(room), floors.build());
    }

    private Point metres(double x, double y) {
        return new Point(x * venue.seatWidth() / METRE, y * venue.rowPitch() / METRE);
    }

    private PlanMap.Spot spot(Seat seat, List<String> zones, List<AttendanceKind> kinds) {
        Optional<Attendee> holder =
                holders.getOrDefault(seat.id(), List.of()).stream().findFirst().map(this::person);
        return new PlanMap.Spot(
                seat.id(),
                metres(seat.x(), seat.y()),
                seat.label(),
                seat.row(),
                holders.getOrDefault(seat.id(), List.of()).stream()
                        .map(seating -> person(seating).unit().value())
                        .collect(Collectors.toSet()),
                holder.map(person -> venue.room().isPresent()
                                ? kinds.indexOf(person.kind())
                                : zones.indexOf(request.zone(person)))
                        .orElse(-1));
    }

    /** Returns the table tops; where only the chairs are known, the room that the inner ring leaves. */
    private List<PlanMap.Table> mapTables() {
        Room room = venue.room().orElseThrow();
        if (room.layout().isPresent()) {
            return tables(room.layout().get()).tops().stream()
                    .map(top -> new PlanMap.Table(
                            new Bounds(top.x() - top.width() / 2, top.y() - top.depth() / 2, top.width(), top.depth()),
                            top.round()))
                    .toList();
        }
        Set<String> inner = room.parts().stream()
                .filter(part -> part.ring() == Room.Ring.INNER)
                .map(Room.Part::block)
                .collect(Collectors.toSet());
        Bounds chairs = venue.seats().stream()
                .filter(seat -> inner.contains(seat.block()))
                .map(seat -> {
                    Point at = metres(seat.x(), seat.y());
                    return new Bounds(at.x(), at.y(), 0, 0);
                })
                .reduce(Bounds::union)
                .orElse(new Bounds(0, 0, 0, 0));
        Bounds top = chairs.inset(0.55);
        return top.width() > 0.3 && top.height() > 0.3 ? List.of(new PlanMap.Table(top, false)) : List.of();
    }

    Heading heading() {
        int seated = plan.byPerson().size();
        return new Heading(
                words.title(request.meeting().title()
                        + guide.site()
                                .map(site -> language.choose("（%s）", " (%s)").formatted(site))
                                .orElse("")),
                words.subtitle(request.meeting().start(), venue.name(), seated),
                words.footer(plan.listVersion(), request.meeting().date(), plan.hash()),
                words.description(venue.name(), seated, guide.units().size()));
    }

    private Attendee person(Seating seating) {
        Attendee person = people.get(seating.person());
        if (person == null) {
            throw new IllegalArgumentException(
                    "The plan seats %s, who is not on the request's list.".formatted(seating.person()));
        }
        return person;
    }

    /** Returns the display name of whoever comes: the stand-in, the person, or a word for nobody named yet. */
    private String name(Attendee person) {
        return person.standIn()
                .map(SubstituteAttendee::name)
                .or(person::name)
                .map(PersonName::display)
                .orElse(words.unnamed());
    }

    private List<Door> doors() {
        Stream<Door> entrances = venue.entrances().stream()
                .map(entrance -> new Door(
                        entrance.name(),
                        entrance.floor(),
                        side(entrance),
                        entrance.x() * venue.seatWidth() / METRE,
                        entrance.y() * venue.rowPitch() / METRE,
                        entrance.levelAccess()));
        return Stream.concat(entrances, venue.landmarks().stream().map(this::landmark))
                .toList();
    }

    /** Returns a landmark at the wall of its floor that is nearest to it. */
    private Door landmark(Landmark landmark) {
        List<Seat> seats = venue.seats().stream()
                .filter(seat -> seat.floor().equals(landmark.floor()))
                .toList();
        Point at = metres(landmark.x(), landmark.y());
        Bounds floor = seats.stream()
                .map(seat -> metres(seat.x(), seat.y()))
                .map(seat -> new Bounds(seat.x(), seat.y(), 0, 0))
                .reduce(Bounds::union)
                .orElse(new Bounds(0, 0, 0, 0));
        Map<Side, Double> inside = new EnumMap<>(Side.class);
        inside.put(Side.LEFT, at.x() - floor.x());
        inside.put(Side.RIGHT, floor.right() - at.x());
        inside.put(Side.FRONT, at.y() - floor.y());
        inside.put(Side.BACK, floor.bottom() - at.y());
        Side nearest = inside.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Side.BACK);
        return new Door(landmark.name(), landmark.floor(), nearest, at.x(), at.y(), false, true);
    }

    private static Side side(Entrance entrance) {
        return switch (entrance.wall()) {
            case FRONT -> Side.FRONT;
            case BACK -> Side.BACK;
            case LEFT -> Side.LEFT;
            case RIGHT -> Side.RIGHT;
        };
    }

    private static Set<Mark> marks(Seat seat) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (!seat.usable()) {
            marks.add(Mark.BLOCKED);
        }
        if (seat.has(SeatFeature.ACCESSIBLE)) {
            marks.add(Mark.WHEELCHAIR);
        }
        if (seat.has(SeatFeature.RESERVED) || seat.has(SeatFeature.SPARE)) {
            marks.add(Mark.RESERVED);
        }
        return marks;
    }

    private List<Entry> entries(List<String> zones) {
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        for (int i = 0; i < guide.units().size(); i++) {
            UnitLocation unit = guide.units().get(i);
            List<Integer> own = unit.parts().stream()
                    .map(part -> zones.indexOf(part.zone()))
                    .filter(zone -> zone >= 0)
                    .distinct()
                    .sorted()
                    .toList();
            entries.add(new Entry(
                    unit.unit().value(), i + 1, own, unit.name(), unit.people(), words.brief(unit.text(language))));
        }
        return entries.build();
    }

    private GuideContent hall() {
        List<String> zones = Zones.names(request);
        Map<UnitId, Integer> numbers = new HashMap<>();
        guide.units().forEach(unit -> numbers.put(unit.unit(), numbers.size() + 1));
        Map<List<Object>, Integer> indices = new LinkedHashMap<>();
        List<Party> parties = new ArrayList<>();
        int[] counts = new int[zones.size()];
        List<Place> places = new ArrayList<>();
        for (Seat seat : venue.seats()) {
            OptionalInt party = OptionalInt.empty();
            for (Seating seating : holders.getOrDefault(seat.id(), List.of())) {
                Attendee person = person(seating);
                int zone = zones.indexOf(request.zone(person));
                if (zone >= 0) {
                    counts[zone]++;
                    party = OptionalInt.of(indices.computeIfAbsent(List.of(person.unit(), zone), key -> {
                        parties.add(party(person.unit(), zone, numbers.getOrDefault(person.unit(), 0)));
                        return parties.size() - 1;
                    }));
                }
            }
            places.add(place(seat, party));
        }
        ImmutableList.Builder<Zone> counted = ImmutableList.builder();
        for (int zone = 0; zone < counts.length; zone++) {
            counted.add(new Zone(zones.get(zone), counts[zone]));
        }
        return new GuideContent(
                language,
                heading(),
                venue.seatWidth() / METRE,
                venue.rowPitch() / METRE,
                places,
                ImmutableMap.of(),
                doors(),
                rostrum(),
                counted.build(),
                parties,
                entries(zones));
    }

    private Place place(Seat seat, OptionalInt party) {
        return new Place(
                seat.floor(),
                seat.block(),
                seat.row(),
                seat.rowIndex(),
                seat.place(),
                seat.label(),
                seat.x() * venue.seatWidth() / METRE,
                seat.y() * venue.rowPitch() / METRE,
                marks(seat),
                party);
    }

    private Party party(UnitId id, int zone, int number) {
        Optional<Unit> unit = request.units().find(id);
        String name = unit.map(Unit::shortName).orElse(id.value());
        return new Party(id.value(), number, zone, name, unit.flatMap(PlanContents::abbreviation));
    }

    /**
     * Returns the shortest alias that is an abbreviation: shorter than the short name, all its characters in the full
     * name in this order. Former names are aliases too, and must not stand on a plan.
     */
    private static Optional<String> abbreviation(Unit unit) {
        return unit.aliases().stream()
                .filter(alias -> alias.length() < unit.shortName().length() && !alias.isBlank())
                .filter(alias -> abbreviates(alias, unit.name()))
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private static boolean abbreviates(String alias, String name) {
        int at = 0;
        for (int i = 0; i < name.length() && at < alias.length(); i++) {
            if (name.charAt(i) == alias.charAt(at)) {
                at++;
            }
        }
        return at == alias.length();
    }

    private Optional<Rostrum> rostrum() {
        Map<Integer, List<Seat>> rows = new LinkedHashMap<>();
        plan.rostrum()
                .forEach(seat -> rows.computeIfAbsent(seat.rowIndex(), row -> new ArrayList<>())
                        .add(seat));
        ImmutableList.Builder<RostrumRow> shown = ImmutableList.builder();
        for (List<Seat> row : rows.values()) {
            ImmutableList.Builder<Chair> chairs = ImmutableList.builder();
            for (Seat seat : row) {
                String name = holders.getOrDefault(seat.id(), List.of()).stream()
                        .map(seating -> name(person(seating)))
                        .findFirst()
                        .orElse("");
                chairs.add(new Chair(seat.label(), name));
            }
            shown.add(new RostrumRow(row.get(0).row(), chairs.build()));
        }
        return venue.rostrum()
                .map(rostrum -> new Rostrum(rostrum.block(), words.sideRule(plan.sideRule()), shown.build()));
    }

    private RoomContent room(Room room) {
        Map<String, Room.Part> parts = new HashMap<>();
        room.parts().forEach(part -> parts.put(part.block(), part));
        ImmutableList.Builder<RoomContent.Chair> chairs = ImmutableList.builder();
        for (Seat seat : venue.seats()) {
            Room.Part part = parts.get(seat.block());
            if (part != null) {
                chairs.add(new RoomContent.Chair(
                        part.ring(),
                        part.position(),
                        seat.label(),
                        seat.x() * venue.seatWidth() / METRE,
                        seat.y() * venue.rowPitch() / METRE,
                        marks(seat),
                        holders.getOrDefault(seat.id(), List.of()).stream()
                                .map(this::holder)
                                .toList()));
            }
        }
        List<AttendanceKind> kinds = kinds();
        List<Zone> counted = kinds.stream()
                .map(kind -> new Zone(words.kind(kind), (int) plan.byPerson().keySet().stream()
                        .filter(id -> Optional.ofNullable(people.get(id))
                                .filter(person -> person.kind() == kind)
                                .isPresent())
                        .count()))
                .toList();
        return new RoomContent(
                language,
                heading(),
                room.layout().map(this::rule).orElse(""),
                chairs.build(),
                room.layout().map(this::tables),
                doors(),
                counted,
                entries(List.of()));
    }

    private String rule(TableLayout layout) {
        return request.tableRule()
                .orElseGet(() -> TableRule.usual(layout.shape()))
                .text(language);
    }

    private RoomContent.Tables tables(TableLayout layout) {
        double across = venue.seatWidth() / METRE;
        double along = venue.rowPitch() / METRE;
        return new RoomContent.Tables(
                layout.shape(),
                layout.tables().stream()
                        .map(table -> new TableLayout.Table(
                                table.x() * across,
                                table.y() * along,
                                table.width() * across,
                                table.depth() * along,
                                table.round()))
                        .toList());
    }

    /** Returns the capacities of those who are seated, in the order they are declared. */
    private List<AttendanceKind> kinds() {
        return plan.seatings().stream()
                .map(seating -> person(seating).kind())
                .distinct()
                .sorted()
                .toList();
    }

    private Holder holder(Seating seating) {
        Attendee person = person(seating);
        String unit = request.units()
                .find(person.unit())
                .map(Unit::shortName)
                .orElse(person.unit().value());
        return new Holder(seating.turn().orElse(""), name(person), unit, kinds().indexOf(person.kind()));
    }
}
