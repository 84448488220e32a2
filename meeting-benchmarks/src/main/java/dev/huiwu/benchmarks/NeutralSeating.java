package dev.huiwu.benchmarks;

import dev.huiwu.benchmarks.NeutralInstance.Person;
import dev.huiwu.benchmarks.NeutralInstance.Seat;
import dev.huiwu.benchmarks.NeutralInstance.Unit;
import dev.huiwu.seating.zoning.RezoningEngine;
import dev.huiwu.seating.zoning.RezoningException;
import dev.huiwu.seating.zoning.RezoningProblem;
import dev.huiwu.seating.zoning.RezoningProblem.Limits;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.ZoneShortageException;
import dev.huiwu.seating.zoning.ZoneWeights;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningEngine;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Seats a neutral instance with an engine for zones: those with a seat of their own first, members inside their zone last. */
final class NeutralSeating {

    /** How much worse a plan may be after a late change before people move for that. */
    private static final double WORSE = 0.05;

    /** Says that an instance is impossible, in the words of the format. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String rule;
        private final transient List<String> subjects;
        private final int shortage;

        Refusal(String rule, List<String> subjects, int shortage, String witness) {
            super(witness);
            this.rule = rule;
            this.subjects = subjects;
            this.shortage = shortage;
        }

        String rule() {
            return rule;
        }

        List<String> subjects() {
            return subjects;
        }

        int shortage() {
            return shortage;
        }

        String witness() {
            return String.valueOf(getMessage());
        }
    }

    private final NeutralInstance instance;
    private final List<Seat> seats;
    private final List<Unit> units;
    private final List<Person> people;

    NeutralSeating(NeutralInstance instance) {
        this.instance = instance;
        seats = instance.seats;
        units = instance.units;
        people = instance.people;
    }

    /**
     * Who sits where, and what the engine itself says it is worth.
     *
     * @param assignment the seat id of each attendee id
     * @param measures the engine's own measures
     */
    record Seated(Map<String, String> assignment, ZoneMeasures measures) {}

    /** Seats everybody. */
    Seated seat(ZoningEngine engine) {
        Map<String, String> assignment = new HashMap<>();
        Zoning zoning = zone(engine, problem(assignment));
        seatMembers(zoning, assignment);
        return new Seated(assignment, zoning.measures());
    }

