package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoningProblem;

/**
 * How few pieces and lines all groups together need at least, from relaxations that forget where seats lie inside an
 * island or a line.
 */
public final class JointBounds {

    /**
     * The least by three relaxations, each at least as large as the one before.
     *
     * @param alone each group has the hall to itself
     * @param shared what an island cannot hold of whole groups is lost, and only the empty seats may be lost
     * @param packed groups are put into islands in every way, as far as that can be looked through
     */
    public record Least(int alone, int shared, int packed) {}

    private final Least pieces;
    private final Least lines;

    /** Computes the bounds of a problem. */
    public JointBounds(ZoningProblem problem) {
        SeatGraph graph = new SeatGraph(problem);
        Bounds alone = new Bounds(problem, graph);
        pieces = least(problem, alone.islands, new Packing(problem, Bounds.islands(problem, graph)));
        lines = least(problem, alone.lines, new Packing(problem, Bounds.lines(problem, graph)));
    }

    private static Least least(ZoningProblem problem, int[] alone, Packing packing) {
        int sum = 0;
        for (int g = 0; g < alone.length; g++) {
            sum += problem.groups().get(g).size() > 0 ? alone[g] : 0;
        }
        int groups = (int)
                problem.groups().stream().filter(group -> group.size() > 0).count();
        int shared = Math.max(sum, groups + packing.fewestCuts());
        return new Least(sum, shared, Math.max(shared, groups + packing.fewestCutsOfAnyPacking(shared - groups)));
    }

    /** Returns the fewest pieces of all groups by touching. */
    public Least pieces() {
        return pieces;
    }

    /** Returns the fewest rows or columns of all groups. */
    public Least lines() {
        return lines;
    }
}
