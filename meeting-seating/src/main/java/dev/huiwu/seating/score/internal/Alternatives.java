package dev.huiwu.seating.score.internal;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.seating.score.ScoredHall;
import dev.huiwu.seating.score.ScoredHall.Person;
import dev.huiwu.seating.score.ScoredHall.Place;
import dev.huiwu.seating.score.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways to do what a trial asks for, each a whole plan. */
public final class Alternatives {

    /** Places in a block that are tried for a unit. */
    private static final int MOST_PLACES = 24;

    private final ScoredHall hall;
    private final Occupants occupants;
    private final Members members;
    private final Map<String, String> seatByPerson;

    /** Looks at a plan. */
    public Alternatives(ScoredHall hall, ScoredPlan plan, Map<String, String> seatByPerson) {
        this.hall = hall;
        occupants = plan.occupants();
        members = plan.members();
        this.seatByPerson = seatByPerson;
    }

    /** Returns the plans that do what the trial asks for. */
    public List<Map<String, String>> to(Trial trial) {
        if (trial instanceof Trial.SwapUnits swap) {
            checkArgument(!swap.one().equals(swap.other()), "Unit %s cannot change places with itself.", swap.one());
            return swap(unit(swap.one()), unit(swap.other()));
        } else if (trial instanceof Trial.MoveUnit move) {
            return moveTo(unit(move.unit()), move.block());
        } else if (trial instanceof Trial.MovePerson move) {
            int seat = occupants.seat(move.seat());
            checkArgument(seat >= 0, "The hall has no seat %s.", move.seat());
            return List.of(exchange(person(move.person()), seat));
        }
        Trial.SwapPeople swap = (Trial.SwapPeople) trial;
        return List.of(exchange(person(swap.one()), occupants.seatOf(person(swap.other()))));
    }

    private int unit(String id) {
        int unit = occupants.unit(id);
        checkArgument(unit >= 0 && occupants.size(unit) > 0, "No free member of a unit %s has a seat.", id);
        return unit;
    }

    private int person(String id) {
        int person = IntStream.range(0, hall.people().size())
                .filter(p -> hall.people().get(p).id().equals(id))
                .findFirst()
                .orElse(-1);
        checkArgument(person >= 0 && occupants.seatOf(person) >= 0, "Nobody with the id %s has a seat.", id);
        return person;
    }

    private String id(int seat) {
        return hall.seats().get(seat).id();
    }

    private Map<String, String> exchange(int person, int seat) {
        Map<String, String> plan = new HashMap<>(seatByPerson);
        int other = occupants.personAt(seat);
        if (other >= 0) {
            plan.put(hall.people().get(other).id(), id(occupants.seatOf(person)));
        }
        plan.put(hall.people().get(person).id(), id(seat));
        return plan;
    }

    private List<Map<String, String>> swap(int one, int other) {
        int large = occupants.size(one) >= occupants.size(other) ? one : other;
        int small = large == one ? other : one;
        List<Integer> wide = occupants.seatsOf(large);
        List<Integer> narrow = occupants.seatsOf(small);
        int more = wide.size() - narrow.size();
        List<Map<String, String>> plans = new ArrayList<>();
        for (Comparator<Integer> order : orders()) {
            List<Integer> sorted = wide.stream().sorted(order).toList();
            List<Integer> rest = sorted.subList(narrow.size(), wide.size());
            plans.add(with(large, union(narrow, rest), small, sorted.subList(0, narrow.size())));
            if (more > 0) {
                List<Integer> empty = emptyNear(narrow, large, more);
                if (empty.size() == more) {
                    plans.add(with(large, union(narrow, empty), small, sorted.subList(0, narrow.size())));
                }
            }
        }
        if (more > 0) {
            paths().forEach(path -> plans.add(movingUp(path, large, small)));
        }
        return plans;
    }

    /** Returns the directions from which a unit's seats are taken: front, back, left, right. */
    private List<Comparator<Integer>> orders() {
        Comparator<Integer> depth = Comparator.comparingDouble(
                        (Integer seat) -> place(seat).y())
                .thenComparingDouble(seat -> place(seat).x())
                .thenComparing(seat -> seat);
        Comparator<Integer> sideways = Comparator.comparingDouble(
                        (Integer seat) -> place(seat).x())
                .thenComparingDouble(seat -> place(seat).y())
                .thenComparing(seat -> seat);
        return List.of(depth, depth.reversed(), sideways, sideways.reversed());
    }

    private Place place(int seat) {
        return hall.seats().get(seat);
    }

