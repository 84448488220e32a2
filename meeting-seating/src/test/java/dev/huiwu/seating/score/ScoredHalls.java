package dev.huiwu.seating.score;

import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.score.ScoredHall.Kind;
import dev.huiwu.seating.zoning.SmallHalls;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Small halls with people on them: a problem of the zoning, a plan for it, and both as a score sees them.
 *
 * @param problem the hall as the zoning sees it
 * @param at the group on each seat
 * @param hall the hall as a score sees it
 * @param plan the seat of each person
 */
record ScoredHalls(ZoningProblem problem, List<Integer> at, ScoredHall hall, Map<String, String> plan) {

    /** Returns a hall with people anywhere; the same seed gives the same. */
    static ScoredHalls any(long seed, SeatingStyle style) {
        ZoningProblem problem = SmallHalls.any(seed, style);
        List<Integer> open = new ArrayList<>(IntStream.range(0, problem.seats().size())
                .filter(i -> problem.seats().get(i).use() == ZoneSeat.Use.OPEN)
                .boxed()
                .toList());
        if (seed % 2 == 0) {
            Collections.shuffle(open, new Random(seed));
        }
        int[] at = new int[problem.seats().size()];
        Arrays.fill(at, -1);
        int next = 0;
        for (int g = 0; g < problem.groups().size(); g++) {
            for (int k = 0; k < problem.groups().get(g).size(); k++) {
                at[open.get(next++)] = g;
            }
        }
        return of(problem, at);
    }

    private static ScoredHalls of(ZoningProblem problem, int[] at) {
        List<ScoredHall.Place> seats = new ArrayList<>();
        List<ScoredHall.Person> people = new ArrayList<>();
        Map<String, String> plan = new TreeMap<>();
        int[] count = new int[problem.groups().size()];
        for (int i = 0; i < at.length; i++) {
            ZoneSeat seat = problem.seats().get(i);
            String id = "S" + i;
            Kind kind = switch (seat.use()) {
                case OPEN -> Kind.ORDINARY;
                case HELD -> i % 2 == 0 ? Kind.KEPT : Kind.ACCESSIBLE;
                case BLOCKED -> Kind.BLOCKED;
            };
            seats.add(new ScoredHall.Place(id, seat.block(), seat.row(), seat.place(), seat.x(), seat.y(), kind));
            int group = at[i] >= 0 ? at[i] : seat.holder().orElse(-1);
            if (group >= 0) {
                int order = ++count[group];
                String person = "P" + group + "-" + order;
                people.add(new ScoredHall.Person(
                        person, "G" + group, order, at[i] >= 0 && order == 1, kind, Optional.empty()));
                plan.put(person, id);
            }
        }
        List<ScoredHall.Unit> units = problem.groups().stream()
                .map(group -> new ScoredHall.Unit(group.id(), "Z" + group.category(), group.order(), group.blocks()))
                .toList();
        List<ScoredHall.Apart> apart = problem.apart().stream()
                .map(pair -> new ScoredHall.Apart("G" + pair.one(), "G" + pair.other()))
                .toList();
        return new ScoredHalls(
                problem,
                Arrays.stream(at).boxed().toList(),
                new ScoredHall(seats, units, people, apart, problem.style()),
                plan);
    }

    /** Returns the units with at least one free member. */
    List<String> units() {
        return problem.groups().stream()
                .filter(group -> group.size() > 0)
                .map(ZoneGroup::id)
                .toList();
    }
}
