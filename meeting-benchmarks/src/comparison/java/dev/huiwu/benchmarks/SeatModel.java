package dev.huiwu.benchmarks;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Zoning for Timefold: each person has a seat. Empty seats are held by nobody in person, so that swaps reach all plans. */
final class SeatModel {

    private SeatModel() {}

    /** Starts from the naive pour and searches for so many seconds. */
    static int[] solve(ZoningProblem problem, double seconds) {
        HallMap map = new HallMap(problem);
        Hall start = new Hall();
        start.problem = problem;
        start.map = map;
        start.seats = new ArrayList<>(
                IntStream.range(0, map.size).filter(i -> map.open[i]).boxed().toList());
        start.people = new ArrayList<>();
        int[] poured = new LaneWalks(problem, map).pour();
        for (int seat : start.seats) {
            Person person = new Person();
            person.index = start.people.size();
            person.group = poured[seat];
            person.seat = seat;
            start.people.add(person);
        }
        Hall best = Timefold.solve(Hall.class, Person.class, Calculator.class, start, seconds);
        return groupAt(best);
    }

    private static int[] groupAt(Hall hall) {
        int[] groupAt = new int[hall.map.size];
        Arrays.fill(groupAt, Zoning.EMPTY);
        for (Person person : hall.people) {
            groupAt[person.seat] = person.group;
        }
        return groupAt;
    }

    /** A member of a group, or nobody; and the seat. */
    @PlanningEntity
    public static final class Person {
        @PlanningId
        int index;

        int group;

        @PlanningVariable
        Integer seat = 0;
    }

    /** The hall. */
    @PlanningSolution
    @SuppressWarnings("NullAway.Init") // the fields are filled in before anything reads them
    public static final class Hall {
        ZoningProblem problem;
        HallMap map;

        @ValueRangeProvider
        List<Integer> seats;

        @PlanningEntityCollectionProperty
        List<Person> people;

        @PlanningScore
        @Nullable
        HardSoftLongScore score;
    }

    /** Keeps the hall as it was last looked at, so that a move costs what it changes. */
    public static final class Calculator implements EasyScoreCalculator<Hall, HardSoftLongScore> {
        private @Nullable HallCost cost;

        @Override
        public HardSoftLongScore calculateScore(Hall hall) {
            if (cost == null || cost.map != hall.map) {
                cost = new HallCost(hall.problem, hall.map);
            }
            return Timefold.score(cost, groupAt(hall));
        }
    }
}