    private static List<Integer> union(List<Integer> some, List<Integer> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private List<Integer> emptyNear(List<Integer> seats, int unit, int most) {
        double x = seats.stream().mapToDouble(seat -> place(seat).x()).average().orElse(0);
        double y = seats.stream().mapToDouble(seat -> place(seat).y()).average().orElse(0);
        return openSeats().stream()
                .filter(seat -> occupants.personAt(seat) < 0 && allows(unit, seat))
                .sorted(Comparator.comparingDouble(
                                (Integer seat) -> Math.abs(place(seat).x() - x)
                                        + Math.abs(place(seat).y() - y))
                        .thenComparing(seat -> seat))
                .limit(most)
                .toList();
    }

    private boolean allows(int unit, int seat) {
        Set<String> blocks = hall.units().get(unit).blocks();
        return blocks.isEmpty() || blocks.contains(place(seat).block());
    }

    private List<Integer> openSeats() {
        return IntStream.range(0, hall.seats().size())
                .filter(occupants::open)
                .boxed()
                .toList();
    }

    /** Returns ways through the open seats: to and fro along the rows, and along the columns. */
    private List<List<Integer>> paths() {
        Comparator<Integer> block = Comparator.comparing(seat -> place(seat).block());
        List<Integer> rows = openSeats().stream()
                .sorted(block.thenComparingInt(seat -> place(seat).row())
                        .thenComparingInt(seat -> place(seat).row() % 2 == 0
                                ? -place(seat).place()
                                : place(seat).place()))
                .toList();
        List<Integer> columns = openSeats().stream()
                .sorted(block.thenComparingDouble(seat -> Math.floor(place(seat).x()))
                        .thenComparingDouble(seat ->
                                Math.floorMod((int) Math.floor(place(seat).x()), 2) == 0
                                        ? place(seat).row()
                                        : -place(seat).row()))
                .toList();
        return List.of(rows, columns);
    }

    /** Returns the plan in which two units change places along a path and everybody between them moves up. */
    private Map<String, String> movingUp(List<Integer> path, int one, int other) {
        int[] groupAt = occupants.groupAt();
        List<Integer> taken = path.stream().filter(seat -> groupAt[seat] >= 0).toList();
        int from = IntStream.range(0, taken.size())
                .filter(k -> groupAt[taken.get(k)] == one || groupAt[taken.get(k)] == other)
                .min()
                .orElse(0);
        int to = IntStream.range(0, taken.size())
                .filter(k -> groupAt[taken.get(k)] == one || groupAt[taken.get(k)] == other)
                .max()
                .orElse(0);
        int first = groupAt[taken.get(from)];
        int second = first == one ? other : one;
        List<Integer> span = taken.subList(from, to + 1);
        List<Integer> sequence = new ArrayList<>(members.of(second));
        span.stream()
                .filter(seat -> groupAt[seat] != first && groupAt[seat] != second)
                .forEach(seat -> sequence.add(occupants.personAt(seat)));
        sequence.addAll(members.of(first));
        Map<String, String> plan = new HashMap<>(seatByPerson);
        if (sequence.size() == span.size()) {
            for (int k = 0; k < span.size(); k++) {
                plan.put(hall.people().get(sequence.get(k)).id(), id(span.get(k)));
            }
            Map<Integer, List<Integer>> seatsOf = new HashMap<>();
            for (int k = 0; k < span.size(); k++) {
                seatsOf.computeIfAbsent(occupants.unitOf(sequence.get(k)), unit -> new ArrayList<>())
                        .add(span.get(k));
            }
            seat(plan, first, seatsOf.getOrDefault(first, List.of()));
            seat(plan, second, seatsOf.getOrDefault(second, List.of()));
        }
        return plan;
    }

    private List<Map<String, String>> moveTo(int unit, String block) {
        int size = occupants.size(unit);
        Set<Map<String, String>> plans = new LinkedHashSet<>();
        for (List<Integer> path : paths()) {
            List<Integer> there = path.stream()
                    .filter(seat -> place(seat).block().equals(block))
                    .filter(seat -> occupants.personAt(seat) < 0 || occupants.groupAt()[seat] >= 0)
                    .toList();
            checkArgument(
                    there.size() >= size,
                    "Block %s has %s open seats and unit %s needs %s.",
                    block,
                    there.size(),
                    hall.units().get(unit).id(),
                    size);
            List<Integer> starts = starts(there, size);
            int step = 1 + (starts.size() - 1) / MOST_PLACES;
            for (int k = 0; k < starts.size(); k += step) {
                plans.add(into(unit, there.subList(starts.get(k), starts.get(k) + size)));
            }
        }
        return List.copyOf(plans);
    }

    /** Returns where a unit may begin along a path: at the first seat, wherever another unit or an empty seat begins, at the last. */
    private List<Integer> starts(List<Integer> path, int size) {
        int[] groupAt = occupants.groupAt();
        return IntStream.rangeClosed(0, path.size() - size)
                .filter(k -> k == 0 || k == path.size() - size || groupAt[path.get(k)] != groupAt[path.get(k - 1)])
                .boxed()
                .toList();
    }

    /** Returns the plan in which a unit sits on the seats and whoever is there takes its own. */
    private Map<String, String> into(int unit, List<Integer> seats) {
        Map<String, String> plan = new HashMap<>(seatByPerson);
        Set<Integer> left = new HashSet<>(occupants.seatsOf(unit));
        left.removeAll(seats);
        List<Integer> free = left.stream().sorted(inFrontFirst()).toList();
        List<Integer> displaced = seats.stream()
                .map(occupants::personAt)
                .filter(person -> person >= 0 && occupants.unitOf(person) != unit)
                .sorted(Comparator.comparing(occupants::unitOf).thenComparing(person -> person))
                .toList();
        for (int k = 0; k < displaced.size(); k++) {
            plan.put(hall.people().get(displaced.get(k)).id(), id(free.get(k)));
        }
        seat(plan, unit, seats);
        return plan;
    }

    private Map<String, String> with(int one, List<Integer> seats, int other, List<Integer> otherSeats) {
        Map<String, String> plan = new HashMap<>(seatByPerson);
        seat(plan, one, seats);
        seat(plan, other, otherSeats);
        return plan;
    }

    /** Puts the members of a unit on seats: the heads in front, then by order from front to back. */
    private void seat(Map<String, String> plan, int unit, List<Integer> seats) {
        List<Integer> order = seats.stream().sorted(inFrontFirst()).toList();
        List<Person> people = members.of(unit).stream()
                .map(hall.people()::get)
                .sorted(Comparator.comparing(person -> !person.leader()))
                .toList();
        for (int k = 0; k < people.size(); k++) {
            plan.put(people.get(k).id(), id(order.get(k)));
        }
    }

    private Comparator<Integer> inFrontFirst() {
        return Comparator.comparingInt((Integer seat) -> place(seat).level())
                .thenComparingDouble(seat -> Math.abs(place(seat).x()))
                .thenComparing(seat -> seat);
    }
}
