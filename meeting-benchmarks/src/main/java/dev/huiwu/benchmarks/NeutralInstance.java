package dev.huiwu.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.RezoningEngine;
import dev.huiwu.seating.zoning.RezoningException;
import dev.huiwu.seating.zoning.RezoningProblem;
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

/** A neutral seat-zoning instance: seats, units, people with their needs, and rules. */
final class NeutralInstance {

    /** How much worse a plan may be after a late change before people move for that. */
    private static final double WORSE = 0.05;

    private record Seat(String id, String block, int row, int col, double x, double y, String kind) {}

    private record Person(String id, int unit, int order, boolean leader, String needs, String fixedSeat) {

        boolean free() {
            return needs.equals("normal") && fixedSeat.isEmpty();
        }
    }

    private record Unit(String id, int category, int order, Set<String> blocks) {}

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

    private final String name;
    private final SeatingStyle style;
    private final List<Seat> seats = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<ZoningProblem.Apart> apart = new ArrayList<>();
    /** The plan announced before, empty where there is none. */
    private final Map<String, String> previous = new HashMap<>();

    private NeutralInstance(JsonNode root) {
        if (!root.path("format").asText().equals("seat-zoning-instance/1")) {
            throw new IllegalArgumentException("The format is \"%s\"; \"seat-zoning-instance/1\" is expected."
                    .formatted(root.path("format").asText()));
        }
        name = root.path("name").asText();
        style = switch (root.path("rules").path("style").asText("row")) {
            case "row" -> SeatingStyle.ROWS;
            case "column" -> SeatingStyle.COLUMNS;
            case "free" -> SeatingStyle.FREE;
            default ->
                throw new IllegalArgumentException("The style is \"%s\"; row, column or free is expected."
                        .formatted(root.path("rules").path("style").asText()));
        };
        for (JsonNode seat : root.path("venue").path("seats")) {
            int row = seat.path("row").asInt();
            int col = seat.path("col").asInt();
            seats.add(new Seat(
                    seat.path("id").asText(),
                    seat.path("block").asText(),
                    row,
                    col,
                    seat.path("x").asDouble(col),
                    seat.path("y").asDouble(row),
                    seat.path("kind").asText("normal")));
        }
        JsonNode roster = root.path("roster");
        Map<String, Integer> categories = new HashMap<>();
        Map<String, Integer> unitIndex = new HashMap<>();
        for (JsonNode unit : roster.path("units")) {
            Set<String> blocks = new HashSet<>();
            unit.path("blocks").forEach(block -> blocks.add(block.asText()));
            String category = unit.path("category").asText();
            categories.putIfAbsent(category, categories.size());
            unitIndex.put(unit.path("id").asText(), units.size());
            units.add(new Unit(
                    unit.path("id").asText(),
                    categories.get(category),
                    unit.path("order").asInt(),
                    blocks));
        }
        for (JsonNode person : roster.path("attendees")) {
            people.add(new Person(
                    person.path("id").asText(),
                    known(unitIndex, person.path("unit").asText()),
                    person.path("order").asInt(),
                    person.path("leader").asBoolean(),
                    person.path("needs").asText("normal"),
                    person.path("fixedSeat").asText("")));
        }
        previous.putAll(previous(root));
        for (JsonNode pair : root.path("rules").path("keepApart")) {
            apart.add(new ZoningProblem.Apart(
                    known(unitIndex, pair.path(0).asText()),
                    known(unitIndex, pair.path(1).asText())));
        }
    }

    private static Map<String, String> previous(JsonNode root) {
        Map<String, String> previous = new HashMap<>();
        root.path("previous")
                .path("assignment")
                .properties()
                .forEach(entry -> previous.put(entry.getKey(), entry.getValue().asText()));
        return previous;
    }

    private static int known(Map<String, Integer> units, String id) {
        Integer index = units.get(id);
        if (index == null) {
            throw new IllegalArgumentException("Unit \"%s\" is not in the roster.".formatted(id));
        }
        return index;
    }

    static NeutralInstance of(JsonNode root) {
        return new NeutralInstance(root);
    }

    String name() {
        return name;
    }

    /**
     * Who sits where, and what the engine itself says it is worth.
     *
     * @param assignment the seat id of each attendee id
     * @param measures the engine's own measures
     */
    record Seated(Map<String, String> assignment, ZoneMeasures measures) {}

    /** Says whether the instance is a late change of a plan announced before. */
    boolean late() {
        return !previous.isEmpty();
    }

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
        return new ZoningProblem(zoneSeats, groups, apart, style, ZoneWeights.BALANCED);
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
            Integer old = seatById.get(previous.getOrDefault(person.id(), ""));
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

    private static Zoning rezone(
            RezoningEngine engine, ZoningProblem problem, List<Integer> before, int moves, int splits) {
        try {
            return engine.rezone(RezoningProblem.of(problem, before, new RezoningProblem.Limits(moves, 0, WORSE)))
                    .zoning();
        } catch (RezoningException e) {
            return engine.rezone(RezoningProblem.of(
                            problem, before, new RezoningProblem.Limits(Integer.MAX_VALUE, splits, WORSE)))
                    .zoning();
        } catch (ZoneShortageException e) {
            throw refusal(problem, e);
        }
    }

    /** Leaves those with needs on the seats they had, where these still suit. */
    private void keepDetached(Map<String, String> assignment, int[] holder, Set<Integer> held) {
        Map<String, Integer> byId = new HashMap<>();
        IntStream.range(0, seats.size()).forEach(i -> byId.put(seat(i).id(), i));
        for (Person person : people) {
            Integer old = byId.get(previous.getOrDefault(person.id(), ""));
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
