package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.internal.PlanMap.MapDoor;
import dev.huiwu.seating.internal.Zones;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Seat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what pages show that lead the way: the venue as it is, with who holds which seat. */
final class MapContents {

    private final SeatingRequest request;
    private final MeasuredVenue venue;
    private final SeatedPeople people;
    private final Words words;
    private final Optional<Room> room;
    private final List<String> zones;
    private final List<AttendanceKind> kinds;

    MapContents(SeatingRequest request, MeasuredVenue venue, SeatedPeople people, Words words) {
        this.request = request;
        this.venue = venue;
        this.people = people;
        this.words = words;
        room = venue.venue().room();
        zones = Zones.names(request);
        kinds = room.isPresent() ? people.kinds() : List.of();
    }

    PlanMap map() {
        String stage = room.isPresent()
                ? ""
                : venue.venue()
                        .rostrum()
                        .map(rostrum -> words.stage(rostrum.block()))
                        .orElse(words.stage());
        return new PlanMap(
                stage,
                words.front(room.isPresent()),
                venue.venue().floors().stream().map(this::floor).toList());
    }

    private PlanMap.MapFloor floor(String name) {
        double width = venue.across();
        double depth = room.isPresent() ? Math.min(width, venue.along()) : venue.along();
        List<PlanMap.Spot> seats = venue.venue().seats().stream()
                .filter(seat -> seat.floor().equals(name))
                .map(this::spot)
                .toList();
        List<PlanMap.Table> tables = room.map(this::tables).orElse(List.of());
        Bounds walls = seats.stream()
                .map(seat -> new Bounds(seat.at().x() - width / 2, seat.at().y() - depth / 2, width, depth))
                .reduce(Bounds::union)
                .orElse(new Bounds(-1, 0, 2, 1));
        for (PlanMap.Table table : tables) {
            walls = walls.union(table.top());
        }
        return new PlanMap.MapFloor(
                name,
                words.floor(name),
                seats,
                tables,
                venue.venue().entrances().stream()
                        .filter(door -> door.floor().equals(name))
                        .map(door -> new MapDoor(
                                door.id(), door.name(), MeasuredVenue.side(door), venue.at(door.x(), door.y())))
                        .toList(),
                venue.venue().landmarks().stream()
                        .filter(mark -> mark.floor().equals(name))
                        .map(mark -> new PlanMap.Mark(mark.name(), venue.at(mark.x(), mark.y())))
                        .toList(),
                width,
                depth,
                walls.inset(-FloorWalk.MARGIN));
    }

    private PlanMap.Spot spot(Seat seat) {
        Optional<Attendee> holder =
                people.holders(seat.id()).stream().findFirst().map(people::person);
        return new PlanMap.Spot(
                seat.id(),
                venue.at(seat),
                seat.label(),
                seat.row(),
                people.holders(seat.id()).stream()
                        .map(seating -> people.person(seating).unit().value())
                        .collect(Collectors.toSet()),
                holder.map(person ->
                                room.isPresent() ? kinds.indexOf(person.kind()) : zones.indexOf(request.zone(person)))
                        .orElse(-1));
    }

    /** Returns the table tops; where only the chairs are known, the room that the inner ring leaves. */
    private List<PlanMap.Table> tables(Room known) {
        if (known.layout().isPresent()) {
            return venue.tops(known.layout().get()).stream()
                    .map(top -> new PlanMap.Table(
                            new Bounds(top.x() - top.width() / 2, top.y() - top.depth() / 2, top.width(), top.depth()),
                            top.round()))
                    .toList();
        }
        Set<String> inner = known.parts().stream()
                .filter(part -> part.ring() == Room.Ring.INNER)
                .map(Room.Part::block)
                .collect(Collectors.toSet());
        Bounds top = venue.around(venue.venue().seats().stream().filter(seat -> inner.contains(seat.block())))
                .inset(0.55);
        return top.width() > 0.3 && top.height() > 0.3 ? List.of(new PlanMap.Table(top, false)) : List.of();
    }
}
