package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.guide.internal.GuideContent.Chair;
import dev.huiwu.seating.guide.internal.GuideContent.Entry;
import dev.huiwu.seating.guide.internal.GuideContent.Heading;
import dev.huiwu.seating.guide.internal.GuideContent.Party;
import dev.huiwu.seating.guide.internal.GuideContent.Place;
import dev.huiwu.seating.guide.internal.GuideContent.Rostrum;
import dev.huiwu.seating.guide.internal.GuideContent.RostrumRow;
import dev.huiwu.seating.guide.internal.GuideContent.Zone;
import dev.huiwu.seating.venue.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what the guide of a hall shows: each seat with its party, the rostrum with names, zones with counts. */
final class HallContents {

    private final SeatingRequest request;
    private final SeatPlan plan;
    private final MeasuredVenue venue;
    private final SeatedPeople people;
    private final Words words;
    private final List<String> zones;
    private final Map<String, Integer> zoneNumbers = new HashMap<>();
    private final Map<UnitId, Integer> numbers = new HashMap<>();
    private final Map<PartyKey, Integer> indices = new HashMap<>();
    private final List<Party> parties = new ArrayList<>();
    private final int[] counts;

    HallContents(
            SeatingRequest request,
            SeatPlan plan,
            MeasuredVenue venue,
            SeatedPeople people,
            Words words,
            List<String> zones,
            List<UnitLocation> units) {
        this.request = request;
        this.plan = plan;
        this.venue = venue;
        this.people = people;
        this.words = words;
        this.zones = zones;
        zones.forEach(zone -> zoneNumbers.put(zone, zoneNumbers.size()));
        units.forEach(unit -> numbers.put(unit.unit(), numbers.size() + 1));
        counts = new int[zones.size()];
    }

    private record PartyKey(UnitId unit, int zone) {}

    GuideContent content(Heading heading, List<Entry> entries) {
        List<Place> places = new ArrayList<>();
        for (Seat seat : venue.venue().seats()) {
            places.add(place(seat, party(seat)));
        }
        ImmutableList.Builder<Zone> counted = ImmutableList.builder();
        for (int zone = 0; zone < counts.length; zone++) {
            counted.add(new Zone(zones.get(zone), counts[zone]));
        }
        return new GuideContent(
                words.language(),
                heading,
                venue.across(),
                venue.along(),
                places,
                ImmutableMap.of(),
                venue.doors(),
                rostrum(),
                counted.build(),
                parties,
                entries);
    }

    /** Counts whoever sits on a seat, and returns the index of the party. */
    private OptionalInt party(Seat seat) {
        OptionalInt party = OptionalInt.empty();
        for (Seating seating : people.holders(seat.id())) {
            Attendee person = people.person(seating);
            int zone = zoneNumbers.getOrDefault(request.zone(person), -1);
            if (zone >= 0) {
                counts[zone]++;
                party = OptionalInt.of(indices.computeIfAbsent(new PartyKey(person.unit(), zone), key -> {
                    parties.add(party(person.unit(), zone, numbers.getOrDefault(person.unit(), 0)));
                    return parties.size() - 1;
                }));
            }
        }
        return party;
    }

    private Party party(UnitId id, int zone, int number) {
        return new Party(
                id.value(),
                number,
                zone,
                people.shortName(id),
                request.units().find(id).flatMap(HallContents::abbreviation));
    }

    private Place place(Seat seat, OptionalInt party) {
        Point at = venue.at(seat);
        return new Place(
                seat.floor(),
                seat.block(),
                seat.row(),
                seat.rowIndex(),
                seat.place(),
                seat.label(),
                at.x(),
                at.y(),
                MeasuredVenue.marks(seat),
                party);
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
                String name = people.holders(seat.id()).stream()
                        .map(seating -> people.name(people.person(seating)))
                        .findFirst()
                        .orElse("");
                chairs.add(new Chair(seat.label(), name));
            }
            shown.add(new RostrumRow(row.get(0).row(), chairs.build()));
        }
        return venue.venue()
                .rostrum()
                .map(rostrum ->
                        new Rostrum(words.stage(rostrum.block()), words.sideRule(plan.sideRule()), shown.build()));
    }
}
