package dev.huiwu.seating.internal;

import com.google.common.primitives.Ints;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningEngine;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Pours the groups into the hall block by block in a snake: for tests of everything round the search, in no time. */
public final class SnakePour implements ZoningEngine {

    /** Returns an engine that pours instead of searching. */
    public static SeatingEngine engine() {
        return new DefaultSeatingEngine(new SnakePour());
    }

    @Override
    public Zoning zone(ZoningProblem problem) {
        List<ZoneSeat> seats = problem.seats();
        int[] snake = IntStream.range(0, seats.size())
                .filter(i -> seats.get(i).use() == ZoneSeat.Use.OPEN)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> seats.get(i).block())
                        .thenComparing(i -> seats.get(i).row())
                        .thenComparing(i -> (seats.get(i).row() % 2 == 0 ? 1 : -1)
                                * seats.get(i).x()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] groupAt = new int[seats.size()];
        Arrays.fill(groupAt, Zoning.EMPTY);
        int next = 0;
        for (int group = 0; group < problem.groups().size(); group++) {
            for (int i = 0; i < problem.groups().get(group).size(); i++) {
                groupAt[snake[next++]] = group;
            }
        }
        return new Zoning(Ints.asList(groupAt), new ZoneMeasures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }
}
