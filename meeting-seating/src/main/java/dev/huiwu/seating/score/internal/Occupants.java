package dev.huiwu.seating.score.internal;

import dev.huiwu.seating.score.ScoredHall;
import dev.huiwu.seating.score.ScoredHall.Kind;
import dev.huiwu.seating.score.ScoredHall.Person;
import dev.huiwu.seating.score.ScoredHall.Place;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.ZoneWeights;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Who sits where, by index, and what that makes of the hall as the zoning sees it. */
public final class Occupants {

    private final ScoredHall hall;
    private final Map<String, Integer> seats = new HashMap<>();
    private final Map<String, Integer> units = new HashMap<>();
    /** Seat of each person and person on each seat, -1 for none; person for whom each seat is fixed. */
    private final int[] seatOf;

    private final int[] personAt;
    private final int[] fixedFor;
    private final int[] groupAt;
    private final int[] size;

    /** Seats people as a plan says, the first of two on one seat. */
    public Occupants(ScoredHall hall, Map<String, String> seatByPerson) {
        this.hall = hall;
        seatOf = new int[hall.people().size()];
        personAt = new int[hall.seats().size()];
        fixedFor = new int[hall.seats().size()];
        groupAt = new int[hall.seats().size()];
        size = new int[hall.units().size()];
        Arrays.fill(seatOf, -1);
        Arrays.fill(personAt, -1);
        Arrays.fill(fixedFor, -1);
        Arrays.fill(groupAt, Zoning.EMPTY);
        hall.seats().forEach(place -> seats.put(place.id(), seats.size()));
        hall.units().forEach(unit -> units.put(unit.id(), units.size()));
        for (int p = 0; p < seatOf.length; p++) {
            Person person = hall.people().get(p);
            int seat = seat(seatByPerson.getOrDefault(person.id(), ""));
            if (seat >= 0 && personAt[seat] < 0) {
                seatOf[p] = seat;
                personAt[seat] = p;
            }
            int fixed = person.fixedSeat().map(this::seat).orElse(-1);
            if (fixed >= 0) {
                fixedFor[fixed] = p;
            }
        }
        for (int seat = 0; seat < personAt.length; seat++) {
            if (personAt[seat] >= 0
                    && person(personAt[seat]).free()
                    && hall.seats().get(seat).kind() != Kind.BLOCKED) {
                groupAt[seat] = unitOf(personAt[seat]);
                size[groupAt[seat]]++;
            }
        }
    }

    private Person person(int index) {
        return hall.people().get(index);
    }

    /** Returns the seat with the id, or -1. */
    int seat(String id) {
        return seats.getOrDefault(id, -1);
    }

    /** Returns the unit with the id, or -1. */
    public int unit(String id) {
        return units.getOrDefault(id, -1);
    }

    int unitOf(int person) {
        return unit(person(person).unit());
    }

    /** Returns the seat of a person, or -1 for who has none or sits on a seat taken before. */
    int seatOf(int person) {
        return seatOf[person];
    }

    /** Returns the person on a seat, or -1. */
    int personAt(int seat) {
        return personAt[seat];
    }

    /** Returns the person for whom a seat is fixed, or -1. */
    int fixedFor(int seat) {
        return fixedFor[seat];
    }

    /** Says whether anybody may be put on the seat. */
    boolean open(int seat) {
        return hall.seats().get(seat).kind() == Kind.ORDINARY && fixedFor[seat] < 0;
    }

    /** Returns how many free members of a unit sit on usable seats. */
    int size(int unit) {
        return size[unit];
    }

    IntStream sizes() {
        return Arrays.stream(size);
    }

    /** Returns the unit of the free member on each seat. */
    int[] groupAt() {
        return groupAt;
    }

    /** Returns the seats of the free members of a unit. */
    List<Integer> seatsOf(int unit) {
        return IntStream.range(0, groupAt.length)
                .filter(seat -> groupAt[seat] == unit)
                .boxed()
                .toList();
    }

    /** Returns the hall for the zoning with all people still to be seated. */
    public ZoningProblem problemOfAll() {
        int[] all = new int[size.length];
        for (int p = 0; p < seatOf.length; p++) {
            all[unitOf(p)] += person(p).free() ? 1 : 0;
        }
        return problem(all);
    }

    /** Returns the hall for the zoning: whatever a free member sits on is open there, whatever a detached one holds is held. */
    ZoningProblem problem() {
        return problem(size);
    }

    private ZoningProblem problem(int[] sizes) {
        List<ZoneSeat> zoneSeats = new ArrayList<>();
        for (int seat = 0; seat < groupAt.length; seat++) {
            Place place = hall.seats().get(seat);
            boolean detached = personAt[seat] >= 0 && groupAt[seat] < 0 && place.kind() != Kind.BLOCKED;
            boolean open = groupAt[seat] >= 0 || (open(seat) && !detached);
            zoneSeats.add(new ZoneSeat(
                    place.block(),
                    place.row(),
                    place.place(),
                    place.x(),
                    place.y(),
                    place.kind() == Kind.BLOCKED ? ZoneSeat.Use.BLOCKED : open ? ZoneSeat.Use.OPEN : ZoneSeat.Use.HELD,
                    detached ? OptionalInt.of(unitOf(personAt[seat])) : OptionalInt.empty()));
        }
        Map<String, Integer> categories = new HashMap<>();
        hall.units().forEach(unit -> categories.putIfAbsent(unit.category(), categories.size()));
        List<ZoneGroup> groups = IntStream.range(0, sizes.length)
                .mapToObj(u -> new ZoneGroup(
                        hall.units().get(u).id(),
                        categories.getOrDefault(hall.units().get(u).category(), 0),
                        hall.units().get(u).order(),
                        sizes[u],
                        hall.units().get(u).blocks()))
                .toList();
        List<ZoningProblem.Apart> apart = hall.apart().stream()
                .map(pair -> new ZoningProblem.Apart(unit(pair.one()), unit(pair.other())))
                .toList();
        return new ZoningProblem(zoneSeats, groups, apart, hall.style(), ZoneWeights.BALANCED);
    }
}