    /** Seats the people with a place of their own and returns what is left for the others. */
    private ZoningProblem problem(Map<String, String> assignment) {
        int[] holder = new int[seats.size()];
        Arrays.fill(holder, -1);
        Set<Integer> held = seatFixed(assignment, holder);
        keepDetached(assignment, holder, held);
        seatNeeding("vip", Comparator.comparingDouble(i -> Math.abs(seat(i).x())), assignment, holder, held);
        seatNeeding("accessible", Comparator.comparingDouble(i -> seat(i).y()), assignment, holder, held);

        int[] size = new int[units.size()];
        people.stream().filter(Person::free).forEach(person -> size[person.unit()]++);
        List<ZoneSeat> zoneSeats = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            boolean open = seat.kind().equals("normal") && !held.contains(i);
            zoneSeats.add(new ZoneSeat(
                    seat.block(),
                    seat.row(),
                    seat.col(),
                    seat.x(),
                    seat.y(),
                    seat.kind().equals("blocked") ? ZoneSeat.Use.BLOCKED : open ? ZoneSeat.Use.OPEN : ZoneSeat.Use.HELD,
                    holder[i] < 0 || seat.kind().equals("blocked") ? OptionalInt.empty() : OptionalInt.of(holder[i])));
        }
        List<ZoneGroup> groups = IntStream.range(0, units.size())
                .mapToObj(u -> new ZoneGroup(
                        units.get(u).id(),
                        units.get(u).category(),
                        units.get(u).order(),
                        size[u],
                        units.get(u).blocks()))
                .toList();
        return new ZoningProblem(zoneSeats, groups, instance.apart, instance.style, ZoneWeights.BALANCED);
    }

    /**
     * Seats everybody who is in the plan announced before where he or she sat, and finds seats for the others so that the
     * fewest move: at most 2 % or twice the people inserted, and only then with more splits than before.
     */
    Seated reseat(RezoningEngine engine) {
        Map<String, String> assignment = new HashMap<>();
        ZoningProblem problem = problem(assignment);
        Map<String, Integer> seatById = new HashMap<>();
        IntStream.range(0, seats.size()).forEach(i -> seatById.put(seat(i).id(), i));
        List<Integer> before = new ArrayList<>(Collections.nCopies(seats.size(), Zoning.EMPTY));
        Map<Integer, Person> sitting = new HashMap<>();
        int known = 0;
        int inserted = 0;
        for (Person person : people) {
            Integer old = seatById.get(instance.previous.getOrDefault(person.id(), ""));
            known += old == null ? 0 : 1;
            inserted += old == null ? 1 : 0;
            if (person.free() && old != null && sitting.putIfAbsent(old, person) == null) {
                before.set(old, person.unit());
            }
        }
        int moves = Math.max(known / 50, 2 * inserted);
        Zoning zoning = rezone(engine, problem, before, moves, inserted);
        Map<String, String> kept = new HashMap<>();
        sitting.forEach((seat, person) -> {
            if (zoning.groupAt(seat) == person.unit()) {
                kept.put(person.id(), seat(seat).id());
            }
        });
        assignment.putAll(kept);
        seatMembers(zoning, assignment);
        return new Seated(assignment, zoning.measures());
    }

    /** Stays within the moves, else makes the fewest there are without a further split, else tears somebody. */
    private static Zoning rezone(
            RezoningEngine engine, ZoningProblem problem, List<Integer> before, int moves, int splits) {
        RezoningException last = new RezoningException("", 0, 0);
        for (Limits limits :
                List.of(new Limits(moves, 0, WORSE), Limits.FEWEST, new Limits(Integer.MAX_VALUE, splits, WORSE))) {
            try {
                return engine.rezone(RezoningProblem.of(problem, before, limits))
                        .zoning();
            } catch (RezoningException e) {
                last = e;
            } catch (ZoneShortageException e) {
                throw refusal(problem, e);
            }
        }
        throw last;
    }

    /** Leaves those with needs on the seats they had, where these still suit. */
    private void keepDetached(Map<String, String> assignment, int[] holder, Set<Integer> held) {
        Map<String, Integer> byId = new HashMap<>();
        IntStream.range(0, seats.size()).forEach(i -> byId.put(seat(i).id(), i));
        for (Person person : people) {
            Integer old = byId.get(instance.previous.getOrDefault(person.id(), ""));
            if (old != null
                    && !person.free()
                    && person.fixedSeat().isEmpty()
                    && seat(old).kind().equals(person.needs())
                    && held.add(old)) {
                holder[old] = person.unit();
                assignment.put(person.id(), seat(old).id());
            }
        }
    }

    private static Zoning zone(ZoningEngine engine, ZoningProblem problem) {
        try {
            return engine.zone(problem);
        } catch (ZoneShortageException e) {
            throw refusal(problem, e);
        }
    }

    private static Refusal refusal(ZoningProblem problem, ZoneShortageException e) {
        String rule = problem.people() > problem.openSeats() ? "unseated" : "blockNotAllowed";
        return new Refusal(rule, e.groups(), e.shortage(), String.valueOf(e.getMessage()));
    }

    private Seat seat(int index) {
        return seats.get(index);
    }

    private Set<Integer> seatFixed(Map<String, String> assignment, int[] holder) {
        Map<String, Integer> byId = new HashMap<>();
        IntStream.range(0, seats.size()).forEach(i -> byId.put(seat(i).id(), i));
        Set<Integer> held = new HashSet<>();
        for (Person person : people) {
            if (!person.fixedSeat().isEmpty()) {
                Integer seat = byId.get(person.fixedSeat());
                if (seat == null || seat(seat).kind().equals("blocked") || !held.add(seat)) {
                    throw new Refusal(
                            "fixedSeatIgnored",
                            List.of(person.id()),
                            1,
                            "Seat %s cannot be given to %s.".formatted(person.fixedSeat(), person.id()));
                }
                holder[seat] = person.unit();
                assignment.put(person.id(), person.fixedSeat());
            }
        }
        return held;
    }

    /** Seats those who need a kind of seat: the highest unit first, the best seat first. */
    private void seatNeeding(
            String kind, Comparator<Integer> best, Map<String, String> assignment, int[] holder, Set<Integer> held) {
        List<Integer> free = IntStream.range(0, seats.size())
                .filter(i -> seat(i).kind().equals(kind) && !held.contains(i))
                .boxed()
                .sorted(best.thenComparing(i -> i))
                .toList();
        List<Person> needing = people.stream()
                .filter(person -> person.needs().equals(kind)
                        && person.fixedSeat().isEmpty()
                        && !assignment.containsKey(person.id()))
                .sorted(Comparator.comparingInt(
                                (Person person) -> units.get(person.unit()).order())
                        .thenComparing(Person::order)
                        .thenComparing(Person::id))
                .toList();
        if (needing.size() > free.size()) {
            throw new Refusal(
                    "wrongSeatKind",
                    needing.stream().map(Person::id).toList(),
                    needing.size() - free.size(),
                    "%d people need a seat of kind %s and %d are left.".formatted(needing.size(), kind, free.size()));
        }
        for (int k = 0; k < needing.size(); k++) {
            int seat = free.get(k);
            assignment.put(needing.get(k).id(), seat(seat).id());
            holder[seat] = needing.get(k).unit();
            held.add(seat);
        }
    }

    /** Seats the members of each unit in its zone: the head in the front, then by order from front to back. */
    private void seatMembers(Zoning zoning, Map<String, String> assignment) {
        Map<Integer, List<Integer>> zone = new HashMap<>();
        Set<String> taken = new HashSet<>(assignment.values());
        for (int i = 0; i < seats.size(); i++) {
            if (zoning.groupAt(i) != Zoning.EMPTY && !taken.contains(seat(i).id())) {
                zone.computeIfAbsent(zoning.groupAt(i), g -> new ArrayList<>()).add(i);
            }
        }
        Map<Integer, List<Person>> members = new HashMap<>();
        people.stream()
                .filter(person -> person.free() && !assignment.containsKey(person.id()))
                .forEach(person -> members.computeIfAbsent(person.unit(), u -> new ArrayList<>())
                        .add(person));
        Comparator<Integer> frontFirst = Comparator.comparingDouble((Integer i) -> seat(i).y())
                .thenComparingDouble(i -> Math.abs(seat(i).x()))
                .thenComparing(i -> i);
        Comparator<Person> headFirst = Comparator.comparing((Person person) -> !person.leader())
                .thenComparing(Person::order)
                .thenComparing(Person::id);
        members.forEach((unit, persons) -> {
            List<Integer> own = zone.getOrDefault(unit, List.of());
            own.sort(frontFirst);
            persons.sort(headFirst);
            for (int k = 0; k < persons.size(); k++) {
                assignment.put(persons.get(k).id(), seat(own.get(k)).id());
            }
        });
    }
}
