package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.internal.GuideContent.Entry;
import dev.huiwu.seating.guide.internal.GuideContent.Heading;
import dev.huiwu.seating.guide.internal.GuideContent.Zone;
import dev.huiwu.seating.guide.internal.RoomContent.Holder;
import dev.huiwu.seating.order.TableRule;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.TableLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what the guide of a room shows: each chair with the names of its holders, the tables, capacities with counts. */
final class RoomContents {

    private final SeatingRequest request;
    private final MeasuredVenue venue;
    private final SeatedPeople people;
    private final Words words;
    private final List<AttendanceKind> kinds;

    RoomContents(SeatingRequest request, MeasuredVenue venue, SeatedPeople people, Words words) {
        this.request = request;
        this.venue = venue;
        this.people = people;
        this.words = words;
        kinds = people.kinds();
    }

    RoomContent content(Room room, Heading heading, List<Entry> entries) {
        Map<String, Room.Part> parts = new HashMap<>();
        room.parts().forEach(part -> parts.put(part.block(), part));
        ImmutableList.Builder<RoomContent.Chair> chairs = ImmutableList.builder();
        for (Seat seat : venue.venue().seats()) {
            Room.Part part = parts.get(seat.block());
            if (part != null) {
                Point at = venue.at(seat);
                chairs.add(new RoomContent.Chair(
                        part.ring(),
                        part.position(),
                        seat.label(),
                        at.x(),
                        at.y(),
                        MeasuredVenue.marks(seat),
                        people.holders(seat.id()).stream().map(this::holder).toList()));
            }
        }
        List<Zone> counted = kinds.stream()
                .map(kind -> new Zone(words.kind(kind), people.count(kind)))
                .toList();
        return new RoomContent(
                words.language(),
                heading,
                room.layout().map(this::rule).orElse(""),
                chairs.build(),
                room.layout().map(layout -> new RoomContent.Tables(layout.shape(), venue.tops(layout))),
                venue.doors(),
                counted,
                entries);
    }

    private String rule(TableLayout layout) {
        return request.tableRule()
                .orElseGet(() -> TableRule.usual(layout.shape()))
                .text(words.language());
    }

    private Holder holder(Seating seating) {
        Attendee person = people.person(seating);
        return new Holder(
                seating.turn().orElse(""),
                people.name(person),
                people.shortName(person.unit()),
                kinds.indexOf(person.kind()));
    }
}
