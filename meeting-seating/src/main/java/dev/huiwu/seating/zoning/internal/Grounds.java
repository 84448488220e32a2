package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.Arrays;

/** Which group may sit in which block. Never changed once made. */
final class Grounds {

    private final int[] block;
    private final boolean[][] allowed;

    Grounds(ZoningProblem problem, SeatGraph graph) {
        block = graph.block;
        int blocks = Arrays.stream(block).max().orElse(-1) + 1;
        String[] names = new String[blocks];
        for (int i = 0; i < graph.size; i++) {
            names[block[i]] = problem.seats().get(i).block();
        }
        allowed = new boolean[problem.groups().size()][blocks];
        for (int g = 0; g < allowed.length; g++) {
            ZoneGroup group = problem.groups().get(g);
            for (int b = 0; b < blocks; b++) {
                allowed[g][b] = group.allows(names[b]);
            }
        }
    }

    /** Says whether the group may have the seat; {@link Zoning#EMPTY} may be anywhere. */
    boolean allow(int group, int seat) {
        return allowInBlock(group, block[seat]);
    }

    /** Says whether the group may sit in the block. */
    boolean allowInBlock(int group, int blockIndex) {
        return group == Zoning.EMPTY || allowed[group][blockIndex];
    }
}
